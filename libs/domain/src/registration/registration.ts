import type { Reason } from '../case/action.js';
import {
  type PendingRung,
  type RunningDeadline,
  type RungId,
  earliest,
} from '../deadlines/deadline-state.js';
import { type Actor, SYSTEM_ACTOR, asWitness, worksIn } from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import { type Result, err, ok } from '../result.js';

/** A business that asks for an account (注册申请). Who it is was proved by mail and by files before. */
export interface RegistrationSubject {
  readonly registrationId: string;
  readonly uscc: string;
  readonly organisationName: string;
  /** Legal representative (法定代表人). */
  readonly representative: string;
  /** Code of the department that decides. */
  readonly creditOffice: string;
}

export const REGISTRATION_STATUSES = ['submitted', 'approved', 'refused'] as const;
export type RegistrationStatus = (typeof REGISTRATION_STATUSES)[number];

interface FactData {
  'registration-submitted': Record<string, never>;
  'registration-approved': Record<string, never>;
  'registration-refused': { readonly reasons: readonly Reason[] };
  'rung-reached': { readonly rung: RungId; readonly due: string };
  'deadline-recomputed': { readonly previousDue: string };
}

/** What happened. `at` is legal time, `recordedAt` real time (ISO); `causationId` is an Update id or a timer's name. */
export type RegistrationFact = {
  [K in keyof FactData]: {
    readonly type: K;
    readonly data: FactData[K];
    readonly by: Actor;
    readonly at: string;
    readonly recordedAt: string;
    readonly causationId: string;
  };
}[keyof FactData];

export interface RegistrationState extends RegistrationSubject {
  readonly status: RegistrationStatus;
  readonly submittedAt: string;
  /** Facts so far. */
  readonly seq: number;
  readonly deadline?: RunningDeadline;
  readonly rungs: readonly PendingRung[];
  readonly decision?: { readonly by: Actor; readonly at: string; readonly causationId: string };
  readonly reasons?: readonly Reason[];
}

export interface RegistrationDecision {
  readonly outcome: 'approve' | 'refuse';
  readonly actor: Actor;
  readonly reasons: readonly Reason[];
}

export interface RegistrationRefusal {
  readonly code: 'NOT_YOURS' | 'RECUSED' | 'REGISTRATION_DECIDED' | 'REASONS_MISSING';
  readonly message: string;
  readonly by?: string;
  readonly at?: string;
}

type Decided = Pick<
  Extract<RegistrationFact, { type: 'registration-approved' | 'registration-refused' }>,
  'type' | 'data' | 'by'
>;

/** The fact that a decision is, or why it is refused: of two clerks the second is told who was first. */
export function decideRegistration(
  state: RegistrationState,
  { outcome, actor, reasons }: RegistrationDecision,
): Result<Decided, RegistrationRefusal> {
  if (!worksIn(actor, state.creditOffice)) {
    return err({ code: 'NOT_YOURS', message: 'The credit office decides on registrations.' });
  }
  if (state.decision) {
    const { by, at } = state.decision;
    const message = `It was ${state.status} by ${by.name} at ${at}.`;
    return err({ code: 'REGISTRATION_DECIDED', message, by: by.name, at });
  }
  if (isRecused(actor, state.uscc)) {
    return err({ code: 'RECUSED', message: recusedFromMessage(state.uscc) });
  }
  const by = asWitness(actor);
  if (outcome === 'approve') return ok({ type: 'registration-approved', data: {}, by });
  if (reasons.length > 0) return ok({ type: 'registration-refused', data: { reasons }, by });
  return err({ code: 'REASONS_MISSING', message: 'A refusal states at least one reason.' });
}

export function beginRegistration(
  subject: RegistrationSubject,
  fact: Pick<RegistrationFact, 'at'>,
): RegistrationState {
  return { ...subject, status: 'submitted', submittedAt: fact.at, seq: 1, rungs: [] };
}

export function foldRegistration(state: RegistrationState, fact: RegistrationFact): RegistrationState {
  const next = { ...state, seq: state.seq + 1 };
  const { by, at, causationId } = fact;
  switch (fact.type) {
    case 'registration-approved':
      return { ...next, status: 'approved', rungs: [], decision: { by, at, causationId } };
    case 'registration-refused': {
      const { reasons } = fact.data;
      return { ...next, status: 'refused', rungs: [], reasons, decision: { by, at, causationId } };
    }
    case 'rung-reached':
      return { ...next, rungs: state.rungs.filter(({ id }) => id !== fact.data.rung) };
    default:
      return next;
  }
}

/** The rung that comes next; undefined when nobody is to be reminded any more. */
export function nextRung({ rungs }: Pick<RegistrationState, 'rungs'>): PendingRung | undefined {
  return earliest(rungs);
}

export function reachRung(
  { deadline }: Pick<RegistrationState, 'deadline'>,
  { id }: PendingRung,
): Pick<Extract<RegistrationFact, { type: 'rung-reached' }>, 'type' | 'data' | 'by'> {
  return { type: 'rung-reached', data: { rung: id, due: deadline?.due ?? '' }, by: SYSTEM_ACTOR };
}
