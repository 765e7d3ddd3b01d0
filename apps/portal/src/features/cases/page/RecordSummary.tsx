import { Link } from '@tanstack/react-router';
import { Descriptions, Typography } from 'antd';
import { useDates } from '../../../i18n/dates.js';
import type { OneCase } from '../../../api/cases.js';
import { useCasePageTexts } from './page.texts.js';

type Record_ = NonNullable<OneCase['record']>;

function textOf({ penalty }: Record_, field: string): string {
  const value = penalty[field];
  if (Array.isArray(value)) return value.join('、');
  return value === undefined ? '' : String(value);
}

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
  const decided = textOf(record, 'decisionDate');
  const { publicationEnds } = record;
  return (
    <>
      <Descriptions
        size="small"
        column={1}
        items={[
          ...TEXTS.map(([key, field]) => ({ key, label: say(key), children: textOf(record, field) || '—' })),
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
