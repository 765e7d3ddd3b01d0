import { OBLIGATION_STATE_WORDS, OBLIGATION_WORDS } from '@xinxiu/domain';
import { Flex, Typography } from 'antd';
import { useDates } from '../../i18n/dates.js';
import { Mark } from '../../shared/Mark.js';
import { useWordsIn } from '../../i18n/words.js';
import type { Ledger } from './records.queries.js';
import { useRecordTexts } from './records.texts.js';

const TONES = { open: 'late', evidenced: 'busy', verified: 'good', waived: 'plain' } as const;

/** What the penalty asks of the business, and how far each duty has come. */
export function Duties({ ledger: { obligations } }: { readonly ledger: Ledger }) {
  const say = useRecordTexts();
  const wordsIn = useWordsIn();
  const { day, yuan } = useDates();
  if (obligations.length === 0)
    return <Typography.Text type="secondary">{say('noObligations')}</Typography.Text>;
  return (
    <ul style={{ listStyle: 'none', margin: 0, padding: 0 }}>
      {obligations.map(({ kind, state, on, sumYuan, rule }) => (
        <li key={kind} style={{ paddingBlock: 8 }}>
          <Flex gap={8} align="baseline" wrap>
            <strong>{wordsIn(OBLIGATION_WORDS[kind])}</strong>
            <Mark tone={TONES[state]}>{wordsIn(OBLIGATION_STATE_WORDS[state])}</Mark>
            {sumYuan !== undefined && <span>{say('sum', { sum: yuan(sumYuan) })}</span>}
            {on !== undefined && <span>{say('onDay', { day: day(on) })}</span>}
            <Typography.Text type="secondary">{rule.article}</Typography.Text>
          </Flex>
        </li>
      ))}
    </ul>
  );
}
