import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { BULK_SORTS, BulkActAnswer } from '@xinxiu/contracts';
import { BULK_ACTION_WORDS } from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { PagedList } from '../../../shared/PagedList.js';
import { PageTitle } from '../../../shared/PageTitle.js';
import { listAddress } from '../../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../../shared/sorted-heads.js';
import { ActMark } from './BulkMarks.js';
import { bulkActs } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

const route = getRouteApi('/desk/stuck/bulk');

/** All bulk acts, the newest first. */
export function BulkActsPage() {
  const say = useBulkTexts();
  const navigate = route.useNavigate();
  const { filter, place, pages, order } = listAddress(route.useSearch(), navigate);
  const query = useQuery(bulkActs({ ...filter, ...place }));
  return (
    <>
      <Link to="/desk/stuck">{say('back')}</Link>
      <PageTitle
        title={say('title')}
        under={say('under')}
        acts={<ExportMenu list={{ path: '/stuck/bulk/export', query: filter }} />}
      />
      <PagedList query={query} {...pages} none={say('none')}>
        {(items) => <ActTable acts={items} sorting={order('-startedAt')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly acts: readonly BulkActAnswer[];
  readonly sorting: Sorting<(typeof BULK_SORTS)[number]>;
}

function ActTable({ acts, sorting }: TableProps) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<BulkActAnswer>
      rowKey="number"
      size="middle"
      pagination={false}
      scroll={{ x: 860 }}
      dataSource={[...acts]}
      onChange={onChange}
      columns={[
        {
          title: say('number'),
          width: 165,
          ...head('number'),
          render: (_, { number }) => (
            <Link to="/desk/stuck/bulk/$number" params={{ number }} className="numbers">
              {number}
            </Link>
          ),
        },
        {
          title: say('result'),
          width: 150,
          render: (_, { status, counts, total }) => (
            <div className="stack">
              <ActMark status={status} />
              <span>{say('solvedOf', { n: counts.solved, total })}</span>
            </div>
          ),
        },
        { title: say('act'), width: 110, render: (_, { action }) => headingIn(BULK_ACTION_WORDS[action]) },
        {
          title: say('reason'),
          render: (_, { by, reason }) => (
            <Flex vertical style={{ overflowWrap: 'anywhere' }}>
              <span>{reason}</span>
              <span className="second">{by}</span>
            </Flex>
          ),
        },
        {
          title: say('started'),
          width: 165,
          ...head('startedAt'),
          render: (_, { startedAt }) => <span className="numbers">{instant(startedAt)}</span>,
        },
      ]}
    />
  );
}
