const KEPT = 200;

/** An action that was taken, kept so that the same key gives the same answer. */
export interface AnsweredUpdate<R> {
  readonly updateId: string;
  readonly result: R;
}

/**
 * The last answers by Update id. The engine remembers ids only within a run; this survives continue-as-new.
 */
export class AnsweredUpdates<R> {
  private readonly answers: Map<string, R>;

  constructor(carried: readonly AnsweredUpdate<R>[] = []) {
    this.answers = new Map(carried.map(({ updateId, result }) => [updateId, result]));
  }

  find(updateId: string): R | undefined {
    return this.answers.get(updateId);
  }

  remember(updateId: string, result: R): void {
    this.answers.set(updateId, result);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= KEPT) break;
      this.answers.delete(oldest);
    }
  }

  toCarry(): readonly AnsweredUpdate<R>[] {
    return [...this.answers].map(([updateId, result]) => ({ updateId, result }));
  }
}
