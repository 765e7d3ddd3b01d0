import { asWitness, onApplicantsSide, worksIn } from '../permissions/actor.js';
import { barTo, hasRelation, owningUnit, principalIn } from './access.js';
import type { CaseAction } from './action.js';
import { decideCase, settleExtension, settleProposal } from './act-decision.js';
import {
  acceptCase,
  assignCase,
  claimCase,
  exceptTarget,
  refuseCase,
  releaseCase,
  retryStep,
  verifyCase,
} from './act-desk.js';
import { answerSupplement, requestSupplement } from './act-supplement.js';
import { ok } from '../result.js';
import type { CaseState } from './case-state.js';
import { CASE_TABLE, type Relation, isFinal } from './case-table.js';
import { type Outcome, refuse } from './refusal.js';

/**
 * What a person's action makes true, or why it is refused. Pure: the workflow's validator asks it and its handler
 * applies the facts, so both can never differ. The rules ask the whole actor; what follows keeps him as a witness.
 */
export function actOnCase(state: CaseState, action: CaseAction): Outcome {
  const outcome = firstRefusal(state, action) ?? facts(state, action);
  if (!outcome.ok) return outcome;
  const actingFor = principalIn(state, action.actor, action.name);
  return ok(
    outcome.value.map((fact) => ({
      ...fact,
      actor: { ...asWitness(fact.actor), ...(actingFor && { actingFor }) },
    })),
  );
}

function firstRefusal(state: CaseState, action: CaseAction): Outcome | undefined {
  if (isFinal(state.status)) {
    return refuse(state, action, 'CASE_CLOSED', `The case ended as ${state.status} at ${state.enteredAt}.`);
  }
  if (!state.policy)
    return refuse(state, action, 'CASE_OPENING', 'The case is being opened; try again in a moment.');
  const rule = CASE_TABLE[state.status].actions[action.name];
  const seenOlder = staleRefusal(state, action);
  const lostRace = onApplicantsSide(action.actor) ? undefined : seenOlder;
  if (!rule) {
    return (
      lostRace ??
      refuse(state, action, 'ACTION_NOT_ALLOWED', `${action.name} is not possible in ${state.status}.`)
    );
  }
  const bar = barTo(state, action.actor, action.name);
  const related = rule.by.some((relation) => hasRelation(state, action.actor, relation));
  // Who filed the case can never hold it: he is not told to claim it first.
  if (!related && bar?.code !== 'OWN_FILING') {
    return lostRace ?? strangerRefusal(state, action, rule.by);
  }
  if (bar) return refuse(state, action, bar.code, bar.message);
  if (action.name === 'decide' && action.expectedVersion === undefined) {
    return refuse(
      state,
      action,
      'VERSION_REQUIRED',
      'A decision names the version of the case that it was made on.',
    );
  }
  return seenOlder;
}

/** Who saw an older version lost a race: that is the reason to tell, to an official with who was first and when. */
function staleRefusal(state: CaseState, action: CaseAction): Outcome | undefined {
  if (action.expectedVersion === undefined || action.expectedVersion === state.version) return undefined;
  const { expectedVersion } = action;
  const { by, at, type } = state.lastChange;
  const happened = `${type} by ${by.name} at ${at}`;
  const message = onApplicantsSide(action.actor)
    ? `The case has changed since version ${expectedVersion}.`
    : `The case has changed since version ${expectedVersion}: ${happened}.`;
  return refuse(state, action, 'VERSION_CONFLICT', message);
}

function strangerRefusal(state: CaseState, action: CaseAction, by: readonly Relation[]): Outcome {
  const unit = owningUnit(state);
  if (by.includes('holder') && unit !== undefined && worksIn(action.actor, unit)) {
    const holder = state.holder
      ? `${state.holder.name} holds it since ${state.holder.since}`
      : 'nobody holds it: claim it first';
    return refuse(state, action, 'NOT_HOLDER', `Only the holder may ${action.name}; ${holder}.`);
  }
  return refuse(state, action, 'NOT_YOURS', `${action.name} is for: ${by.join(', ')}.`);
}

function facts(state: CaseState, action: CaseAction): Outcome {
  switch (action.name) {
    case 'claim':
      return claimCase(state, action);
    case 'release':
      return releaseCase(state, action);
    case 'assign':
      return assignCase(state, action);
    case 'requestSupplement':
      return requestSupplement(state, action);
    case 'answerSupplement':
      return answerSupplement(state, action);
    case 'accept':
      return acceptCase(action);
    case 'refuse':
      return refuseCase(state, action);
    case 'verify':
      return verifyCase(state, action);
    case 'decide':
      return decideCase(state, action);
    case 'approveDecision':
      return settleProposal(state, action);
    case 'extend':
      if (state.extension)
        return refuse(state, action, 'EXTENSION_USED', `An extension was ${state.extension.state} already.`);
      return ok([{ type: 'extension-requested', actor: action.actor, data: action.payload }]);
    case 'approveExtension':
      return settleExtension(state, action);
    case 'withdraw':
      return ok([{ type: 'application-withdrawn', actor: action.actor, data: action.payload }]);
    case 'terminate':
      return ok([{ type: 'case-terminated', actor: action.actor, data: action.payload }]);
    case 'exceptTarget':
      return exceptTarget(state, action);
    case 'retryStep':
      return retryStep(state, action);
    case 'comment':
      return ok([{ type: 'comment-added', actor: action.actor, data: action.payload }]);
  }
}
