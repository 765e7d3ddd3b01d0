import { type CaseState, emptyCase, foldCase } from '@xinxiu/domain';
import type { StoredEvent } from '@xinxiu/persistence';
import type { ActResult } from '@xinxiu/workflows';

/** What an action was answered, drawn from the facts that it caused. */
export interface StoredAnswer {
  readonly caseNo: string;
  readonly status: CaseState['status'];
  readonly version: number;
  readonly seq: number;
}

/** What whoever acted is told of it: how his action is recognised is no concern of his. */
export function answerOf({ caseNo, status, version, seq }: ActResult): StoredAnswer {
  return { caseNo, status, version, seq };
}

/** The first answer to an action of a case that has ended; undefined when it caused nothing. */
export function storedAnswer(
  state: CaseState,
  events: readonly StoredEvent[],
  updateId: string,
): StoredAnswer | undefined {
  const last = events.findLastIndex((event) => event.causationId === updateId);
  const [first, ...rest] = events.slice(0, last + 1);
  if (last < 0 || !first) return undefined;
  const targets = state.targets.map(({ name }) => name);
  const opened = foldCase(emptyCase(state, targets, first), first);
  const { caseNo, status, version, seq } = rest.reduce(foldCase, opened);
  return { caseNo, status, version, seq };
}
