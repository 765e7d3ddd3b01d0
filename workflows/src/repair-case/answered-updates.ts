import type { ActResult } from './repair-case.messages.js';
import type { AnsweredUpdate } from './repair-case.input.js';

const KEPT = 200;

/**
 * The last answers by Update id. The engine remembers ids only within a run; this survives continue-as-new.
 */
export class AnsweredUpdates {
  private readonly answers: Map<string, ActResult>;

  constructor(carried: readonly AnsweredUpdate[] = []) {
    this.answers = new Map(carried.map(({ updateId, result }) => [updateId, result]));
  }

  find(updateId: string): ActResult | undefined {
    return this.answers.get(updateId);
  }

  remember(updateId: string, result: ActResult): void {
    this.answers.set(updateId, result);
    for (const oldest of this.answers.keys()) {
      if (this.answers.size <= KEPT) break;
      this.answers.delete(oldest);
    }
  }

  toCarry(): readonly AnsweredUpdate[] {
    return [...this.answers].map(([updateId, result]) => ({ updateId, result }));
  }
}
