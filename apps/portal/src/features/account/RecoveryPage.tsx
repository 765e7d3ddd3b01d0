import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { FrontPage } from '../../shared/FrontPage.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { SetPasswordPage } from './SetPasswordPage.js';
import { useAccountTexts } from './account.texts.js';
import { useMailedCode } from './mailed-code.js';

/** Asks for the mail; its link leads here again, with the code. */
export function RecoveryPage() {
  const mailed = useMailedCode();
  if (mailed !== '')
    return <SetPasswordPage path="/recoveries/completion" title="resetTitle" hint="resetHint" />;
  return <AskForMail />;
}

function AskForMail() {
  const say = useAccountTexts();
  const { mutate, isSuccess, isPending, error } = useMutation({
    mutationFn: (given: { readonly username: string }) => write('/recoveries', given, { key: newKey() }),
  });
  return (
    <FrontPage title={say('recoverTitle')}>
      {isSuccess ? (
        <Alert type="info" showIcon title={say('asked')} />
      ) : (
        <>
          <Typography.Paragraph>{say('recoverHint')}</Typography.Paragraph>
          <Form layout="vertical" requiredMark={false} onFinish={mutate}>
            <Form.Item
              name="username"
              label={say('username')}
              rules={[{ required: true, whitespace: true, message: say('needUsername') }]}
            >
              <Input size="large" autoComplete="username" autoFocus />
            </Form.Item>
            {error && <ProblemNote error={error} />}
            <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
              {say('ask')}
            </Button>
          </Form>
        </>
      )}
      <Link to="/sign-in" className="below">
        {say('signIn')}
      </Link>
    </FrontPage>
  );
}
