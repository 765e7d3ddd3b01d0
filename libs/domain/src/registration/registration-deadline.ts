import { type ArmedDeadline, withLadder } from '../deadlines/armed-deadline.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import { countsAlike } from '../deadlines/deadline-state.js';
import { computeStepDeadline } from '../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { RegistrationState } from './registration.js';

type Rules = Pick<CaseRules, 'registration' | 'pack' | 'workingHours'>;

/**
 * Until when the credit office decides, and when it is reminded: counted as the step of a case is. Undefined under an
 * overlay from before there was a rule for it.
 * @param now legal instant, ms
 */
export function registrationDeadline(
  { registration, pack, workingHours }: Rules,
  table: WorkingDayTable,
  state: Pick<RegistrationState, 'submittedAt' | 'deadline' | 'rungs'>,
  now: number,
): ArmedDeadline | undefined {
  if (!registration) return undefined;
  const { id, article, workingDays } = registration;
  const rule = { kind: 'registration', ruleId: id, article, workingDays, packDigest: pack.digest };
  const deadline = computeStepDeadline(table, rule, shanghaiDate(Date.parse(state.submittedAt)));
  return withLadder(table, deadline, { rungs: registration.rungs, hours: workingHours }, state, now);
}

/**
 * The deadline of a registration counted with another table; undefined where the table makes no difference: the same day, as
 * final as before, and the same instants of what is still to be reached. No proof is kept of it, so none is compared.
 */
export function recountRegistration(
  rules: Rules,
  table: WorkingDayTable,
  state: Pick<RegistrationState, 'submittedAt' | 'deadline' | 'rungs'>,
  now: number,
): ArmedDeadline | undefined {
  const recounted = registrationDeadline(rules, table, state, now);
  const { deadline, rungs } = state;
  if (!recounted || !deadline) return recounted;
  return countsAlike(recounted, { deadline, rungs }) ? undefined : recounted;
}
