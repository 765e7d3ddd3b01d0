import { CLASS_WORDS } from '@xinxiu/domain';
import { Table } from 'antd';
import { useDepartmentName } from '../../../api/departments.js';
import { usePerson } from '../../../app/session.js';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { CaseLink } from '../../../shared/CaseLink.js';
import { RemainingTag } from '../RemainingTag.js';
import { StatusMark } from '../../../shared/StatusMark.js';
import type { RepairCase } from '../../../api/cases.js';
import { useCaseTexts } from '../cases.texts.js';
import { HolderName } from './HolderName.js';
import { isClaimable } from './claimable.js';

export interface RowsProps {
  readonly cases: readonly RepairCase[];
  /** The case that the keys stand on. */
  readonly current: string | undefined;
  readonly selected: readonly string[];
  readonly select: (caseNos: readonly string[]) => void;
}

export function QueueTable({ cases, current, selected, select }: RowsProps) {
  const say = useCaseTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const departmentName = useDepartmentName();
  const person = usePerson();
  return (
    <Table<RepairCase>
      size="middle"
      rowKey="caseNo"
      pagination={false}
      scroll={{ x: 960 }}
      dataSource={[...cases]}
      rowClassName={({ caseNo }) => (caseNo === current ? 'queue-current' : '')}
      onRow={({ caseNo }) => ({ ...(caseNo === current && { 'aria-current': true }) })}
      rowSelection={{
        // The table measures itself with a hidden copy of its head, in which a box could be reached by the tab key.
        hideSelectAll: true,
        columnWidth: 40,
        selectedRowKeys: [...selected],
        onChange: (keys) => select(keys.map(String)),
        getCheckboxProps: (row) => ({
          disabled: !isClaimable(row, person),
          'aria-label': say('selectCase', { no: row.caseNo }),
        }),
      }}
      columns={[
        {
          title: say('due'),
          width: 165,
          render: (_, row) => <RemainingTag shown={row} />,
        },
        {
          title: say('case'),
          render: (_, row) => (
            <div className="stack">
              <strong>
                <CaseLink caseNo={row.caseNo} />
              </strong>
              <span>{row.applicant.name}</span>
            </div>
          ),
        },
        { title: say('step'), width: 135, render: (_, { status }) => <StatusMark status={status} /> },
        { title: say('holder'), width: 130, render: (_, row) => <HolderName shown={row} /> },
        {
          title: say('determining'),
          width: 185,
          render: (_, { determiningDepartment, penaltyClass }) => (
            <div className="stack">
              <span>{departmentName(determiningDepartment)}</span>
              <span className="second">{headingIn(CLASS_WORDS[penaltyClass])}</span>
            </div>
          ),
        },
        {
          title: say('submitted'),
          width: 155,
          render: (_, { submittedAt }) => <span className="numbers">{instant(submittedAt)}</span>,
        },
      ]}
    />
  );
}
