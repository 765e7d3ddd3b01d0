import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button, Flex, Typography } from 'antd';
import { useState } from 'react';
import { write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { useForgetSession } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { NewToken } from './NewToken.js';
import { ACCESS_PATH, type Access, OWN_ACCESS, ownAccess } from './own-access.queries.js';
import { useAccountTexts } from './account.texts.js';

/** Where the account is signed in, and the way to end it. */
export function OwnAccess() {
  const say = useAccountTexts();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const forget = useForgetSession();
  const [makes, setMakes] = useState(false);
  const query = useQuery(ownAccess());
  const { mutate, error, isPending } = useMutation({
    mutationFn: (id: string | undefined) =>
      write(id === undefined ? ACCESS_PATH : `${ACCESS_PATH}/${encodeURIComponent(id)}`, undefined, {
        key: newKey(),
        method: 'DELETE',
      }),
    onSuccess: (_, id) => {
      if (id === undefined) forget();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: OWN_ACCESS }),
  });
  const endAll = (): void => {
    void modal.confirm({
      title: say('endAll'),
      content: say('endAllAsk'),
      okButtonProps: { danger: true },
      onOk: () => mutate(undefined),
    });
  };
  const endOne = ({ id, kind, name }: Access): void => {
    void modal.confirm({
      title: `${say(kind === 'token' ? 'revoke' : 'end')} ${name}`,
      content: say(kind === 'token' ? 'revokeAsk' : 'endAsk'),
      okText: say(kind === 'token' ? 'revoke' : 'end'),
      okButtonProps: { danger: true },
      onOk: () => mutate(id),
    });
  };
  return (
    <Waiting query={query}>
      {({ items }) => (
        <>
          {error && <ProblemNote error={error} />}
          {items.map((access) => (
            <OneAccess key={access.id} access={access} isPending={isPending} end={() => endOne(access)} />
          ))}
          <Flex wrap gap={8} style={{ marginBlockStart: 12 }}>
            <Button onClick={() => setMakes(true)}>{say('newToken')}</Button>
            {items.length > 1 && (
              <Button danger onClick={endAll}>
                {say('endAll')}
              </Button>
            )}
          </Flex>
          {makes && <NewToken close={() => setMakes(false)} />}
        </>
      )}
    </Waiting>
  );
}

interface OneProps {
  readonly access: Access;
  readonly isPending: boolean;
  readonly end: () => void;
}

function OneAccess({ access, isPending, end }: OneProps) {
  const say = useAccountTexts();
  const { instant } = useDates();
  const { kind, name, address, lastSeenAt, endsAt, current } = access;
  const isToken = kind === 'token';
  return (
    <Flex justify="space-between" align="center" wrap gap={8} style={{ paddingBlock: 6 }}>
      <span>
        <strong>{say(isToken ? 'token' : 'session')}</strong> {name}{' '}
        {current && <Mark tone="good">{say('current')}</Mark>}
        <br />
        <Typography.Text type="secondary">
          {[
            ...(isToken ? [say(`access_${access.access}`), say('tokenEnds', { at: instant(endsAt) })] : []),
            say('lastSeen', { at: instant(lastSeenAt) }),
            say('from', { address }),
          ].join(' · ')}
        </Typography.Text>
      </span>
      {!current && (
        <Button disabled={isPending} aria-label={`${say(isToken ? 'revoke' : 'end')} ${name}`} onClick={end}>
          {say(isToken ? 'revoke' : 'end')}
        </Button>
      )}
    </Flex>
  );
}
