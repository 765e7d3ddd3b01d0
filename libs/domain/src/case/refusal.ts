import { type Result, err } from '../result.js';
import { onApplicantsSide } from '../permissions/actor.js';
import { allowedActions } from './access.js';
import type { ActionName, CaseAction } from './action.js';
import type { CaseState } from './case-state.js';
import type { CaseStatus } from './case-table.js';
import type { CaseFact } from './event.js';

export const REFUSAL_CODES = [
  'CASE_CLOSED',
  'CASE_OPENING',
  'ACTION_NOT_ALLOWED',
  'NOT_YOURS',
  'NOT_HOLDER',
  'ALREADY_HELD',
  'VERSION_CONFLICT',
  'VERSION_REQUIRED',
  'SAME_PERSON',
  'RECUSED',
  'OWN_FILING',
  'EXTENSION_USED',
  'NO_EXTENSION_REQUESTED',
  'NO_PROPOSAL',
  'PROPOSAL_PENDING',
  'REASONS_MISSING',
  'ITEMS_MISSING',
  'SUPPLEMENTS_USED',
  'ITEM_UNKNOWN',
  'ITEM_UNANSWERED',
  'CONDITION_UNKNOWN',
  'CONDITION_UNANSWERED',
  'CONDITION_UNMET',
  'OBLIGATIONS_OPEN',
  'NEEDS_CLASSIFICATION',
  'TARGET_UNKNOWN',
  'NOTHING_TO_RETRY',
  'ASSIGNEE_OUTSIDE',
] as const;
export type RefusalCode = (typeof REFUSAL_CODES)[number];

/** Why an action was refused: what happened (who and when, where a person was first) and what is allowed now. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly message: string;
  readonly status: CaseStatus;
  readonly version: number;
  readonly allowed: readonly ActionName[];
  /** Name of the person who holds the case or acted last, and when (legal time, ISO). */
  readonly by?: string;
  readonly at?: string;
  /** Codes of the conditions that the message names, in its order; what their rules call them the packs know. */
  readonly conditions?: readonly string[];
}

/** What an action makes true, or why not. */
export type Outcome = Result<readonly CaseFact[], Refusal>;

/** A refusal with the state of the case, for the person to go on from. @param conditions that the message names by code */
export function refuse(
  state: CaseState,
  action: CaseAction,
  code: RefusalCode,
  message: string,
  conditions?: readonly string[],
): Outcome {
  return err({
    code,
    message,
    status: state.status,
    version: state.version,
    allowed: allowedActions(state, action.actor),
    ...(isToldWho(action, code) && witness(state, code)),
    ...(conditions && { conditions }),
  });
}

/** Who works on a case is told who was first. An applicant is not told which official did what last; only who ended it. */
function isToldWho({ actor }: CaseAction, code: RefusalCode): boolean {
  return code === 'CASE_CLOSED' || !onApplicantsSide(actor);
}

function witness(state: CaseState, code: RefusalCode): { by: string; at: string } {
  const held = code === 'NOT_HOLDER' || code === 'ALREADY_HELD';
  if (held && state.holder) return { by: state.holder.name, at: state.holder.since };
  return { by: state.lastChange.by.name, at: state.lastChange.at };
}
