import { type ArmedDeadline, withLadder } from '../deadlines/armed-deadline.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import { countsAlike } from '../deadlines/deadline-state.js';
import { computeStepDeadline } from '../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { UrgeState } from './urge-letter.js';
import type { UrgeRule } from './urge-rule.js';

type Rules = Pick<CaseRules, 'urgeLetters' | 'steps' | 'pack' | 'workingHours'>;
type Waiting = Pick<UrgeState, 'issuedAt' | 'workingDays' | 'deadline' | 'rungs'>;

/** In overlays from before there were urge letters: nothing but the will of the issuer sets the day. */
const UNREGULATED = {
  id: 'urge-letters',
  article: '督办单·期限由发出人设定',
  source: '县级规则尚未规定督办单',
  trust: 'A',
  text: '督办单由发出人在10个工作日内定期答复。',
  textEn: 'Whoever issues an urge letter sets the day of its answer, within 10 working days.',
  mostWorkingDays: 10,
} as const;

/**
 * The rule that letters go by. An overlay from before there was one has letters as well: they climb the ladder of its decision,
 * which goes as far up as that overlay does.
 */
export function urgeRule({ urgeLetters, steps }: Pick<Rules, 'urgeLetters' | 'steps'>): UrgeRule {
  if (urgeLetters) return urgeLetters;
  return { ...UNREGULATED, rungs: steps['under-review'].rungs };
}

/**
 * Until when an answer is asked for, and who is told when it does not come. The days are those that the issuer has set.
 * @param rules of the overlay in force on the day of issue @param now legal instant, ms
 */
export function urgeDeadline(
  rules: Rules,
  table: WorkingDayTable,
  letter: Waiting,
  now: number,
): ArmedDeadline {
  const { id: ruleId, article, rungs } = urgeRule(rules);
  const rule = {
    kind: 'urge-letter',
    ruleId,
    article,
    workingDays: letter.workingDays,
    packDigest: rules.pack.digest,
  };
  const deadline = computeStepDeadline(table, rule, shanghaiDate(Date.parse(letter.issuedAt)));
  return withLadder(table, deadline, { rungs, hours: rules.workingHours }, letter, now);
}

/** Counted with another table; undefined where that makes no difference to its day or its rungs. */
export function recountUrge(
  rules: Rules,
  table: WorkingDayTable,
  letter: Waiting,
  now: number,
): ArmedDeadline | undefined {
  const recounted = urgeDeadline(rules, table, letter, now);
  const { deadline, rungs } = letter;
  if (!deadline) return recounted;
  return countsAlike(recounted, { deadline, rungs }) ? undefined : recounted;
}
