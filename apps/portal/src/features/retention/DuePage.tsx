import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import { DUE_STANDINGS, type DueStanding, RETENTION_DATA_WORDS } from '@xinxiu/domain';
import { Alert, Card, Flex, Table, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useWordsIn } from '../../i18n/words.js';
import { DayRows } from '../../shared/DayRows.js';
import { ExportMenu } from '../../shared/ExportMenu.js';
import { Mark, type Tone } from '../../shared/Mark.js';
import { NothingHere } from '../../shared/NothingHere.js';
import { PageTitle } from '../../shared/PageTitle.js';
import { Waiting } from '../../shared/Waiting.js';
import { FilterSelect } from '../../shared/FilterSelect.js';
import { type Due, dueList } from './retention.queries.js';
import { useRetentionTexts } from './retention.texts.js';

const route = getRouteApi('/desk/retention/due');
type Item = Due['items'][number];
type Count = Due['counts'][number];
const TONES: Readonly<Record<DueStanding, Tone>> = {
  due: 'late',
  held: 'busy',
  blocked: 'plain',
  refused: 'bad',
};
/** The first of them are shown; the counts are of all. */
const SHOWN = 100;

/** What is over its term by which rule, and what keeps it all the same. */
export function DuePage() {
  const say = useRetentionTexts();
  const { standing } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(dueList({ standing, limit: SHOWN }));
  return (
    <>
      <Link to="/desk/retention">{say('back')}</Link>
      <PageTitle
        title={say('due')}
        under={say('dueHint')}
        acts={<ExportMenu list={{ path: '/retention/due/export', query: { standing } }} />}
      />
      <Flex style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('standing')}
          any={say('anyStanding')}
          value={standing}
          options={DUE_STANDINGS.map((value) => ({ value, label: say(`due_${value}`) }))}
          change={(next) => void navigate({ search: { standing: next } })}
        />
      </Flex>
      <Waiting query={query}>
        {({ items, total, counts }) => (
          <>
            <Card title={say('terms')} style={{ marginBlockEnd: 16 }}>
              <Counts counts={counts} />
            </Card>
            {items.length === 0 ? (
              <NothingHere
                looking={standing !== undefined}
                none={say('nothingDue')}
                clear={() => void navigate({ search: {} })}
              />
            ) : (
              <Items items={items} />
            )}
            {total > items.length && (
              <Alert type="info" showIcon title={say('first', { n: items.length, total })} />
            )}
          </>
        )}
      </Waiting>
    </>
  );
}

function Counts({ counts }: { readonly counts: readonly Count[] }) {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  return (
    <Table<Count>
      rowKey="ruleId"
      size="small"
      pagination={false}
      scroll={{ x: 760 }}
      // Where it is wider than the window, who has no mouse reaches what lies beyond by its rows.
      onRow={() => ({ tabIndex: 0 })}
      dataSource={[...counts]}
      columns={[
        { title: say('data'), render: (_, { data }) => wordsIn(RETENTION_DATA_WORDS[data]) },
        { title: say('term'), render: (_, { term }) => <Term term={term} /> },
        { title: say('article'), dataIndex: 'article' },
        { title: say('due_due'), dataIndex: 'due' },
        { title: say('due_held'), dataIndex: 'held' },
        { title: say('due_blocked'), dataIndex: 'blocked' },
        { title: say('due_refused'), dataIndex: 'refused' },
      ]}
    />
  );
}

const PERIOD = /^P(\d+)([YMD])$/;

/** `P5Y` in words. */
function Term({ term }: { readonly term: string }) {
  const say = useRetentionTexts();
  const [, n, unit] = PERIOD.exec(term) ?? [];
  if (n === undefined) return term;
  return n === '1' ? say(`period_1${unit as 'Y'}`) : say(`period_${unit as 'Y'}`, { n });
}

function Items({ items }: { readonly items: readonly Item[] }) {
  const say = useRetentionTexts();
  const wordsIn = useWordsIn();
  const { day } = useDates();
  return (
    <Table<Item>
      rowKey={({ data, id }) => `${data} ${id}`}
      size="small"
      pagination={false}
      scroll={{ x: 800 }}
      dataSource={[...items]}
      expandable={{ expandedRowRender: ({ proof }) => <DayRows rows={proof} /> }}
      columns={[
        { title: say('data'), render: (_, { data }) => wordsIn(RETENTION_DATA_WORDS[data]) },
        { title: say('thing'), render: (_, { id }) => <span className="numbers">{id}</span> },
        { title: say('eventOn'), render: (_, { eventOn }) => day(eventOn) },
        { title: say('keptUntil'), render: (_, { keptUntil }) => day(keptUntil) },
        {
          title: say('standing'),
          render: (_, item) => (
            <>
              <Mark tone={TONES[item.standing]}>{say(`due_${item.standing}`)}</Mark>
              <Why item={item} />
            </>
          ),
        },
      ]}
    />
  );
}

/** By what it is kept. */
function Why({ item: { heldBy, blocks, refusedIn } }: { readonly item: Item }) {
  const say = useRetentionTexts();
  const why = [...heldBy, ...blocks.map((block) => say(`block_${block}`)), ...refusedIn];
  return why.length === 0 ? null : <Typography.Text type="secondary">{why.join('、')}</Typography.Text>;
}
