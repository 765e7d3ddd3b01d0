import { useMutation, useQuery } from '@tanstack/react-query';
import { identityOpeningSchema, identityServiceSchema } from '@xinxiu/contracts';
import { Button, Divider } from 'antd';
import { read, write } from '../api/client.js';
import { newKey } from '../api/intention-key.js';
import { ProblemNote } from './ProblemNote.js';
import { useSharedTexts } from './shared.texts.js';

interface Props {
  /** To sign in, or to open the account that the code of a mail is of. */
  readonly way: { readonly to: 'sign-ins' } | { readonly to: 'openings'; readonly code: string };
}

const begun = identityOpeningSchema.partial({ username: true });

/** The way by the county's identity service, under its own name; not there where none is set up. */
export function IdentityButton({ way }: Props) {
  const say = useSharedTexts();
  const { data: service } = useQuery({
    queryKey: ['identity-service'],
    queryFn: () => read('/identity-service', identityServiceSchema),
    staleTime: Infinity,
  });
  const { mutate, isPending, isSuccess, error } = useMutation({
    mutationFn: async () => {
      const { to, ...body } = way;
      return begun.parse(await write(`/identity-service/${to}`, body, { key: newKey() }));
    },
    onSuccess: ({ url }) => window.location.assign(url),
  });
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
