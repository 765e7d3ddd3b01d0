import { useNavigate } from '@tanstack/react-router';
import type { BulkPlanned } from '@xinxiu/contracts';
import { BULK_ITEM_WORDS, BULK_REASON_WORDS } from '@xinxiu/domain';
import { Table, Typography } from 'antd';
import { useEffect } from 'react';
import { useWordsIn } from '../../../i18n/words.js';
import { ProblemNote } from '../../../shared/ProblemNote.js';
import { ReasonDialog } from '../../../shared/ReasonDialog.js';
import { useCauseName } from '../cause-name.js';
import { type BulkChoice, useBulk, useDryRun } from './bulk.queries.js';
import { useBulkTexts } from './bulk.texts.js';

interface Props {
  readonly choice: BulkChoice;
  readonly close: () => void;
}

/** What can be retried and what not is read before it is asked for; then exactly what was read is done. */
export function BulkDialog({ choice, close }: Props) {
  const say = useBulkTexts();
  const navigate = useNavigate();
  const { mutate, data, error } = useDryRun({ action: 'retry', choice });
  useEffect(() => mutate({ reason: say('preview') }), [mutate, say]);
  const items = data?.items ?? [];
  const act = useBulk(
    'retry',
    items.map(({ id }) => id),
  );
  return (
    <ReasonDialog
      title={say('preview')}
      consequence={say('consequence')}
      ok={say('confirm', { n: data?.eligible ?? 0 })}
      danger={false}
      act={act}
      close={close}
      done={({ number = '' }) => void navigate({ to: '/desk/stuck/bulk/$number', params: { number } })}
    >
      {error && <ProblemNote error={error} />}
      {data && (
        <Typography.Paragraph>
          {say('previewOf', { total: data.total, eligible: data.eligible })}
        </Typography.Paragraph>
      )}
      <Planned items={items} />
    </ReasonDialog>
  );
}

function Planned({ items }: { readonly items: readonly BulkPlanned[] }) {
  const say = useBulkTexts();
  const wordsIn = useWordsIn();
  const causeName = useCauseName();
  return (
    <Table<BulkPlanned>
      rowKey="id"
      size="small"
      pagination={items.length > 10 ? { pageSize: 10, showSizeChanger: false } : false}
      scroll={{ x: 420 }}
      dataSource={[...items]}
      style={{ marginBlockEnd: 12 }}
      columns={[
        { title: say('matter'), render: (_, { subjectId, name }) => `${subjectId} ${name ?? ''}` },
        { title: say('cause'), render: (_, item) => causeName(item) },
        {
          title: say('why'),
          render: (_, { reason }) =>
            reason === undefined
              ? say('eligible')
              : `${wordsIn(BULK_ITEM_WORDS['not-eligible'])}: ${wordsIn(BULK_REASON_WORDS[reason])}`,
        },
      ]}
    />
  );
}
