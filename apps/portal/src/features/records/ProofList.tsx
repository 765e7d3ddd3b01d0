import { type EligibilityProof, explainProofRow } from '@xinxiu/domain';
import { Collapse, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/texts.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

type Row = RecordEligibility['proof'][number];

/** The rules in the order of the argument, in the words of the domain; each opens to its article and the days behind it. */
export function ProofList({ answer: { proof, at, regime } }: { readonly answer: RecordEligibility }) {
  const say = useRecordTexts();
  const { day } = useDates();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {`${say('proofHint')} ${say('at')} ${day(at)} · ${say('law')} ${regime || '—'}`}
      </Typography.Paragraph>
      <Collapse
        items={proof.map((row, place) => ({
          key: `${row.id}-${String(place)}`,
          label: <Lines row={row} part="head" />,
          children: <Lines row={row} part="body" />,
        }))}
      />
    </>
  );
}

function Lines({ row, part }: { readonly row: Row; readonly part: 'head' | 'body' }) {
  const language = useLanguage();
  // What comes over the wire is the row itself: its days are texts there, and nothing else differs.
  const [head = '', ...body] = explainProofRow(row as unknown as EligibilityProof, language);
  if (part === 'head') return head.trim();
  return (
    <ul className="numbers plain-list">
      {body.map((line, place) => (
        <li key={place}>{line.trim()}</li>
      ))}
    </ul>
  );
}
