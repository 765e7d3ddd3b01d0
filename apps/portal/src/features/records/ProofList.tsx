import { type EligibilityProof, type TitleOf, explainProofRow, idAsTitle } from '@xinxiu/domain';
import { Collapse, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { useLanguage } from '../../i18n/texts.js';
import { useWordsIn } from '../../i18n/words.js';
import type { RecordEligibility } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

type Row = RecordEligibility['proof'][number];

/** The rules in the order of the argument, in the words of the domain; each opens to its article and the days behind it. */
export function ProofList({ answer }: { readonly answer: RecordEligibility }) {
  const { proof, at, regime, titles } = answer;
  const wordsIn = useWordsIn();
  const titleOf: TitleOf = (id) => titles[id] ?? idAsTitle(id);
  const law = regime === '' ? '—' : wordsIn(titleOf(regime));
  const say = useRecordTexts();
  const { day } = useDates();
  return (
    <>
      <Typography.Paragraph type="secondary">
        {`${say('proofHint')} ${say('at')} ${day(at)} · ${say('law')} ${law}`}
      </Typography.Paragraph>
      <Collapse
        items={proof.map((row, place) => ({
          key: `${row.id}-${String(place)}`,
          label: <Lines row={row} titleOf={titleOf} part="head" />,
          children: <Lines row={row} titleOf={titleOf} part="body" />,
        }))}
      />
    </>
  );
}

interface LinesProps {
  readonly row: Row;
  readonly titleOf: TitleOf;
  readonly part: 'head' | 'body';
}

function Lines({ row, titleOf, part }: LinesProps) {
  const language = useLanguage();
  const { sentence } = useDates();
  // What comes over the wire is the row itself: its days are texts there, and nothing else differs.
  const [head = '', ...body] = explainProofRow(row as unknown as EligibilityProof, language, titleOf);
  if (part === 'head') return sentence(head.trim());
  return (
    <ul className="numbers plain-list">
      {body.map((line, place) => (
        <li key={place}>{sentence(line.trim())}</li>
      ))}
    </ul>
  );
}
