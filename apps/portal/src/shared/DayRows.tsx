import type { dayProofSchema } from '@xinxiu/contracts';
import { Table } from 'antd';
import type { z } from 'zod';
import { DAY_REASON_WORDS } from '@xinxiu/domain';
import { useDates } from '../i18n/dates.js';
import { useWordsIn } from '../i18n/words.js';
import { useSharedTexts } from './shared.texts.js';

type DayRow = z.output<typeof dayProofSchema>;

/** The arithmetic behind a date, day by day: the counted rows add up to it. */
export function DayRows({ rows }: { readonly rows: readonly DayRow[] }) {
  const say = useSharedTexts();
  const { day } = useDates();
  return (
    <Table<DayRow & { readonly place: number }>
      size="small"
      rowKey="place"
      pagination={rows.length > 50 ? { pageSize: 50, showSizeChanger: false } : false}
      dataSource={rows.map((row, place) => ({ ...row, place }))}
      columns={[
        { title: say('dayColumn'), render: (_, row) => <span className="numbers">{day(row.date)}</span> },
        { title: say('countedColumn'), render: (_, { counted }) => (counted ? '✓' : '—') },
        { title: say('reasonColumn'), render: (_, row) => <Reason row={row} /> },
      ]}
    />
  );
}

const isReason = (reason: string): reason is keyof typeof DAY_REASON_WORDS => reason in DAY_REASON_WORDS;

function Reason({ row: { reason, name, provisional } }: { readonly row: DayRow }) {
  const say = useSharedTexts();
  const wordsIn = useWordsIn();
  const words = isReason(reason) ? wordsIn(DAY_REASON_WORDS[reason]) : reason;
  return [words, name, provisional === true ? say('provisionalDay') : undefined].filter(Boolean).join(' · ');
}
