import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { accessSchema, listSchema } from '@xinxiu/contracts';
import { App, Button, Flex, Typography } from 'antd';
import type { z } from 'zod';
import { read, write } from '../../api/client.js';
import { newKey } from '../../api/intention-key.js';
import { useForgetSession } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { ProblemNote } from '../../shared/ProblemNote.js';
import { Waiting } from '../../shared/Waiting.js';
import { useAccountTexts } from './account.texts.js';

type Access = z.output<typeof accessSchema>;

const PATH = '/account/sign-ins';
const QUERY = ['account', 'sign-ins'];
const list = listSchema(accessSchema);

/** Where the account is signed in, and the way to end it. */
export function OwnAccess() {
  const say = useAccountTexts();
  const queries = useQueryClient();
  const { modal } = App.useApp();
  const forget = useForgetSession();
  const query = useQuery({ queryKey: QUERY, queryFn: () => read(PATH, list) });
  const { mutate, error, isPending } = useMutation({
    mutationFn: (id: string | undefined) =>
      write(id === undefined ? PATH : `${PATH}/${encodeURIComponent(id)}`, undefined, {
        key: newKey(),
        method: 'DELETE',
      }),
    onSuccess: (_, id) => {
      if (id === undefined) forget();
    },
    onSettled: () => void queries.invalidateQueries({ queryKey: QUERY }),
  });
  const endAll = (): void => {
    void modal.confirm({
      title: say('endAll'),
      content: say('endAllAsk'),
      okButtonProps: { danger: true },
      onOk: () => mutate(undefined),
    });
  };
  return (
    <Waiting query={query}>
      {({ items }) => (
        <>
          {error && <ProblemNote error={error} />}
          {items.map((access) => (
            <OneAccess key={access.id} access={access} isPending={isPending} end={() => mutate(access.id)} />
          ))}
          {items.length > 1 && (
            <Button danger onClick={endAll} style={{ marginBlockStart: 12 }}>
              {say('endAll')}
            </Button>
          )}
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

function OneAccess({ access: { kind, name, address, lastSeenAt, current }, isPending, end }: OneProps) {
  const say = useAccountTexts();
  const { instant } = useDates();
  return (
    <Flex justify="space-between" align="center" wrap gap={8} style={{ paddingBlock: 6 }}>
      <span>
        <strong>{say(kind === 'token' ? 'token' : 'session')}</strong> {name}{' '}
        {current && <Mark tone="good">{say('current')}</Mark>}
        <br />
        <Typography.Text type="secondary">
          {`${say('lastSeen', { at: instant(lastSeenAt) })} · ${say('from', { address })}`}
        </Typography.Text>
      </span>
      {!current && (
        <Button disabled={isPending} onClick={end}>
          {say('end')}
        </Button>
      )}
    </Flex>
  );
}
