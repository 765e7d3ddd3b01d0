import type { Obligation } from '../eligibility/obligations.js';
import type { Actor } from '../permissions/actor.js';
import type { PenaltyClass } from './penalty-class.js';

/** A structured ground: code from a list, text, and the article that carries it. */
export interface Reason {
  readonly code: string;
  readonly text: string;
  readonly article?: string;
}

export interface SupplementItem {
  readonly id: string;
  readonly text: string;
}

export interface SupplementAnswer {
  readonly id: string;
  readonly text: string;
  readonly fileIds: readonly string[];
}

/** One condition of the legal checklist, answered. */
export interface Finding {
  readonly condition: string;
  readonly met: boolean;
  readonly evidence: string;
}

/**
 * The duties that were neither verified nor waived in the ledger of the record when an approval was sent, and the version
 * of the record that was looked at. The ledger is another aggregate than the case, so the approval names what it rests on.
 */
export interface UnclosedDuties {
  readonly recordVersion: number;
  readonly unclosed: readonly Pick<Obligation, 'kind' | 'state'>[];
  /** What the law said of the record then; absent in approvals of before it was asked (ADR 36). */
  readonly law?: LawOfApproval;
}

/** How a record stood in law on the day of an approval: its class may have been decided after the case was opened. */
export interface LawOfApproval {
  readonly penaltyClass: PenaltyClass;
  /** Conditions of the checklist that the law itself answers, as they were on that day. */
  readonly unmet: readonly string[];
  readonly met: readonly string[];
}

/** What each action carries besides who, when and which version was seen. */
export interface ActionPayloads {
  claim: Record<string, never>;
  /** `orderedBy`: whose act on the holder's account it follows from. */
  release: { readonly reason?: string; readonly orderedBy?: Actor };
  assign: { readonly to: Actor };
  requestSupplement: { readonly items: readonly SupplementItem[] };
  answerSupplement: { readonly answers: readonly SupplementAnswer[] };
  accept: { readonly note?: string };
  refuse: { readonly reasons: readonly Reason[] };
  verify: { readonly findings: readonly Finding[] };
  /** `duties` is filled in by who sends the action on; absent in actions of before approvals asked for them. */
  decide: {
    readonly outcome: 'approve' | 'deny';
    readonly reasons: readonly Reason[];
    readonly duties?: UnclosedDuties;
  };
  approveDecision: { readonly approve: boolean; readonly reason: string; readonly duties?: UnclosedDuties };
  extend: { readonly reason: string; readonly article: string };
  approveExtension: { readonly approve: boolean; readonly reason: string };
  withdraw: { readonly reason: string };
  terminate: { readonly reason: string; readonly article: string };
  exceptTarget: { readonly target: string; readonly reason: string };
  retryStep: Record<string, never>;
  comment: { readonly text: string };
}

export type ActionName = keyof ActionPayloads;

export const ACTION_NAMES = [
  'claim',
  'release',
  'assign',
  'requestSupplement',
  'answerSupplement',
  'accept',
  'refuse',
  'verify',
  'decide',
  'approveDecision',
  'extend',
  'approveExtension',
  'withdraw',
  'terminate',
  'exceptTarget',
  'retryStep',
  'comment',
] as const satisfies readonly ActionName[];

/** `expectedVersion` is the version of the case that the actor saw; required for a decision. */
export type CaseAction = {
  [K in ActionName]: {
    readonly name: K;
    readonly actor: Actor;
    readonly expectedVersion?: number;
    readonly payload: ActionPayloads[K];
  };
}[ActionName];
