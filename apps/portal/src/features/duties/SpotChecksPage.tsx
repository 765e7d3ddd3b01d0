import { useQuery } from '@tanstack/react-query';
import type { DrawnCaseAnswer, SpotCheckAnswer } from '@xinxiu/contracts';
import { Card, Descriptions, Empty, Flex, Table, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { CaseLink } from '../../shared/CaseLink.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { StatusMark } from '../../shared/StatusMark.js';
import { Waiting } from '../../shared/Waiting.js';
import { spotCheckList } from './duties.queries.js';
import { useDutyTexts } from './duties.texts.js';

/** What was drawn each quarter to be checked again, with all that is needed to draw it again. */
export function SpotChecksPage() {
  const say = useDutyTexts();
  const query = useQuery(spotCheckList());
  return (
    <>
      <PageTitle title={say('checks')} under={say('checksUnder')} />
      <Waiting query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty description={say('noChecks')} />
          ) : (
            <Flex vertical gap={16}>
              {items.map((check) => (
                <Check key={check.quarter} check={check} />
              ))}
            </Flex>
          )
        }
      </Waiting>
    </>
  );
}

function Check({ check }: { readonly check: SpotCheckAnswer }) {
  const say = useDutyTexts();
  const { day, instant } = useDates();
  const { quarter, from, to, population, populationHash, seed, drawn, drawnAt } = check;
  return (
    <Card
      title={say('checkTitle', { quarter, from: day(from), to: day(to) })}
      extra={<ExportMenu list={{ path: `/spot-checks/${quarter}/export`, query: {} }} />}
    >
      <Typography.Paragraph className="numbers">
        {say('checkOf', { population, n: drawn.length, at: instant(drawnAt) })}
      </Typography.Paragraph>
      <Descriptions
        column={1}
        size="small"
        items={[
          { key: 'seed', label: say('seed'), children: <code style={BROKEN}>{seed}</code> },
          { key: 'hash', label: say('hash'), children: <code style={BROKEN}>{populationHash}</code> },
        ]}
      />
      {drawn.length === 0 ? <Empty description={say('noneDrawn')} /> : <Drawn rows={drawn} />}
    </Card>
  );
}

const BROKEN = { overflowWrap: 'anywhere' } as const;

function Drawn({ rows }: { readonly rows: readonly DrawnCaseAnswer[] }) {
  const say = useDutyTexts();
  const nameOf = useDepartmentName();
  return (
    <Table<DrawnCaseAnswer>
      rowKey="caseNo"
      size="small"
      pagination={false}
      scroll={{ x: 560 }}
      dataSource={[...rows]}
      columns={[
        { title: say('caseNo'), render: (_, { caseNo }) => <CaseLink caseNo={caseNo} /> },
        { title: say('department'), render: (_, { department }) => nameOf(department) },
        { title: say('outcome'), render: (_, { status }) => <StatusMark status={status} /> },
        { title: say('checker'), render: (_, { checker }) => checker ?? say('nobody') },
      ]}
    />
  );
}
