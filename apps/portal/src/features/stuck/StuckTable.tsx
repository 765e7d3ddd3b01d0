import type { STUCK_SORTS, StuckAnswer } from '@xinxiu/contracts';
import { Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { Matter } from './Matter.js';
import { Retry } from './Retry.js';
import { useBulkTexts } from './bulk/bulk.texts.js';
import { useCauseName } from './cause-name.js';
import { Why } from './Why.js';
import { useStuckTexts } from './stuck.texts.js';

interface Props {
  readonly rows: readonly StuckAnswer[];
  readonly sorting: Sorting<(typeof STUCK_SORTS)[number]>;
  /** Rows that are chosen, by their ids; absent where nothing is done with many. */
  readonly choice?: { readonly ids: readonly string[]; readonly choose: (ids: readonly string[]) => void };
}

export function StuckTable({ rows, sorting, choice }: Props) {
  const say = useStuckTexts();
  const bulk = useBulkTexts();
  const causeName = useCauseName();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<StuckAnswer>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...rows]}
      onChange={onChange}
      {...(choice && {
        rowSelection: {
          // As in the queue: the head is copied, hidden, and its box could still be reached.
          hideSelectAll: true,
          columnWidth: 40,
          selectedRowKeys: [...choice.ids],
          preserveSelectedRowKeys: true,
          onChange: (keys: readonly React.Key[]) => choice.choose(keys.map(String)),
          getCheckboxProps: (row: StuckAnswer) => ({
            'aria-label': bulk('select', { what: `${row.subjectId} ${causeName(row)}` }),
          }),
        },
      })}
      columns={[
        { title: say('matter'), width: 230, ...head('subjectId'), render: (_, row) => <Matter row={row} /> },
        { title: say('why'), ...head('gravity'), render: (_, row) => <Why row={row} /> },
        { title: say('since'), width: 170, ...head('since'), render: (_, row) => <Since row={row} /> },
        { title: say('act'), width: 150, render: (_, row) => <Retry row={row} /> },
      ]}
    />
  );
}

function Since({ row: { since, until, attempts, nextAt } }: { readonly row: StuckAnswer }) {
  const say = useStuckTexts();
  const { instant } = useDates();
  return (
    <Flex vertical className="numbers">
      <span>{instant(since)}</span>
      {until !== undefined && <span>{say('until', { at: instant(until) })}</span>}
      {attempts > 0 && <Typography.Text type="secondary">{say('tries', { n: attempts })}</Typography.Text>}
      {nextAt !== undefined && until === undefined && (
        <Typography.Text type="secondary">{say('nextAt', { at: instant(nextAt) })}</Typography.Text>
      )}
    </Flex>
  );
}
