import {
  type PendingRung,
  type RungId,
  type RunningDeadline,
  earliest,
} from '../deadlines/deadline-state.js';
import { type Actor, SYSTEM_ACTOR, asWitness, isSamePerson, leads, worksIn } from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import { type Result, err, ok } from '../result.js';

/** An urge letter (督办单) on a case: who is asked to answer what, in how many working days. */
export interface UrgeSubject {
  readonly letterId: string;
  readonly number: string;
  readonly caseNo: string;
  /** The business that the case is about. */
  readonly businessName: string;
  readonly uscc: string;
  /** Code of the department whose turn it was when the letter was issued: it answers. */
  readonly department: string;
  /** Who held the case then. */
  readonly addressee?: { readonly id: string; readonly name: string };
  readonly reason: string;
  /** What has to be answered (须答复事项). */
  readonly demand: string;
  readonly workingDays: number;
  readonly issuedBy: Actor;
}

/** `moot`: the case has ended, and nothing is left to be urged. */
export const URGE_STATUSES = ['open', 'answered', 'withdrawn', 'moot'] as const;
export type UrgeStatus = (typeof URGE_STATUSES)[number];

interface FactData {
  'urge-issued': Record<string, never>;
  'urge-answered': { readonly text: string };
  'urge-withdrawn': { readonly reason: string };
  'urge-moot': Record<string, never>;
  'rung-reached': { readonly rung: RungId; readonly due: string };
  'deadline-recomputed': { readonly previousDue: string };
}

/** What happened. `at` is legal time, `recordedAt` real time (ISO); `causationId` is an Update id, a signal or a timer's name. */
export type UrgeFact = {
  [K in keyof FactData]: {
    readonly type: K;
    readonly data: FactData[K];
    readonly by: Actor;
    readonly at: string;
    readonly recordedAt: string;
    readonly causationId: string;
  };
}[keyof FactData];

/** A fact before it has a time and a cause. */
export type UrgeHappening = {
  [K in keyof FactData]: { readonly type: K; readonly data: FactData[K]; readonly by: Actor };
}[keyof FactData];

export interface UrgeState extends UrgeSubject {
  readonly status: UrgeStatus;
  readonly enteredAt: string;
  /** Facts so far. */
  readonly seq: number;
  readonly issuedAt: string;
  readonly deadline?: RunningDeadline;
  readonly rungs: readonly PendingRung[];
  /** The act that ended it, in words where it has some. */
  readonly end?: { readonly by: Actor; readonly at: string; readonly text: string };
}

export const URGE_ACTIONS = ['answer', 'withdraw'] as const;
export type UrgeAction = (typeof URGE_ACTIONS)[number];

export interface UrgeAct {
  readonly name: UrgeAction;
  readonly actor: Actor;
  readonly text: string;
}

export interface UrgeRefusal {
  readonly code: 'NOT_YOURS' | 'RECUSED' | 'URGE_ENDED';
  readonly message: string;
  readonly by?: string;
  readonly at?: string;
}

/**
 * Who may answer: who was addressed or stands in for him today, the leader of the department, and everybody of it where
 * nobody held the case. So whoever leaves leaves no letter behind that nobody may answer.
 */
function mayAnswer({ department, addressee }: UrgeState, actor: Actor): boolean {
  if (!worksIn(actor, department)) return false;
  return !addressee || leads(actor, department) || isSamePerson(actor, addressee);
}

/** Who issued it takes it back, and whoever supervises the county. */
function mayWithdraw({ issuedBy }: UrgeState, actor: Actor): boolean {
  return actor.role === 'supervisor' || actor.id === issuedBy.id;
}

export function allowedUrgeActions(state: UrgeState, actor: Actor): readonly UrgeAction[] {
  return URGE_ACTIONS.filter((name) => actOnUrge(state, { name, actor, text: '' }).ok);
}

/** The fact that an act is, or why it is refused. */
export function actOnUrge(
  state: UrgeState,
  { name, actor, text }: UrgeAct,
): Result<UrgeHappening, UrgeRefusal> {
  if (name === 'answer' && !mayAnswer(state, actor)) {
    const message =
      'Who was addressed answers an urge letter, who stands in for him, or the leader of the department.';
    return err({ code: 'NOT_YOURS', message });
  }
  if (name === 'withdraw' && !mayWithdraw(state, actor)) {
    const message = 'Who issued an urge letter takes it back, or a supervisor.';
    return err({ code: 'NOT_YOURS', message });
  }
  if (state.status !== 'open') {
    const { by, at } = state.end ?? { by: SYSTEM_ACTOR, at: state.enteredAt };
    return err({ code: 'URGE_ENDED', message: `It is ${state.status} since ${at}.`, by: by.name, at });
  }
  if (isRecused(actor, state.uscc)) return err({ code: 'RECUSED', message: recusedFromMessage(state.uscc) });
  const by = asWitness(actor);
  return ok(
    name === 'answer'
      ? { type: 'urge-answered', data: { text }, by }
      : { type: 'urge-withdrawn', data: { reason: text }, by },
  );
}

export function issueUrge(subject: UrgeSubject, { at }: Pick<UrgeFact, 'at'>): UrgeState {
  return { ...subject, status: 'open', enteredAt: at, issuedAt: at, seq: 1, rungs: [] };
}

export function foldUrge(state: UrgeState, fact: UrgeFact): UrgeState {
  const { by, at } = fact;
  const next = { ...state, seq: state.seq + 1 };
  const ended = (status: UrgeStatus, text: string): UrgeState => ({
    ...next,
    status,
    enteredAt: at,
    rungs: [],
    end: { by, at, text },
  });
  switch (fact.type) {
    case 'urge-answered':
      return ended('answered', fact.data.text);
    case 'urge-withdrawn':
      return ended('withdrawn', fact.data.reason);
    case 'urge-moot':
      return ended('moot', '');
    case 'rung-reached':
      return { ...next, rungs: state.rungs.filter(({ id }) => id !== fact.data.rung) };
    case 'deadline-recomputed':
    case 'urge-issued':
      return next;
  }
}

/** The rung that comes next; undefined when nobody is to be told any more. */
export function nextUrgeRung({ rungs }: Pick<UrgeState, 'rungs'>): PendingRung | undefined {
  return earliest(rungs);
}

/** The same rung of the same day is one cause, whenever it fires. */
export function urgeRungCause({ deadline }: Pick<UrgeState, 'deadline'>, { id }: PendingRung): string {
  return `timer-${id}-${deadline?.due ?? ''}`;
}
