import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi } from '@tanstack/react-router';
import type { BULK_ITEM_SORTS, BulkActAnswer, BulkItemAnswer } from '@xinxiu/contracts';
import { BULK_ITEM_STATES, BULK_ITEM_WORDS } from '@xinxiu/domain';
import { Flex, Table } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn } from '../../../i18n/words.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { FilterSelect } from '../../../shared/FilterSelect.js';
import { PagedList } from '../../../shared/PagedList.js';
import { listAddress } from '../../../shared/list-address.js';
import { type Sorting, sortedHeads } from '../../../shared/sorted-heads.js';
import { Matter } from '../Matter.js';
import { useCauseName } from '../cause-name.js';
import { ItemMark } from './BulkMarks.js';
import { bulkItemsOf } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';
import { useWhy } from './use-why.js';

const route = getRouteApi('/desk/stuck/bulk/$number');

/** The items of a bulk act, all or those of one result. */
export function BulkItems({ act: { number, counts } }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  const navigate = route.useNavigate();
  const { filter, change, place, pages, order } = listAddress(route.useSearch(), navigate);
  const headingIn = useHeadingIn();
  const query = useQuery(bulkItemsOf(number, { ...filter, ...place }));
  return (
    <>
      <Flex wrap gap={12} style={{ marginBlockEnd: 12 }}>
        <FilterSelect
          label={say('result')}
          any={say('anyState')}
          value={filter.state}
          options={BULK_ITEM_STATES.map((value) => ({
            value,
            label: `${headingIn(BULK_ITEM_WORDS[value])} · ${counts[value]}`,
          }))}
          change={(state) => change({ state })}
        />
        <ExportMenu list={{ path: `/stuck/bulk/${number}/items/export`, query: filter }} />
      </Flex>
      <PagedList query={query} {...pages} none={say('noItems')}>
        {(items) => <ItemTable items={items} sorting={order('place')} />}
      </PagedList>
    </>
  );
}

interface TableProps {
  readonly items: readonly BulkItemAnswer[];
  readonly sorting: Sorting<(typeof BULK_ITEM_SORTS)[number]>;
}

function ItemTable({ items, sorting }: TableProps) {
  const say = useBulkTexts();
  const causeName = useCauseName();
  const why = useWhy();
  const { instant } = useDates();
  const { head, onChange } = sortedHeads(sorting);
  return (
    <Table<BulkItemAnswer>
      rowKey="place"
      size="middle"
      pagination={false}
      scroll={{ x: 960 }}
      dataSource={[...items]}
      onChange={onChange}
      columns={[
        { title: say('place'), width: 72, ...head('place'), render: (_, item) => item.place },
        {
          title: say('matter'),
          width: 210,
          ...head('subjectId'),
          render: (_, item) => <Matter row={item} />,
        },
        { title: say('result'), width: 180, render: (_, { state }) => <ItemMark state={state} /> },
        {
          title: say('why'),
          render: (_, item) =>
            item.letter ? (
              <Link to="/desk/urge-letters/$id" params={{ id: item.letter.id }} className="numbers">
                {say('letter', { no: item.letter.number })}
              </Link>
            ) : (
              why(item)
            ),
        },
        { title: say('cause'), width: 150, render: (_, item) => causeName(item) },
        {
          title: say('asked'),
          width: 160,
          render: (_, { askedAt }) => (
            <span className="numbers">{askedAt === undefined ? '' : instant(askedAt)}</span>
          ),
        },
      ]}
    />
  );
}
