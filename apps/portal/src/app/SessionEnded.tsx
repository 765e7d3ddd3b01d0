import { useLocation, useRouter } from '@tanstack/react-router';
import { Modal, Typography } from 'antd';
import { SignInForm } from '../features/sign-in/SignInForm.js';
import { useAppTexts } from './app.texts.js';
import { type Person, useBeginAgain, usePerson, useSessionEnd } from './session.js';

/**
 * Lies above the page that was being worked on: after signing in again it is as it was. Where somebody else signs in it is
 * not his: everything begins anew, at his home.
 */
export function SessionEnded() {
  const say = useAppTexts();
  const [ended, goOn] = useSessionEnd();
  const { id, name } = usePerson();
  const begin = useBeginAgain();
  const { href } = useLocation();
  const { history } = useRouter();
  const done = (person: Person): void => {
    if (person.id === id) {
      goOn();
      return;
    }
    // Nor is he asked whether to leave what the other has not saved.
    history.destroy();
    window.location.replace('/desk');
  };
  return (
    <Modal
      open={ended}
      title={say('endedTitle')}
      closable={false}
      footer={null}
      mask={{ closable: false }}
      keyboard={false}
    >
      <Typography.Paragraph>{say('endedText', { name })}</Typography.Paragraph>
      <SignInForm begin={begin} done={done} next={href} />
    </Modal>
  );
}
