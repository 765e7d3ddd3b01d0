import type { STUCK_SORTS, StuckAnswer } from '@xinxiu/contracts';
import { STUCK_MATTER_WORDS, reachOf } from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { usePerson } from '../../app/session.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { Retry } from './Retry.js';
import { Why } from './Why.js';
import { useStuckTexts } from './stuck.texts.js';

interface Props {
  readonly rows: readonly StuckAnswer[];
  readonly sorting: Sorting<(typeof STUCK_SORTS)[number]>;
}

export function StuckTable({ rows, sorting }: Props) {
  const say = useStuckTexts();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<StuckAnswer>
      rowKey="id"
      size="middle"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...rows]}
      onChange={onChange}
      columns={[
        { title: say('matter'), width: 230, ...head('subjectId'), render: (_, row) => <Matter row={row} /> },
        { title: say('why'), ...head('gravity'), render: (_, row) => <Why row={row} /> },
        { title: say('since'), width: 170, ...head('since'), render: (_, row) => <Since row={row} /> },
        { title: say('act'), width: 150, render: (_, row) => <Retry row={row} /> },
      ]}
    />
  );
}

/** What is stuck, and with whom it lies. */
function Matter({
  row: { matter, subjectId, name, department, holder, due },
}: {
  readonly row: StuckAnswer;
}) {
  const say = useStuckTexts();
  const headingIn = useHeadingIn();
  const departmentName = useDepartmentName();
  const { day } = useDates();
  const { role } = usePerson();
  // Who looks after the machines reads of it here, and not the case itself.
  const opensCase = reachOf('case.read', role) !== undefined;
  return (
    <Flex vertical style={{ overflowWrap: 'anywhere' }}>
      <strong>
        {matter === 'case' && name !== undefined && opensCase ? (
          <CaseLink caseNo={subjectId} />
        ) : (
          headingIn(STUCK_MATTER_WORDS[matter])
        )}
      </strong>
      {(name === undefined || !opensCase) && <span>{subjectId}</span>}
      {name !== undefined && <span>{name}</span>}
      {department !== undefined && (
        <Typography.Text type="secondary">{departmentName(department)}</Typography.Text>
      )}
      {holder !== undefined && (
        <Typography.Text type="secondary">{say('holder', { name: holder })}</Typography.Text>
      )}
      {due !== undefined && (
        <Typography.Text type="secondary" className="numbers">
          {say('due', { day: day(due) })}
        </Typography.Text>
      )}
    </Flex>
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
