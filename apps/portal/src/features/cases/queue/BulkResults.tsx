import { Flex, Typography } from 'antd';
import { Mark, type Tone } from '../../../shared/Mark.js';
import { useCaseTexts } from '../cases.texts.js';
import { useRefusalWords } from '../act/refusal-words.js';
import type { BulkLine } from './use-bulk-claim.js';

const TONES: Readonly<Record<BulkLine['state'], Tone>> = {
  waiting: 'plain',
  running: 'busy',
  claimed: 'good',
  refused: 'bad',
  stopped: 'plain',
};

/** What became of each case, and why not where it did not work. */
export function BulkResults({ lines }: { readonly lines: readonly BulkLine[] }) {
  const say = useCaseTexts();
  const wordsOf = useRefusalWords();
  return (
    <ul className="plain-list" aria-live="polite">
      {lines.map(({ caseNo, applicant, state, error }) => (
        <li key={caseNo} style={{ paddingBlock: 8 }}>
          <Flex gap={8} wrap align="baseline">
            <strong className="numbers">{caseNo}</strong>
            <span style={{ flex: 1, minWidth: 120 }}>{applicant}</span>
            <Mark tone={TONES[state]}>{say(`bulk_${state}`)}</Mark>
          </Flex>
          {error !== undefined && <Typography.Text type="danger">{wordsOf(error)}</Typography.Text>}
        </li>
      ))}
    </ul>
  );
}
