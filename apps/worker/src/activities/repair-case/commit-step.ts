import { isFinal, stepDeadline } from '@xinxiu/domain';
import type { Derived } from '@xinxiu/persistence';
import { withDerived } from '@xinxiu/persistence';
import type { CommitStepInput, CommitStepResult } from '@xinxiu/workflows';
import { noticeRows } from '../notices/notice-rows.js';
import { auditEntries } from './audit-entries.js';
import type { RepairCaseDeps } from './repair-case-deps.js';
import { stepResult } from './step-result.js';

/**
 * Makes the facts of an action visible. The facts first: whoever wrote them first decides what was computed for them.
 * The rest follows from both and may be written by several, in any order.
 */
export async function commitStep(deps: RepairCaseDeps, input: CommitStepInput): Promise<CommitStepResult> {
  const { repositories, now } = deps;
  const { events, state } = input;
  await takeInNotice(deps, input);
  const [kept, clock] = await Promise.all([
    repositories.cases.appendEvents(events, derive(deps, input)),
    deps.clocks.of(state.caseNo),
  ]);
  const stored = withDerived(state, kept);
  const rows = await noticeRows(deps.recipients, stored, events);
  await Promise.all([
    deps.outbox.write(rows),
    repositories.cases.project(stored, events.length, clock),
    repositories.audit.record(auditEntries(stored, events), now()),
  ]);
  if (isFinal(stored.status)) await endUrging(deps, stored.caseNo);
  return stepResult(stored, kept);
}

/** A letter that is written at this moment finds the case ended itself. */
async function endUrging({ repositories, signals }: RepairCaseDeps, caseNo: string): Promise<void> {
  for (const letterId of await repositories.urgeLetters.openOf(caseNo))
    await signals.urgedCaseEnded(letterId);
}

function derive({ law }: RepairCaseDeps, { state, events, computeDeadline }: CommitStepInput): Derived {
  if (!computeDeadline || !state.policy) return {};
  const rules = law.rulesOfPack(state.policy.packDigest);
  const now = Date.parse(events.at(-1)?.at ?? state.enteredAt);
  return { ...stepDeadline(rules, law.calendar, state, now) };
}

/** A deadline is counted again because a notice was loaded: by a worker that has not heard of it yet, too. */
async function takeInNotice({ law }: RepairCaseDeps, { events }: CommitStepInput): Promise<void> {
  const news = events.some(
    (event) => event.type === 'deadline-recomputed' && event.data.cause !== law.calendar.digest,
  );
  if (news) await law.calendar.refresh();
}
