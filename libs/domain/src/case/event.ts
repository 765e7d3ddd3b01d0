import type { RungId } from '../deadlines/deadline-state.js';
import type { Actor } from '../permissions/actor.js';
import type { WindowFiling } from '../permissions/window-filing.js';
import type { Finding, Reason, SupplementAnswer, SupplementItem } from './action.js';
import type { PenaltyClass } from './penalty-class.js';

/** What each fact carries. Names are in the past tense: they happened. */
export interface CaseEventData {
  /** `window`: the actor is the clerk who filed it for somebody present. */
  'application-submitted': {
    readonly applicationId: string;
    readonly recordId: string;
    readonly window?: WindowFiling;
  };
  'case-claimed': Record<string, never>;
  'case-released': { readonly reason?: string; readonly orderedBy?: Actor };
  'case-assigned': { readonly to: Actor };
  'supplement-requested': { readonly items: readonly SupplementItem[] };
  'supplement-answered': { readonly answers: readonly SupplementAnswer[] };
  'application-accepted': { readonly note?: string };
  'application-refused': { readonly reasons: readonly Reason[] };
  'application-verified': { readonly findings: readonly Finding[] };
  'decision-proposed': {
    readonly outcome: 'approve' | 'deny';
    readonly reasons: readonly Reason[];
    readonly recordVersion?: number;
  };
  'decision-returned': { readonly reason: string };
  /** `recordVersion` is that of the record whose ledger showed every duty closed. */
  'application-approved': {
    readonly reasons: readonly Reason[];
    readonly proposedBy?: Actor;
    readonly recordVersion?: number;
  };
  'application-denied': { readonly reasons: readonly Reason[]; readonly proposedBy?: Actor };
  'extension-requested': { readonly reason: string; readonly article: string };
  'extension-refused': { readonly reason: string };
  'deadline-extended': { readonly reason: string; readonly article: string; readonly requestedBy: Actor };
  'application-withdrawn': { readonly reason: string };
  'supplement-lapsed': { readonly due: string; readonly article?: string };
  'case-terminated': { readonly reason: string; readonly article: string };
  'record-ended-by-itself': { readonly endedOn: string };
  /** A person decided on what changes the class of the record; the actor is that person. */
  'record-classified': { readonly penaltyClass: PenaltyClass; readonly recordVersion: number };
  'rung-reached': { readonly rung: RungId; readonly due: string };
  /** `cause` is the digest of the table; `previousDue` was never recorded before notices could be loaded. */
  'deadline-recomputed': { readonly cause: string; readonly previousDue?: string };
  'target-confirmed': { readonly target: string; readonly evidence: string };
  'target-excepted': { readonly target: string; readonly reason: string };
  'repair-completed': { readonly targets: readonly string[] };
  'attention-raised': { readonly cause: string };
  'attention-cleared': Record<string, never>;
  'step-retried': Record<string, never>;
  'comment-added': { readonly text: string };
}

export type CaseEventType = keyof CaseEventData;

export const CASE_EVENT_TYPES = [
  'application-submitted',
  'case-claimed',
  'case-released',
  'case-assigned',
  'supplement-requested',
  'supplement-answered',
  'application-accepted',
  'application-refused',
  'application-verified',
  'decision-proposed',
  'decision-returned',
  'application-approved',
  'application-denied',
  'extension-requested',
  'extension-refused',
  'deadline-extended',
  'application-withdrawn',
  'supplement-lapsed',
  'case-terminated',
  'record-ended-by-itself',
  'record-classified',
  'rung-reached',
  'deadline-recomputed',
  'target-confirmed',
  'target-excepted',
  'repair-completed',
  'attention-raised',
  'attention-cleared',
  'step-retried',
  'comment-added',
] as const satisfies readonly CaseEventType[];

/** A fact before it has its place in a case: what the rules produce. */
export type CaseFact = {
  [K in CaseEventType]: { readonly type: K; readonly actor: Actor; readonly data: CaseEventData[K] };
}[CaseEventType];

/**
 * A fact of a case. `id` comes from its cause (`<caseNo>:<causationId>:<n>`), so writing it twice is noticed;
 * `at` is legal time (ISO instant), `recordedAt` real time; they differ only under a case clock of a demonstration.
 */
export type CaseEvent = CaseFact & {
  readonly id: string;
  readonly version: 1;
  readonly caseId: string;
  readonly seq: number;
  readonly at: string;
  readonly recordedAt: string;
  readonly causationId: string;
};
