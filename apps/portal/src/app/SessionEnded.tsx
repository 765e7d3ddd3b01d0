import { useLocation } from '@tanstack/react-router';
import { Modal, Typography } from 'antd';
import { SignInForm } from '../features/sign-in/SignInForm.js';
import { useAppTexts } from './app.texts.js';
import { useSessionEnd } from './session.js';

/** Lies above the page that was being worked on: after signing in again it is as it was. */
export function SessionEnded() {
  const say = useAppTexts();
  const [ended, goOn] = useSessionEnd();
  const { href } = useLocation();
  return (
    <Modal
      open={ended}
      title={say('endedTitle')}
      closable={false}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
    >
      <Typography.Paragraph>{say('endedText')}</Typography.Paragraph>
      <SignInForm done={goOn} next={href} />
    </Modal>
  );
}
