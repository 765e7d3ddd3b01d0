import { Link } from '@tanstack/react-router';
import { type Permission, reachOf } from '@xinxiu/domain';
import { Collapse, Descriptions, Flex, Typography } from 'antd';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { CompleteRow } from './CompleteRow.js';
import { TurnRow } from './TurnRow.js';
import type { HeldRow } from './held-rows.queries.js';
import { useHeldRowTexts } from './held-rows.texts.js';

/** A row opened: all that its source says, what was done with it, and what may be done now. */
export function HeldRowWork({ row }: { readonly row: HeldRow }) {
  const say = useHeldRowTexts();
  const { role } = usePerson();
  const may = (permission: Permission): boolean => reachOf(permission, role) !== undefined;
  const { id, state, recordId, cells } = row;
  return (
    <div>
      {state === 'held' && may('held-row.complete') && <CompleteRow row={row} />}
      <Flex gap={12} wrap align="center" style={{ marginBlock: 8 }}>
        {state === 'held' && may('held-row.dismiss') && <TurnRow id={id} act="dismiss" />}
        {state === 'dismissed' && may('held-row.restore') && <TurnRow id={id} act="restore" />}
        {recordId !== undefined && (
          <Link to="/desk/records/$id" params={{ id: recordId }}>
            {say('toRecord')}
          </Link>
        )}
      </Flex>
      <Acts row={row} />
      <Collapse
        ghost
        size="small"
        defaultActiveKey={state === 'held' ? [] : ['cells']}
        items={[
          {
            key: 'cells',
            label: say('cells'),
            children: (
              <Descriptions
                size="small"
                column={{ xs: 1, md: 2 }}
                items={cells.map(({ header, value }) => ({ key: header, label: header, children: value }))}
              />
            ),
          },
        ]}
      />
    </div>
  );
}

function Acts({ row: { acts = [] } }: { readonly row: HeldRow }) {
  const say = useHeldRowTexts();
  const { instant } = useDates();
  if (acts.length === 0) return null;
  return (
    <section aria-label={say('acts')}>
      <ul className="plain-list">
        {acts.map(({ what, at, reason }) => (
          <li key={at}>
            <strong>{say(`act_${what}`)}</strong>{' '}
            <Typography.Text type="secondary" className="numbers">
              {instant(at)}
            </Typography.Text>{' '}
            {reason}
          </li>
        ))}
      </ul>
    </section>
  );
}
