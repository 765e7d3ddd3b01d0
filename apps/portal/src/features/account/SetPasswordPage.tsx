import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { openedAccountSchema } from '@xinxiu/contracts';
import { Alert, Button, Form, Input, Typography } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { FrontPage } from '../../shared/FrontPage.js';
import { IdentityButton } from '../../shared/IdentityButton.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { NewPasswordFields } from '../../shared/NewPasswordFields.js';
import { useAccountTexts } from './account.texts.js';
import { useMailedCode } from './mailed-code.js';

interface Values {
  readonly code?: string;
  readonly newPassword: string;
}

export function InvitationPage() {
  return <SetPasswordPage path="/invitations/acceptance" title="openTitle" hint="openHint" />;
}

interface Props {
  readonly path: '/invitations/acceptance' | '/recoveries/completion';
  readonly title: 'openTitle' | 'resetTitle';
  readonly hint: 'openHint' | 'resetHint';
}

/** Where the link of a mail leads: a password for the account that the code is of. */
export function SetPasswordPage({ path, title, hint }: Props) {
  const say = useAccountTexts();
  const mailed = useMailedCode();
  const { mutate, data, isPending, error } = useMutation({
    mutationFn: async ({ code, newPassword }: Values) =>
      openedAccountSchema.parse(
        await write(path, { code: code?.trim() ?? mailed, password: newPassword }, { key: newKey() }),
      ),
  });
  if (data)
    return (
      <FrontPage title={say(title)}>
        <Alert type="success" showIcon title={say('isSet', { name: data.username })} />
        <Link to="/sign-in" className="below">
          {say('signIn')}
        </Link>
      </FrontPage>
    );
  return (
    <FrontPage title={say(title)}>
      <Typography.Paragraph>{say(mailed === '' ? 'noCode' : hint)}</Typography.Paragraph>
      <Form<Values> layout="vertical" requiredMark={false} onFinish={(given) => mutate(given)}>
        {mailed === '' && (
          <Form.Item
            name="code"
            label={say('code')}
            rules={[{ required: true, whitespace: true, message: say('needCode') }]}
          >
            <Input size="large" autoComplete="off" />
          </Form.Item>
        )}
        <NewPasswordFields />
        {error && <ProblemNote error={error} />}
        <Button type="primary" htmlType="submit" size="large" block loading={isPending}>
          {say('set')}
        </Button>
      </Form>
      {path === '/invitations/acceptance' && mailed !== '' && (
        <IdentityButton way={{ to: 'openings', code: mailed }} />
      )}
    </FrontPage>
  );
}
