import { asWitness, worksIn } from '../permissions/actor.js';
import { isRecused } from '../permissions/recusal.js';
import { filedBy } from '../permissions/at-window.js';
import { ok } from '../result.js';
import { owningUnit } from './access.js';
import type { CaseAction } from './action.js';
import type { CaseState } from './case-state.js';
import { compareFindings } from './checklist.js';
import { type Outcome, refuse } from './refusal.js';

type Act<K extends CaseAction['name']> = Extract<CaseAction, { name: K }>;

export function claimCase(state: CaseState, action: Act<'claim'>): Outcome {
  if (state.holder) {
    return refuse(
      state,
      action,
      'ALREADY_HELD',
      `${state.holder.name} holds the case since ${state.holder.since}.`,
    );
  }
  return ok([{ type: 'case-claimed', actor: action.actor, data: {} }]);
}

export function releaseCase(state: CaseState, action: Act<'release'>): Outcome {
  if (!state.holder) return refuse(state, action, 'NOT_HOLDER', 'Nobody holds the case.');
  return ok([{ type: 'case-released', actor: action.actor, data: action.payload }]);
}

export function assignCase(state: CaseState, action: Act<'assign'>): Outcome {
  const unit = owningUnit(state);
  const { to } = action.payload;
  if (unit === undefined || !worksIn(to, unit)) {
    return refuse(
      state,
      action,
      'ASSIGNEE_OUTSIDE',
      `${to.name} does not work in the unit that owns this step.`,
    );
  }
  if (isRecused(to, state.applicant.uscc)) {
    return refuse(state, action, 'RECUSED', `${to.name} is recused from what concerns the applicant.`);
  }
  if (filedBy(state, to)) {
    return refuse(state, action, 'OWN_FILING', `${to.name} filed this application for the business.`);
  }
  return ok([{ type: 'case-assigned', actor: action.actor, data: { to: asWitness(to) } }]);
}

export function acceptCase(action: Act<'accept'>): Outcome {
  return ok([{ type: 'application-accepted', actor: action.actor, data: action.payload }]);
}

export function refuseCase(state: CaseState, action: Act<'refuse'>): Outcome {
  if (action.payload.reasons.length === 0) {
    return refuse(state, action, 'REASONS_MISSING', 'A refusal states at least one reason with its article.');
  }
  return ok([{ type: 'application-refused', actor: action.actor, data: action.payload }]);
}

/** Verification hands on what it found, met or not: the determining department decides (谁认定、谁修复). */
export function verifyCase(state: CaseState, action: Act<'verify'>): Outcome {
  if (action.payload.findings.length === 0) {
    return refuse(
      state,
      action,
      'REASONS_MISSING',
      'Answer each condition of the checklist with its evidence.',
    );
  }
  const { unknown, missing } = compareFindings(state.policy ?? {}, action.payload.findings);
  if (unknown.length > 0) {
    const message = `The checklist of this case has no condition ${unknown.join(', ')}.`;
    return refuse(state, action, 'CONDITION_UNKNOWN', message);
  }
  if (missing.length > 0) {
    const message = `Not answered: ${missing.join(', ')}.`;
    return refuse(state, action, 'CONDITION_UNANSWERED', message, missing);
  }
  return ok([{ type: 'application-verified', actor: action.actor, data: action.payload }]);
}

export function exceptTarget(state: CaseState, action: Act<'exceptTarget'>): Outcome {
  const target = state.targets.find((one) => one.name === action.payload.target);
  if (target?.state !== 'pending') {
    return refuse(
      state,
      action,
      'TARGET_UNKNOWN',
      `No target "${action.payload.target}" is waiting for confirmation.`,
    );
  }
  return ok([{ type: 'target-excepted', actor: action.actor, data: action.payload }]);
}

export function retryStep(state: CaseState, action: Act<'retryStep'>): Outcome {
  if (!state.attention) return refuse(state, action, 'NOTHING_TO_RETRY', 'No step of the case is failing.');
  return ok([{ type: 'step-retried', actor: action.actor, data: {} }]);
}
