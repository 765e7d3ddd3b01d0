import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useRouter } from '@tanstack/react-router';
import { identityReturnSchema } from '@xinxiu/contracts';
import { Skeleton } from 'antd';
import { useCallback, useEffect, useState } from 'react';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { type ApiProblem, challengeOf } from '../../api/problem.js';
import { useBegin } from '../../app/session.js';
import { FrontPage } from '../../shared/FrontPage.js';
import { keptNextPage } from '../../shared/next-page.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { SignInForm } from './SignInForm.js';
import { useSignInTexts } from './sign-in.texts.js';

const route = getRouteApi('/sign-in/identity');

/** Where the identity service sends the browser back (`XINXIU_OIDC_REDIRECT_URI`): what it brings is redeemed once. */
export function IdentityReturnPage() {
  const say = useSignInTexts();
  const brought = identityReturnSchema.safeParse(route.useSearch());
  const { history } = useRouter();
  const [next] = useState(keptNextPage);
  const begin = useBegin();
  const { data, error } = useQuery({
    queryKey: ['identity-return', brought.data?.state],
    enabled: brought.success,
    // Not once more, also not where the answer is that a second factor is needed and the line comes back.
    staleTime: 'static',
    gcTime: 0,
    retry: false,
    queryFn: () => write('/identity-service/sign-ins/completion', brought.data, { key: newKey() }),
  });
  const challenge = challengeOf(error);
  // Replaced, so that going back does not bring what was redeemed once more.
  const done = useCallback(() => history.replace(next ?? '/desk'), [history, next]);
  useEffect(() => {
    if (data === undefined) return;
    begin(data);
    done();
  }, [data, begin, done]);
  return (
    <FrontPage title={say('title')}>
      {challenge !== undefined && (
        <SignInForm
          done={done}
          next={next}
          challenged={{ challenge, setup: (error as ApiProblem).code === 'SECOND_FACTOR_SETUP_NEEDED' }}
        />
      )}
      {error && challenge === undefined && <ProblemNote error={error} />}
      {!brought.success && <p>{say('nothingBrought')}</p>}
      {brought.success && !error && <Skeleton active />}
      {challenge === undefined && <Link to="/sign-in">{say('toSignIn')}</Link>}
    </FrontPage>
  );
}
