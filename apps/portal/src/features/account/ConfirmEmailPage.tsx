import { useMutation } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { Alert, Button, Skeleton, Typography } from 'antd';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { useSession } from '../../app/session.js';
import { FrontPage } from '../../shared/FrontPage.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { SignInForm } from '../sign-in/SignInForm.js';
import { useAccountTexts } from './account.texts.js';
import { useMailedCode } from './mailed-code.js';

/**
 * The code counts for its owner: who is not signed in signs in here, and the code stays in the address. It is not kept while
 * the browser is at the identity service: who comes back signed in opens the link of the mail again.
 */
export function ConfirmEmailPage() {
  const say = useAccountTexts();
  const code = useMailedCode();
  const { data: session } = useSession();
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: () => write('/account/email/confirmation', { code }, { key: newKey() }),
  });
  if (session === undefined) return <Skeleton active />;
  if (code === '') return <Navigate to="/desk/account" replace />;
  return (
    <FrontPage title={say('emailTitle')}>
      {session === null && <SignInForm done={() => undefined} next="/desk/account" />}
      {session && !isSuccess && (
        <>
          <Typography.Paragraph>{session.person.name}</Typography.Paragraph>
          {error && <ProblemNote error={error} />}
          <Button type="primary" size="large" block loading={isPending} onClick={() => mutate()}>
            {say('emailConfirm')}
          </Button>
        </>
      )}
      {isSuccess && (
        <>
          <Alert type="success" showIcon title={say('emailDone')} />
          <Link to="/desk/account">{say('mine')}</Link>
        </>
      )}
    </FrontPage>
  );
}
