import type { PendingRung, RungTimer, RunningDeadline, WorkingTime } from '@xinxiu/domain';
import { postponed } from './quiet-hours.js';

interface Journalled {
  readonly status: string;
  readonly enteredAt: string;
  readonly seq: number;
  readonly deadline?: RunningDeadline;
  readonly rungs: readonly PendingRung[];
}

interface Fact {
  readonly type: string;
  readonly data: object;
}

/** What a write was asked to store. */
interface Write<S> {
  /** After its facts. */
  readonly state: S;
  readonly facts: number;
  readonly countDeadline: boolean;
}

interface Counted {
  readonly deadline?: RunningDeadline;
  readonly rungs?: readonly PendingRung[];
}

/**
 * The facts of a workflow in the order in which they happened, and how many of them are stored. Plain: the workflow wires
 * time and activities to it. A fact is folded at once, so the next validator sees it before it is stored.
 */
export abstract class FactJournal<S extends Journalled, F extends Fact> {
  private recount = false;

  /** @param pending facts that `current` has and the store has not */
  constructor(
    protected current: S,
    protected pending: readonly F[],
  ) {}

  get state(): S {
    return this.current;
  }

  isStored(seq: number): boolean {
    return this.current.seq - this.pending.length >= seq;
  }

  protected add(fact: F, after: S): void {
    this.current = after;
    if (movesDeadline(fact)) this.recount = true;
    this.pending = [...this.pending, fact];
  }

  /** A rung waits until people work. */
  postpone({ rung: id, at }: RungTimer, time: WorkingTime): void {
    this.current = { ...this.current, rungs: postponed(this.current.rungs, { id, at }, time) };
  }

  /** Whether the deadline of a status that has one is still to be counted, or once more. */
  protected wantsDeadline(): boolean {
    return this.recount || !this.current.deadline;
  }

  /** Takes what the write counted, unless another step was entered meanwhile. */
  protected stored({ state, facts, countDeadline }: Write<S>, { deadline, rungs = [] }: Counted): void {
    this.pending = this.pending.slice(facts);
    const { status, enteredAt } = this.current;
    const sameStep = status === state.status && enteredAt === state.enteredAt;
    if (!countDeadline || !deadline || !sameStep) return;
    const left = rungs.filter(({ id }) => !this.pending.some((fact) => reaches(fact, id)));
    this.current = { ...this.current, deadline, rungs: left };
    this.recount = this.pending.some(movesDeadline);
  }
}

function reaches({ type, data }: Fact, rung: string): boolean {
  return type === 'rung-reached' && 'rung' in data && data.rung === rung;
}

function movesDeadline({ type }: Fact): boolean {
  return type === 'deadline-extended' || type === 'deadline-recomputed';
}
