import { ApplicationFailure } from '@temporalio/common';
import {
  type TrackingState,
  isFulfilledWhole,
  isTrackingOver,
  legalNow,
  runningDeadline,
  shanghaiDate,
  trackingDeadline,
} from '@xinxiu/domain';
import type { StoredTrackingFact } from '@xinxiu/persistence';
import type { CommitTrackingInput, CommitTrackingResult } from '@xinxiu/workflows';
import { afterStoring } from '../ledgers/after-storing.js';
import type { LedgerDeps } from '../ledgers/ledger-deps.js';
import { trackingNotices } from './tracking-notices.js';

/**
 * Makes the facts of a tracked commitment visible: state and ledger first, with the deadline of whoever wrote it first;
 * notices and audit follow from them and may be written by several.
 * @throws StoreError PROJECTION_GAP when there is no such commitment
 */
export async function commitTracking(
  deps: LedgerDeps,
  input: CommitTrackingInput,
): Promise<CommitTrackingResult> {
  const { repositories } = deps;
  const counted = input.countDeadline ? await withDeadline(deps, input) : input;
  const determined = await determination(deps, input.state);
  const stored = await repositories.commitmentTracking.project({
    ...counted,
    clock: input.clock,
    ...(determined && { determined }),
  });
  const notices = await trackingNotices(repositories, stored, input.facts);
  const { commitmentId: id, department } = input.state;
  await afterStoring(deps, { of: 'commitment', id, department, facts: input.facts }, notices);
  const { state, toldElsewhere } = stored;
  return {
    ...(state.deadline && { deadline: state.deadline, rungs: state.rungs }),
    ...(toldElsewhere && { toldElsewhere }),
  };
}

/** The term of the step by the overlay in force on the day on which it began; its proof lies with the fact that set it. */
async function withDeadline(
  { law, now }: LedgerDeps,
  { state, facts, clock }: CommitTrackingInput,
): Promise<{ state: TrackingState; facts: readonly StoredTrackingFact[] }> {
  if (state.deadline) await law.calendar.refresh();
  const day = shanghaiDate(Date.parse(state.enteredAt));
  const counted = trackingDeadline(law.rulesOn(day), law.calendar, state, legalNow(clock, now()));
  if (!counted)
    throw ApplicationFailure.retryable(
      `The overlay in force on ${day} has no terms for commitments.`,
      'RULES_MISSING',
    );
  const last = facts.at(-1);
  return {
    state: { ...state, deadline: runningDeadline(counted.deadline), rungs: counted.rungs },
    facts: facts.map((fact) => (fact === last ? { ...fact, deadline: counted.deadline } : fact)),
  };
}

/** The columns of the template that a determination of the department fills. */
async function determination(
  { repositories: { departments } }: LedgerDeps,
  { status, department, determination: found }: TrackingState,
) {
  if (!found || !isTrackingOver(status) || status === 'determined-elsewhere') return undefined;
  const office = await departments.find(department);
  const { outcome, unfulfilled, measures, at } = found;
  const pursued = measures.map(({ measure, article }) => `${measure}（${article}）`).join('；');
  return {
    fulfilment: outcome,
    ...(!isFulfilledWhole(outcome) && { unfulfilled, pursued }),
    determinedOn: shanghaiDate(Date.parse(at)),
    determinedBy: office?.name ?? department,
    ...(office?.uscc && { determinedByCode: office.uscc }),
  };
}
