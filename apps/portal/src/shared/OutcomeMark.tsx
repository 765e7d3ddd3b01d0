import { Mark, type Tone } from './Mark.js';
import type { Outcome } from './outcomes.js';
import { useAuditTexts } from './audit.texts.js';

const TONES: Readonly<Record<Outcome, Tone>> = { done: 'good', refused: 'late', failed: 'bad' };

/** What became of an act in the audit trail. */
export function OutcomeMark({ outcome }: { readonly outcome: Outcome }) {
  const say = useAuditTexts();
  return <Mark tone={TONES[outcome]}>{say(`outcome_${outcome}`)}</Mark>;
}
