import {
  type RegistrationState,
  legalNow,
  registrationDeadline,
  runningDeadline,
  shanghaiDate,
} from '@xinxiu/domain';
import { StoreError } from '@xinxiu/persistence';
import type { CommitRegistrationInput, CommitRegistrationResult } from '@xinxiu/workflows';
import { afterStoring } from '../ledgers/after-storing.js';
import type { LedgerDeps } from '../ledgers/ledger-deps.js';
import { registrationNotices } from './registration-notices.js';

/**
 * Makes the facts of a registration visible: the state first, with the deadline of whoever wrote it first; notices and
 * audit follow from it and may be written by several.
 * @throws StoreError PROJECTION_GAP when nobody has begun such a registration
 */
export async function commitRegistration(
  deps: LedgerDeps,
  input: CommitRegistrationInput,
): Promise<CommitRegistrationResult> {
  const { repositories } = deps;
  const counted = input.countDeadline ? await withDeadline(deps, input) : input.state;
  const stored = await repositories.registrations.project(counted, input.facts, input.clock);
  if (!stored?.state) {
    throw new StoreError('PROJECTION_GAP', `There is no registration ${input.state.registrationId}.`);
  }
  const { state } = stored;
  const notices = await registrationNotices(repositories, stored, input.facts);
  const { registrationId: id, creditOffice: department } = state;
  await afterStoring(deps, { of: 'registration', id, department, facts: input.facts }, notices);
  return state.deadline ? { deadline: state.deadline, rungs: state.rungs } : {};
}

async function withDeadline(
  { law, now }: LedgerDeps,
  { state, clock }: CommitRegistrationInput,
): Promise<RegistrationState> {
  if (state.deadline) await law.calendar.refresh();
  const rules = law.rulesOn(shanghaiDate(Date.parse(state.submittedAt)));
  const counted = registrationDeadline(rules, law.calendar, state, legalNow(clock, now()));
  if (!counted) return state;
  const rungs = state.status === 'submitted' ? counted.rungs : [];
  return { ...state, deadline: runningDeadline(counted.deadline), rungs };
}
