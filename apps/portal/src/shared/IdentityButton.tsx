import { useMutation, useQuery } from '@tanstack/react-query';
import { identityOpeningSchema, identityServiceSchema } from '@xinxiu/contracts';
import { Button, Divider } from 'antd';
import { useEffect } from 'react';
import { read, write } from '../api/client.js';
import { newKey } from '../api/intention-key.js';
import { keepNextPage } from './next-page.js';
import { ProblemNote } from './ProblemNote.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  /** To sign in, or to open the account that the code of a mail is of. */
  readonly way: { readonly to: 'sign-ins' } | { readonly to: 'openings'; readonly code: string };
  /** Where to go once the browser is back and the person signed in; the desk by itself. */
  readonly next?: string | undefined;
}

const begun = identityOpeningSchema.partial({ username: true });

/** The way by the county's identity service, under its own name; not there where none is set up. */
export function IdentityButton({ way, next }: Props) {
  const say = useSharedTexts();
  const { data: service } = useQuery({
    queryKey: ['identity-service'],
    queryFn: () => read('/identity-service', identityServiceSchema),
    staleTime: Infinity,
  });
  const { mutate, isPending, isSuccess, error, reset } = useMutation({
    mutationFn: async () => {
      const { to, ...body } = way;
      return begun.parse(await write(`/identity-service/${to}`, body, { key: newKey() }));
    },
    onSuccess: ({ url }) => {
      keepNextPage(next);
      window.location.assign(url);
    },
  });
  useEffect(() => {
    // Who goes back from the service finds the page as it was left: on its way there.
    const again = ({ persisted }: PageTransitionEvent): void => {
      if (persisted) reset();
    };
    window.addEventListener('pageshow', again);
    return () => window.removeEventListener('pageshow', again);
  }, [reset]);
  if (service?.on !== true) return null;
  return (
    <>
      <Divider plain>{say('or')}</Divider>
      {error && <ProblemNote error={error} />}
      <Button size="large" block loading={isPending || isSuccess} onClick={() => mutate()}>
        {say(way.to === 'openings' ? 'openByIdentity' : 'signInByIdentity', { name: service.name })}
      </Button>
    </>
  );
}
