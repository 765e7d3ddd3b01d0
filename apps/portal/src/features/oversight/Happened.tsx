import type { OversightAnswer } from '@xinxiu/contracts';
import { CAUSE_KIND_WORDS, STATUS_WORDS, type CaseStatus } from '@xinxiu/domain';
import { Card, Empty, Flex, Table } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { CountLink } from './CountLink.js';
import { HeatTable } from './HeatTable.js';
import type { NumbersProps } from './OpenNow.js';
import { useOversightTexts } from './oversight.texts.js';
import { useUnitName } from './unit-name.js';

/** What has happened over the last months: how long steps took, what was decided in time, and which reasons were given. */
export function Happened({ numbers, asked }: NumbersProps) {
  const say = useOversightTexts();
  const nameOf = useUnitName();
  const { passed, months, period } = numbers;
  const units = [...new Set(passed.map(({ unit }) => unit))].map((key) => ({ key, name: nameOf(key) }));
  return (
    <>
      <Card title={say('passed')}>
        {passed.length === 0 ? (
          <Empty description={say('noneLeft')} />
        ) : (
          <Flex vertical gap={16}>
            <HeatTable
              head={say('unit')}
              rows={units}
              fields={passed.map(({ unit, ...field }) => ({ row: unit, ...field }))}
              searchOf={({ row, step }) => ({ ...asked, of: 'left', unit: row, step })}
            />
            <HeatTable
              head={say('month')}
              rows={[...period].reverse().map((month) => ({ key: month, name: <Month of={month} /> }))}
              fields={months.map(({ month, ...field }) => ({ row: month, ...field }))}
              searchOf={({ row, step }) => ({ ...asked, of: 'left', month: row, step })}
            />
          </Flex>
        )}
      </Card>
      <Decided numbers={numbers} asked={asked} />
      <Caused numbers={numbers} asked={asked} />
    </>
  );
}

type Decisions = OversightAnswer['decided'][number];

function Month({ of }: { readonly of: string }) {
  return (
    <span className="numbers" style={{ whiteSpace: 'nowrap' }}>
      {of}
    </span>
  );
}

function Decided({ numbers: { decided }, asked }: NumbersProps) {
  const say = useOversightTexts();
  const { number } = useDates();
  const rows = [...decided].reverse().filter(({ count }) => count > 0);
  const daysOf = (n: number | undefined) => (
    <span className="numbers">{n === undefined ? '' : number(n)}</span>
  );
  if (rows.length === 0)
    return (
      <Card title={say('decided')}>
        <Empty description={say('noneDecided')} />
      </Card>
    );
  return (
    <Card title={say('decided')}>
      <Table<Decisions>
        rowKey="month"
        size="small"
        pagination={false}
        scroll={{ x: 640 }}
        // On a telephone the keyboard reaches what the table hides.
        onRow={() => ({ tabIndex: 0 })}
        dataSource={rows}
        columns={[
          { title: say('month'), render: (_, { month }) => <Month of={month} /> },
          {
            title: say('decisions'),
            render: (_, { month, count }) => (
              <CountLink n={count} search={{ ...asked, of: 'decided', month }} />
            ),
          },
          {
            title: say('inTime'),
            render: (_, { count, late }) => <span className="numbers">{inTime(count, late)} %</span>,
          },
          {
            title: say('lateHead'),
            render: (_, { month, late }) => (
              <CountLink n={late} search={{ ...asked, of: 'decided', month, late: true }} />
            ),
          },
          { title: say('median'), render: (_, { median }) => daysOf(median) },
          { title: say('p90'), render: (_, { p90 }) => daysOf(p90) },
        ]}
      />
    </Card>
  );
}

/** Rounded down: all were in time only when every one was. */
const inTime = (count: number, late: number): number => Math.floor((100 * (count - late)) / count);

type Cause = OversightAnswer['causes'][number];

function Caused({ numbers: { causes }, asked }: NumbersProps) {
  const say = useOversightTexts();
  const headingIn = useHeadingIn();
  if (causes.length === 0)
    return (
      <Card title={say('causes')}>
        <Empty description={say('noneCaused')} />
      </Card>
    );
  return (
    <Card title={say('causes')}>
      <Table<Cause>
        rowKey={({ kind, code }) => `${kind} ${code}`}
        size="small"
        pagination={false}
        scroll={{ x: 480 }}
        // On a telephone the keyboard reaches what the table hides.
        onRow={() => ({ tabIndex: 0 })}
        dataSource={[...causes]}
        columns={[
          { title: say('kind'), render: (_, { kind }) => headingIn(CAUSE_KIND_WORDS[kind]) },
          {
            title: say('code'),
            render: (_, { kind, code }) =>
              kind === 'supplement' ? headingIn(STATUS_WORDS[code as CaseStatus]) : <code>{code}</code>,
          },
          {
            title: say('times'),
            render: (_, { kind, code, count }) => (
              <CountLink n={count} search={{ ...asked, of: 'caused', kind, code }} />
            ),
          },
        ]}
      />
    </Card>
  );
}
