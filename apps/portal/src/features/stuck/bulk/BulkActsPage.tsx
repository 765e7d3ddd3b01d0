import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { BULK_SORTS, BulkActAnswer } from '@xinxiu/contracts';
import { BULK_ACTION_WORDS, BULK_STATUS_WORDS } from '@xinxiu/domain';
import { Table } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { PagedList } from '../../../shared/PagedList.js';
import { PageTitle } from '../../../shared/PageTitle.js';
import { type Sorting, sortedHeads } from '../../../shared/sorted-heads.js';
import { bulkActs } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

const route = getRouteApi('/desk/stuck/bulk');

/** All bulk acts, the newest first. */
export function BulkActsPage() {
  const say = useBulkTexts();
  const { trail = [], sort } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(bulkActs({ sort, cursor: trail.at(-1), limit: 20 }));
  return (
    <>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/stuck/bulk/export', query: { sort } }} />}
      />
      <PagedList
        query={query}
        trail={trail}
        go={(next) => void navigate({ search: { sort, trail: next } })}
        none={say('none')}
      >
        {(items) => (
          <Acts
            acts={items}
            sorting={{
              sort,
              first: '-startedAt',
              change: (next) => void navigate({ search: { sort: next } }),
            }}
          />
        )}
      </PagedList>
    </>
  );
}

interface Props {
  readonly acts: readonly BulkActAnswer[];
  readonly sorting: Sorting<(typeof BULK_SORTS)[number]>;
}

function Acts({ acts, sorting }: Props) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<BulkActAnswer>
      rowKey="number"
      size="middle"
      pagination={false}
      scroll={{ x: 760 }}
      dataSource={[...acts]}
      onChange={onChange}
      columns={[
        {
          title: say('number'),
          ...head('number'),
          render: (_, { number }) => (
            <Link to="/desk/stuck/bulk/$number" params={{ number }}>
              {number}
            </Link>
          ),
        },
        { title: say('act'), render: (_, { action }) => headingIn(BULK_ACTION_WORDS[action]) },
        { title: say('by'), render: (_, { by }) => by },
        { title: say('started'), ...head('startedAt'), render: (_, { startedAt }) => instant(startedAt) },
        { title: say('state'), render: (_, { status }) => headingIn(BULK_STATUS_WORDS[status]) },
        {
          title: say('result'),
          render: (_, { counts, total }) => say('solvedOf', { n: counts.solved, total }),
        },
      ]}
    />
  );
}
