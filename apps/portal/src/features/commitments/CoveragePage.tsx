import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import {
  COMMITMENT_TYPE_WORDS,
  FULFILMENT_WORDS,
  INDUSTRY_WORDS,
  MARKET_ENTITY_KIND_WORDS,
  OPERATING_STATES,
  type Words,
} from '@xinxiu/domain';
import { Card, Flex, Progress, Table, Typography } from 'antd';
import { useDepartmentName } from '../../api/departments.js';
import { useDates } from '../../i18n/dates.js';
import { useHeadingIn } from '../../i18n/words.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { type Coverage, commitmentCoverage } from './commitments.queries.js';
import { useCommitmentTexts } from './commitments.texts.js';

/** Whom the commitments of the county cover, and what they are about. */
export function CoveragePage() {
  const say = useCommitmentTexts();
  const query = useQuery(commitmentCoverage);
  return (
    <>
      <Link to="/desk/commitments">{say('back')}</Link>
      <PageTitle title={say('coverage')} under={say('coverageUnder')} />
      <Waiting query={query}>{(coverage) => <Figures coverage={coverage} />}</Waiting>
    </>
  );
}

function Figures({ coverage }: { readonly coverage: Coverage }) {
  const say = useCommitmentTexts();
  const headingIn = useHeadingIn();
  const departmentName = useDepartmentName();
  const { number } = useDates();
  const { entities, covered, byKind, byIndustry, byType, byFulfilment, byDepartment, byMonth } = coverage;
  const named = (table: Readonly<Record<string, Words>>, key: string): string =>
    table[key] === undefined ? say('notSaid') : headingIn(table[key]);
  return (
    <Flex vertical gap={16}>
      <Card>
        <Typography.Paragraph>
          {say('coveredOf', { covered: number(covered), entities: number(entities) })}{' '}
          {entities > covered && (
            <Link
              to="/desk/market-entities"
              style={{ textDecoration: 'underline' }}
              search={{ operating: OPERATING_STATES[0], covered: 'no' }}
            >
              {say('without', { n: number(entities - covered) })}
            </Link>
          )}
        </Typography.Paragraph>
        <Share covered={covered} entities={entities} label={say('coverage')} />
      </Card>
      <CoveredTable
        title={say('byKind')}
        rows={byKind.map(({ kind, ...one }) => ({ of: named(MARKET_ENTITY_KIND_WORDS, kind), ...one }))}
      />
      <CoveredTable
        title={say('byIndustry')}
        rows={byIndustry.map(({ industry, ...one }) => ({ of: named(INDUSTRY_WORDS, industry), ...one }))}
      />
      <CountedTable
        title={say('byType', { n: number(coverage.commitments) })}
        rows={byType.map(({ of, n }) => ({ of: headingIn(COMMITMENT_TYPE_WORDS[of]), n }))}
      />
      <CountedTable
        title={say('fulfilment')}
        rows={byFulfilment.map(({ of, n }) => ({
          of: of === '' ? say('undetermined') : headingIn(FULFILMENT_WORDS[of]),
          n,
        }))}
      />
      <CountedTable
        title={say('acceptor')}
        rows={byDepartment.map(({ of, n }) => ({ of: of === '' ? say('outside') : departmentName(of), n }))}
      />
      <CountedTable title={say('byMonth')} rows={byMonth} />
    </Flex>
  );
}

interface CoveredRow {
  readonly of: string;
  readonly entities: number;
  readonly covered: number;
}

function Share({ covered, entities, label }: Omit<CoveredRow, 'of'> & { readonly label: string }) {
  // Rounded down: a county is covered in whole only when everybody is.
  const percent = entities === 0 ? 0 : Math.floor((100 * covered) / entities);
  return <Progress percent={percent} aria-label={label} />;
}

function CoveredTable({ title, rows }: { readonly title: string; readonly rows: readonly CoveredRow[] }) {
  const say = useCommitmentTexts();
  const { number } = useDates();
  if (rows.length === 0) return <NoneYet title={title} text={say('noRegister')} />;
  return (
    <Card title={title}>
      <Table<CoveredRow>
        rowKey="of"
        size="small"
        pagination={false}
        scroll={{ x: 500 }}
        // On a telephone the keyboard reaches what the table hides.
        onRow={() => ({ tabIndex: 0 })}
        dataSource={[...rows]}
        columns={[
          { title, dataIndex: 'of' },
          {
            title: say('entities'),
            render: (_, row) => <span className="numbers">{number(row.entities)}</span>,
          },
          {
            title: say('covered'),
            render: (_, row) => <span className="numbers">{number(row.covered)}</span>,
          },
          { title: say('share'), width: 220, render: (_, row) => <Share {...row} label={row.of} /> },
        ]}
      />
    </Card>
  );
}

interface CountedRow {
  readonly of: string;
  readonly n: number;
}

function CountedTable({ title, rows }: { readonly title: string; readonly rows: readonly CountedRow[] }) {
  const say = useCommitmentTexts();
  const { number } = useDates();
  if (rows.length === 0) return <NoneYet title={title} text={say('none')} />;
  return (
    <Card title={title}>
      <Table<CountedRow>
        rowKey="of"
        size="small"
        pagination={false}
        dataSource={[...rows]}
        columns={[
          { title, dataIndex: 'of' },
          {
            title: say('count'),
            width: 160,
            render: (_, { n }) => <span className="numbers">{number(n)}</span>,
          },
        ]}
      />
    </Card>
  );
}

function NoneYet({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <Card title={title}>
      <Typography.Text type="secondary">{text}</Typography.Text>
    </Card>
  );
}
