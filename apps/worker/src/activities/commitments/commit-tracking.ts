import { ApplicationFailure } from '@temporalio/common';
import {
  type TrackingState,
  authorOf,
  isFulfilledWhole,
  isTrackingOver,
  legalNow,
  shanghaiDate,
  trackingDeadline,
} from '@xinxiu/domain';
import { accountNoticeRow } from '@xinxiu/mail';
import type { AuditEntry, StoredTrackingFact } from '@xinxiu/persistence';
import type { CommitTrackingInput, CommitTrackingResult } from '@xinxiu/workflows';
import type { TrackingDeps } from './tracking-deps.js';
import { trackingNotices } from './tracking-notices.js';

/**
 * Makes the facts of a tracked commitment visible: state and ledger first, with the deadline of whoever wrote it first;
 * notices and audit follow from them and may be written by several.
 * @throws StoreError PROJECTION_GAP when there is no such commitment
 */
export async function commitTracking(
  deps: TrackingDeps,
  input: CommitTrackingInput,
): Promise<CommitTrackingResult> {
  const { repositories, outbox, now } = deps;
  const counted = input.countDeadline ? await withDeadline(deps, input) : input;
  const determined = await determination(deps, input.state);
  const stored = await repositories.commitmentTracking.project({
    ...counted,
    clock: input.clock,
    ...(determined && { determined }),
  });
  const notices = await trackingNotices(repositories, stored, input.facts);
  const rows = notices.map((notice) => accountNoticeRow(notice, input.facts.at(-1)?.at ?? ''));
  await Promise.all([outbox.write(rows), repositories.audit.record(auditEntries(input), now())]);
  const { state, toldElsewhere } = stored;
  return {
    ...(state.deadline && { deadline: state.deadline, rungs: state.rungs }),
    ...(toldElsewhere && { toldElsewhere }),
  };
}

/** The term of the step by the overlay in force on the day on which it began; its proof lies with the fact that set it. */
async function withDeadline(
  { law, now }: TrackingDeps,
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
  const { kind: _kind, proof: _proof, ...deadline } = counted.deadline;
  const [last, ...before] = [...facts].reverse();
  return {
    state: { ...state, deadline, rungs: counted.rungs },
    facts: last ? [...before.reverse(), { ...last, deadline: counted.deadline }] : facts,
  };
}

/** The columns of the template that a determination of the department fills. */
async function determination(
  { repositories: { departments } }: TrackingDeps,
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

function auditEntries({ state, facts }: CommitTrackingInput): AuditEntry[] {
  const { commitmentId, department } = state;
  return facts.map(({ type, by, at, recordedAt, causationId }) => ({
    id: `commitment:${commitmentId}:${causationId}:${type}`,
    at: recordedAt,
    actor: authorOf(by),
    action: type,
    subject: commitmentId,
    outcome: 'done',
    departments: [department],
    detail: { legalTime: at },
  }));
}
