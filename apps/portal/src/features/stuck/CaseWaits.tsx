import { useQuery } from '@tanstack/react-query';
import type { CaseWaits as Answer, WaitAnswer } from '@xinxiu/contracts';
import { ACTION_WORDS, RUNG_TOLD_WORDS, RUNG_WORDS, WAIT_WORDS, targetWords } from '@xinxiu/domain';
import { Flex, Table, Tag, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../i18n/words.js';
import { Waiting } from '../../shared/Waiting.js';
import { Course } from './Course.js';
import { Retry } from './Retry.js';
import { Why } from './Why.js';
import { caseWaits } from './stuck.queries.js';
import { useStuckTexts } from './stuck.texts.js';

/** What a case waits for, for what it is stuck, and how it went. */
export function CaseWaits({ caseNo }: { readonly caseNo: string }) {
  const query = useQuery(caseWaits(caseNo));
  return (
    <Waiting query={query}>
      {({ waits, causes, course, hasEngine }) => (
        <Flex vertical gap={20}>
          <Causes causes={causes} />
          <Waits waits={waits} />
          <Course course={course} hasEngine={hasEngine} />
        </Flex>
      )}
    </Waiting>
  );
}

function Causes({ causes }: Pick<Answer, 'causes'>) {
  if (causes.length === 0) return null;
  return (
    <Flex vertical gap={12}>
      {causes.map((row) => (
        <Flex key={row.id} gap={12} justify="space-between" wrap>
          <div style={{ flex: '1 1 280px' }}>
            <Why row={row} />
          </div>
          <Retry row={row} />
        </Flex>
      ))}
    </Flex>
  );
}

function Waits({ waits }: Pick<Answer, 'waits'>) {
  const say = useStuckTexts();
  const { instant } = useDates();
  if (waits.length === 0) return <Typography.Text>{say('waitsForNothing')}</Typography.Text>;
  return (
    <Table<WaitAnswer>
      rowKey={({ kind, rung, whom }) => `${kind} ${rung ?? ''} ${whom.place ?? ''}`}
      size="small"
      pagination={false}
      scroll={{ x: 760 }}
      dataSource={[...waits]}
      columns={[
        { title: say('waitsFor'), render: (_, wait) => <What wait={wait} /> },
        { title: say('whom'), render: (_, wait) => <Whom wait={wait} /> },
        { title: say('since'), render: (_, { since }) => <span className="numbers">{instant(since)}</span> },
        { title: say('comesAt'), render: (_, wait) => <Comes wait={wait} /> },
        { title: say('article'), render: (_, { article }) => article },
      ]}
    />
  );
}

function What({ wait: { kind, rung, actions = [] } }: { readonly wait: WaitAnswer }) {
  const headingIn = useHeadingIn();
  const wordsIn = useWordsIn();
  const acts = actions.map((name) => wordsIn(ACTION_WORDS[name])).join(' / ');
  return (
    <Flex vertical>
      <strong>{headingIn(rung === undefined ? WAIT_WORDS[kind] : RUNG_WORDS[rung])}</strong>
      {acts !== '' && <Typography.Text type="secondary">{acts}</Typography.Text>}
    </Flex>
  );
}

function Whom({ wait: { whom, to = [] } }: { readonly wait: WaitAnswer }) {
  const wordsIn = useWordsIn();
  const departmentName = useDepartmentName();
  const { person, department, place } = whom;
  const parts = [
    ...(department === undefined ? [] : [departmentName(department)]),
    ...(person === undefined ? [] : [person]),
    ...(place === undefined ? [] : [wordsIn(targetWords(place))]),
    ...to.map((one) => wordsIn(RUNG_TOLD_WORDS[one])),
  ];
  return <>{parts.join(' · ')}</>;
}

function Comes({ wait: { firesAt, workingDays, isProvisional } }: { readonly wait: WaitAnswer }) {
  const say = useStuckTexts();
  const { instant } = useDates();
  if (firesAt === undefined || workingDays === undefined) return null;
  return (
    <Flex vertical align="start" className="numbers">
      <span>{instant(firesAt)}</span>
      <Typography.Text type={workingDays < 0 ? 'danger' : 'secondary'}>
        {workingDays < 0 ? say('overdue', { n: -workingDays }) : say('left', { n: workingDays })}
      </Typography.Text>
      {isProvisional && <Tag>{say('provisional')}</Tag>}
    </Flex>
  );
}
