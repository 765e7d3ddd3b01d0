import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { type BulkActAnswer, type BulkItemAnswer, ERROR_CODES, isErrorCode } from '@xinxiu/contracts';
import {
  BULK_ACTION_WORDS,
  BULK_ITEM_STATES,
  BULK_ITEM_WORDS,
  BULK_REASON_WORDS,
  BULK_STATUS_WORDS,
  type BulkItemState,
} from '@xinxiu/domain';
import { Button, Flex, Progress, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { useDates } from '../../../i18n/dates.js';
import { useHeadingIn, useWordsIn } from '../../../i18n/words.js';
import { ExportMenu } from '../../../shared/ExportMenu.js';
import { PagedList } from '../../../shared/PagedList.js';
import { PageTitle } from '../../../shared/PageTitle.js';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { Waiting } from '../../../shared/Waiting.js';
import { useCauseName } from '../cause-name.js';
import { bulkActOf, bulkItemsOf, useStopBulk } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

const route = getRouteApi('/desk/stuck/bulk/$number');

const COLOURS: Readonly<Record<BulkItemState, string>> = {
  waiting: 'default',
  asked: 'processing',
  solved: 'success',
  'still-stuck': 'error',
  failed: 'error',
  'not-eligible': 'default',
  stopped: 'warning',
};

/** How far one has come, and what became of each item. Read from the platform, so that it outlives the page. */
export function BulkActPage() {
  const { number } = route.useParams();
  const query = useQuery(bulkActOf(number));
  return (
    <>
      <PageTitle
        title={number}
        acts={<ExportMenu list={{ path: `/stuck/bulk/${number}/items/export`, query: {} }} />}
      />
      <Waiting query={query}>{(act) => <Standing act={act} />}</Waiting>
      <Items number={number} />
    </>
  );
}

function Standing({ act }: { readonly act: BulkActAnswer }) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const { instant } = useDates();
  const { action, by, reason, startedAt, status, counts, total, stop } = act;
  return (
    <Flex vertical gap={8} style={{ marginBlockEnd: 16 }}>
      <Flex gap={12} align="center" wrap>
        <strong>{headingIn(BULK_ACTION_WORDS[action])}</strong>
        <Tag>{headingIn(BULK_STATUS_WORDS[status])}</Tag>
        {act.mayStop && <Stop number={act.number} />}
      </Flex>
      <Typography.Text type="secondary" style={{ overflowWrap: 'anywhere' }}>
        {say('startedBy', { at: instant(startedAt), by, reason })}
      </Typography.Text>
      {stop && <Typography.Text type="warning">{say('stopped', stop)}</Typography.Text>}
      <Progress
        aria-label={say('title')}
        percent={Math.round(((total - counts.waiting) * 100) / total)}
        status={status === 'running' ? 'active' : 'normal'}
      />
      <Flex gap={8} wrap>
        {BULK_ITEM_STATES.filter((state) => counts[state] > 0).map((state) => (
          <Tag key={state} color={COLOURS[state]}>
            {headingIn(BULK_ITEM_WORDS[state])} {counts[state]}
          </Tag>
        ))}
      </Flex>
    </Flex>
  );
}

function Stop({ number }: { readonly number: string }) {
  const say = useBulkTexts();
  const [isOpen, open] = useState(false);
  const act = useStopBulk(number);
  return (
    <>
      <Button size="small" danger onClick={() => open(true)}>
        {say('stop')}
      </Button>
      {isOpen && (
        <ReasonDialog
          title={say('stopTitle')}
          consequence={say('stopConsequence')}
          ok={say('stop')}
          act={act}
          close={() => open(false)}
        />
      )}
    </>
  );
}

function Items({ number }: { readonly number: string }) {
  const say = useBulkTexts();
  const headingIn = useHeadingIn();
  const causeName = useCauseName();
  const { trail = [] } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(bulkItemsOf(number, { cursor: trail.at(-1), limit: 50 }));
  return (
    <PagedList
      query={query}
      trail={trail}
      go={(next) => void navigate({ search: { trail: next } })}
      none={say('noItems')}
    >
      {(items) => (
        <Table<BulkItemAnswer>
          rowKey="place"
          size="middle"
          pagination={false}
          scroll={{ x: 760 }}
          dataSource={[...items]}
          columns={[
            { title: say('place'), width: 70, render: (_, { place }) => place },
            { title: say('matter'), render: (_, { subjectId, name }) => `${subjectId} ${name ?? ''}` },
            { title: say('cause'), render: (_, item) => causeName(item) },
            {
              title: say('result'),
              render: (_, { state }) => <Tag color={COLOURS[state]}>{headingIn(BULK_ITEM_WORDS[state])}</Tag>,
            },
            { title: say('why'), render: (_, item) => <Why item={item} /> },
          ]}
        />
      )}
    </PagedList>
  );
}

function Why({ item: { reason, code } }: { readonly item: BulkItemAnswer }) {
  const wordsIn = useWordsIn();
  if (code !== undefined && isErrorCode(code)) return <>{wordsIn(ERROR_CODES[code].title)}</>;
  return reason === undefined ? null : <>{wordsIn(BULK_REASON_WORDS[reason])}</>;
}
