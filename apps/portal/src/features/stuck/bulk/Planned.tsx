import type { BulkPlanned } from '@xinxiu/contracts';
import { Flex, Table } from 'antd';
import { Mark } from '../../../shared/Mark.js';
import { Matter } from '../Matter.js';
import { useCauseName } from '../cause-name.js';
import { ItemMark } from './BulkMarks.js';
import { useBulkTexts } from './bulk.texts.js';
import { useWhy } from './use-why.js';

const ROWS_OF_A_PAGE = 5;

/** What would be acted on, and of the others why not. */
export function Planned({ items }: { readonly items: readonly BulkPlanned[] }) {
  const say = useBulkTexts();
  const causeName = useCauseName();
  const why = useWhy();
  return (
    <Table<BulkPlanned>
      rowKey="id"
      size="small"
      pagination={
        items.length > ROWS_OF_A_PAGE ? { pageSize: ROWS_OF_A_PAGE, showSizeChanger: false } : false
      }
      dataSource={[...items]}
      style={{ marginBlockEnd: 12 }}
      columns={[
        { title: say('matter'), width: '50%', render: (_, item) => <Matter row={item} /> },
        {
          title: say('whether'),
          render: (_, item) => (
            <Flex vertical align="start" gap={2}>
              {item.eligible ? <Mark tone="good">{say('eligible')}</Mark> : <ItemMark state="not-eligible" />}
              <span>{causeName(item)}</span>
              {!item.eligible && <span className="second">{why(item)}</span>}
            </Flex>
          ),
        },
      ]}
    />
  );
}
