import { type PendingRung, armRungs, countsAlike } from '../case/deadline-state.js';
import type { CaseRules } from '../deadlines/case-rules.js';
import { type LegalDeadline, computeRungs, computeStepDeadline } from '../deadlines/legal-deadline.js';
import type { WorkingDayTable } from '../deadlines/working-day-table.js';
import { shanghaiDate } from '../time/shanghai.js';
import type { RegistrationState } from './registration.js';

export interface RegistrationDeadline {
  readonly deadline: LegalDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs: readonly PendingRung[];
}

/**
 * Until when the credit office decides, and when it is reminded: counted as the step of a case is. Undefined under an
 * overlay from before there was a rule for it.
 * @param now legal instant, ms
 */
export function registrationDeadline(
  { registration, pack }: Pick<CaseRules, 'registration' | 'pack'>,
  table: WorkingDayTable,
  state: Pick<RegistrationState, 'submittedAt' | 'deadline' | 'rungs'>,
  now: number,
): RegistrationDeadline | undefined {
  if (!registration) return undefined;
  const { id, article, workingDays } = registration;
  const rule = { kind: 'registration', ruleId: id, article, workingDays, packDigest: pack.digest };
  const deadline = computeStepDeadline(table, rule, shanghaiDate(Date.parse(state.submittedAt)));
  const computed = computeRungs(table, deadline, registration.rungs).map(({ id: rung, at }) => ({
    id: rung,
    at,
  }));
  return { deadline, rungs: armRungs(state.deadline ? state.rungs : undefined, computed, now) };
}

/**
 * The deadline of a registration counted with another table; undefined where the table makes no difference: the same day, as
 * final as before, and the same instants of what is still to be reached. No proof is kept of it, so none is compared.
 */
export function recountRegistration(
  rules: Pick<CaseRules, 'registration' | 'pack'>,
  table: WorkingDayTable,
  state: Pick<RegistrationState, 'submittedAt' | 'deadline' | 'rungs'>,
  now: number,
): RegistrationDeadline | undefined {
  const recounted = registrationDeadline(rules, table, state, now);
  const { deadline, rungs } = state;
  if (!recounted || !deadline) return recounted;
  return countsAlike(recounted, { deadline, rungs }) ? undefined : recounted;
}
