import type { COUNTED_SORTS, CountedCaseAnswer } from '@xinxiu/contracts';
import { CAUSE_KIND_WORDS, type CaseStatus, type Counted, STATUS_WORDS } from '@xinxiu/domain';
import { Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { Mark } from '../../shared/Mark.js';
import { type Sorting, sortedHeads } from '../../shared/sorted-heads.js';
import { useOversightTexts } from './oversight.texts.js';
import { useUnitName } from './unit-name.js';

interface Props {
  readonly of: Counted;
  readonly rows: readonly CountedCaseAnswer[];
  readonly sorting: Sorting<(typeof COUNTED_SORTS)[number]>;
}

type Row = CountedCaseAnswer;

export function CountedTable({ of, rows, sorting }: Props) {
  const say = useOversightTexts();
  const headingIn = useHeadingIn();
  const unitName = useUnitName();
  const { day, number } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  const dayOf = (on: string | undefined) => on !== undefined && <span className="numbers">{day(on)}</span>;
  const columns = {
    caseNo: {
      title: say('caseNo'),
      render: (_: unknown, { caseNo, name }: Row) => (
        <Flex vertical>
          <CaseLink caseNo={caseNo} />
          {name}
        </Flex>
      ),
      ...head('caseNo'),
    },
    unit: { title: say('unit'), key: 'unit', render: (_: unknown, { unit }: Row) => unitName(unit) },
    step: {
      title: say('step'),
      key: 'step',
      render: (_: unknown, { step }: Row) => step && headingIn(STATUS_WORDS[step]),
    },
    from: { title: say('from'), render: (_: unknown, { from }: Row) => dayOf(from), ...head('since') },
    until: { title: say('until'), key: 'until', render: (_: unknown, { until }: Row) => dayOf(until) },
    due: { title: say('due'), key: 'due', render: (_: unknown, { due }: Row) => dayOf(due) },
    days: {
      title: say('days'),
      render: (_: unknown, { workingDays = 0, late }: Row) => (
        <Flex gap={8} align="center" className="numbers">
          {number(workingDays)}
          {late && <Mark tone="bad">{say('lateHead')}</Mark>}
        </Flex>
      ),
      ...head('workingDays'),
    },
    outcome: {
      title: say('outcome'),
      key: 'outcome',
      render: (_: unknown, { outcome }: Row) => outcome && say(outcome),
    },
    reason: {
      title: say('reason'),
      key: 'reason',
      render: (_: unknown, { kind, code = '' }: Row) =>
        kind && (
          <Flex vertical>
            {headingIn(CAUSE_KIND_WORDS[kind])}
            {kind === 'supplement' ? (
              headingIn(STATUS_WORDS[code as CaseStatus])
            ) : (
              <Typography.Text code>{code}</Typography.Text>
            )}
          </Flex>
        ),
    },
  };
  const { caseNo, unit, step, from, until, due, days, outcome, reason } = columns;
  const shown = {
    open: [caseNo, unit, step, from, due, days],
    left: [caseNo, unit, step, from, until, days],
    decided: [caseNo, unit, outcome, until, days],
    caused: [caseNo, unit, reason, until],
  };
  return (
    <Table<Row>
      rowKey={(row) => [row.caseNo, row.step, row.from, row.until, row.code].join(':')}
      size="middle"
      pagination={false}
      scroll={{ x: 720 }}
      // On a telephone the keyboard reaches what the table hides.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...rows]}
      onChange={onChange}
      columns={shown[of]}
    />
  );
}
