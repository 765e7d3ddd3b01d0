import { isSamePerson } from '../permissions/actor.js';
import { ok } from '../result.js';
import type { CaseAction, Reason, UnclosedDuties } from './action.js';
import type { CaseState } from './case-state.js';
import type { PenaltyClass } from './penalty-class.js';
import type { CaseFact } from './event.js';
import { barToApproval } from './readiness.js';
import { type Outcome, type RefusalCode, refuse } from './refusal.js';

type Act<K extends CaseAction['name']> = Extract<CaseAction, { name: K }>;

/** The holder decides; in a class that needs two persons the decision is a proposal until the leader approves it. */
export function decideCase(state: CaseState, action: Act<'decide'>): Outcome {
  const { outcome, reasons, duties } = action.payload;
  if (reasons.length === 0) {
    return refuse(
      state,
      action,
      'REASONS_MISSING',
      'A decision states at least one reason with its article.',
    );
  }
  if (state.proposal) {
    return refuse(
      state,
      action,
      'PROPOSAL_PENDING',
      `${state.proposal.by.name} has proposed a decision; the leader settles it.`,
    );
  }
  const against = outcome === 'approve' ? againstApproval(state, duties) : [];
  const unnamed = unnamedAmong(against, reasons);
  if (unnamed.length > 0) {
    const message = `Verification found unmet: ${unnamed.join(', ')}. An approval gives a reason with each of them as its code.`;
    return refuse(state, action, 'CONDITION_UNMET', message, unnamed);
  }
  const bar = outcome === 'approve' ? notApprovable(state, action, reasons, duties) : undefined;
  if (bar) return bar;
  const decision = { outcome, reasons, ...(outcome === 'approve' && seen(duties)) };
  // What is approved although a condition is not met is not for one person to find right.
  const isAgainst = duties?.law !== undefined && against.length + duties.law.unmet.length > 0;
  if (needsTwo(state, duties?.law?.penaltyClass) || (outcome === 'approve' && isAgainst))
    return ok([{ type: 'decision-proposed', actor: action.actor, data: decision }]);
  return ok([decided(action.actor, decision)]);
}

export function settleProposal(state: CaseState, action: Act<'approveDecision'>): Outcome {
  const { proposal } = state;
  if (!proposal) return refuse(state, action, 'NO_PROPOSAL', 'No decision waits for approval.');
  // To take one's own proposal back is no approval; without it the only leader of a unit would be stuck with his own.
  if (action.payload.approve && isSamePerson(action.actor, proposal.by)) {
    return refuse(state, action, 'SAME_PERSON', 'Who proposed the decision may not approve it.');
  }
  if (!action.payload.approve) {
    return ok([{ type: 'decision-returned', actor: action.actor, data: { reason: action.payload.reason } }]);
  }
  const { outcome, reasons, by } = proposal;
  const { duties } = action.payload;
  // Asked again: since the proposal a duty may have been opened anew, and another class decided on.
  const bar = outcome === 'approve' ? notApprovable(state, action, reasons, duties) : undefined;
  if (bar) return bar;
  const decision = { outcome, reasons, ...(outcome === 'approve' && seen(duties)) };
  return ok([decided(action.actor, decision, by)]);
}

/** What of the record stands against an approval, whoever gives it; an approval of before it was asked passes. */
function notApprovable(
  state: CaseState,
  action: CaseAction,
  reasons: readonly Reason[],
  duties: UnclosedDuties | undefined,
): Outcome | undefined {
  if (!duties) return undefined;
  const { law, unclosed, recordVersion } = duties;
  const bar = law && barToApproval(law);
  if (bar) return refuseUnclassified(state, action, bar);
  const unnamed = unnamedAmong(law?.unmet, reasons);
  if (unnamed.length > 0) {
    const message = `Not met on the day of the approval, at version ${recordVersion} of the record: ${unnamed.join(', ')}. An approval gives a reason with each of them as its code.`;
    return refuse(state, action, 'CONDITION_UNMET', message, unnamed);
  }
  return unclosed.length > 0 ? refuseOpen(state, action, duties) : undefined;
}

/** The periods of a record hang on its class: where no rule says it, a person decides first and states the ground. */
function refuseUnclassified(state: CaseState, action: CaseAction, code: RefusalCode): Outcome {
  const message = `Nobody has decided on the class of record ${state.recordId}. Somebody of the determining department or of the credit office does, stating the ground.`;
  return refuse(state, action, code, message);
}

/** Nobody is repaired who still owes something (FEATURES 7.9): every duty is verified, or waived with a document. */
function refuseOpen(
  state: CaseState,
  action: CaseAction,
  { unclosed, recordVersion }: UnclosedDuties,
): Outcome {
  const named = unclosed.map(({ kind, state: at }) => `${kind} (${at})`).join(', ');
  const message = `Neither verified nor waived at version ${recordVersion} of the record: ${named}.`;
  return refuse(state, action, 'OBLIGATIONS_OPEN', message);
}

function seen(duties: UnclosedDuties | undefined): { readonly recordVersion?: number } {
  return duties === undefined ? {} : { recordVersion: duties.recordVersion };
}

/** The leader approves an extension, and never one that he asked for himself. */
export function settleExtension(state: CaseState, action: Act<'approveExtension'>): Outcome {
  const { extension } = state;
  if (extension?.state !== 'requested') {
    return refuse(state, action, 'NO_EXTENSION_REQUESTED', 'No extension waits for approval.');
  }
  if (isSamePerson(action.actor, extension.by)) {
    return refuse(state, action, 'SAME_PERSON', 'Who asked for the extension may not approve it.');
  }
  const { actor } = action;
  if (!action.payload.approve) {
    return ok([{ type: 'extension-refused', actor, data: { reason: action.payload.reason } }]);
  }
  const { reason, article, by } = extension;
  return ok([{ type: 'deadline-extended', actor, data: { reason, article, requestedBy: by } }]);
}

/** What verification found unmet, without what the law has come to answer otherwise since. */
function againstApproval(
  { unmetFindings = [] }: CaseState,
  duties: UnclosedDuties | undefined,
): readonly string[] {
  return unmetFindings.filter((condition) => duties?.law?.met.includes(condition) !== true);
}

/** Unmet conditions that no reason speaks of. */
function unnamedAmong(unmet: readonly string[] = [], reasons: readonly Reason[]): readonly string[] {
  return unmet.filter((condition) => !reasons.some(({ code }) => code === condition));
}

/** @param classNow of the record, where it was asked for; else the case goes by the class that it knows */
function needsTwo({ policy, penaltyClass }: CaseState, classNow: PenaltyClass = penaltyClass): boolean {
  return policy?.twoPersonClasses.includes(classNow) ?? false;
}

interface Decision {
  readonly outcome: 'approve' | 'deny';
  readonly reasons: readonly Reason[];
  readonly recordVersion?: number;
}

/** The fact that a decision makes true when it needs no more approval. */
export function decided(
  actor: CaseFact['actor'],
  { outcome, ...data }: Decision,
  proposedBy?: CaseFact['actor'],
): CaseFact {
  const type = outcome === 'approve' ? 'application-approved' : 'application-denied';
  return { type, actor, data: { ...data, ...(proposedBy && { proposedBy }) } };
}
