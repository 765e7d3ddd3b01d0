import { penaltyText } from '../../../api/records.js';
import { Link } from '@tanstack/react-router';
import { Descriptions, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import type { OneCase } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';

const TEXTS = [
  ['decision', 'decisionNumber'],
  ['authority', 'authority'],
  ['violation', 'violation'],
  ['content', 'content'],
] as const;

/** What the case is about; the record's own page has the rest and its duties. */
export function RecordSummary({ one: { record } }: { readonly one: OneCase }) {
  const say = useCasePageTexts();
  const { day } = useDates();
  if (!record) return null;
  const decided = penaltyText(record.penalty, 'decisionDate');
  const { publicationEnds } = record;
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={[
          ...TEXTS.map(([key, field]) => ({
            key,
            label: say(key),
            children: penaltyText(record.penalty, field) || '—',
          })),
          ...(decided === '' ? [] : [{ key: 'decided', label: say('decided'), children: day(decided) }]),
          ...(publicationEnds === null
            ? []
            : [{ key: 'until', label: say('publication'), children: day(publicationEnds) }]),
        ]}
      />
      <Typography.Paragraph style={{ marginBlockStart: 8 }}>
        <Link to="/desk/records/$id" params={{ id: record.id }}>
          {say('openRecord')}
        </Link>
      </Typography.Paragraph>
    </>
  );
}
