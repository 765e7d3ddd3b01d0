import { Collapse, Flex, Tag, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/texts.js';
import { DayRows } from '../../shared/DayRows.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

type Row = RecordEligibility['proof'][number];
const TRUST = ['S', '2', 'A'] as const;
const isTrust = (mark: string): mark is (typeof TRUST)[number] => TRUST.some((known) => known === mark);

/** The rules in the order of the argument; each opens to the days behind it. */
export function ProofList({ answer: { proof, at, regime } }: { readonly answer: RecordEligibility }) {
  const say = useRecordTexts();
  const { day } = useDates();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {`${say('proofHint')} ${say('at')}: ${day(at)}; ${say('law')}: ${regime || '—'}`}
      </Typography.Paragraph>
      <Collapse
        items={proof.map((row, place) => ({
          key: `${row.id}-${String(place)}`,
          label: <RowHead row={row} />,
          children: <RowBody row={row} />,
          ...(row.rows === undefined && { showArrow: true }),
        }))}
      />
    </>
  );
}

function RowHead({ row }: { readonly row: Row }) {
  const language = useLanguage();
  return (
    <Flex justify="space-between" gap={12} wrap>
      <span style={{ flex: '1 1 320px' }}>{language === 'en' ? row.textEn : row.text}</span>
      <strong className="numbers">{row.result}</strong>
    </Flex>
  );
}

function RowBody({ row: { article, source, trust, rows } }: { readonly row: Row }) {
  const say = useRecordTexts();
  return (
    <>
      <Typography.Paragraph>
        {article} <Typography.Text type="secondary">{source}</Typography.Text>{' '}
        {isTrust(trust) && <Tag>{say(`trust_${trust}`)}</Tag>}
      </Typography.Paragraph>
      {rows && <DayRows rows={rows} />}
    </>
  );
}
