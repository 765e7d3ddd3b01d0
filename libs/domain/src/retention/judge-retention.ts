import type { DayProof } from '../deadlines/day-proof.js';
import { addPeriod } from '../deadlines/periods.js';
import type { CivilDate } from '../time/civil-date.js';
import { type HoldableThing, type LegalHold, holdsOn } from './legal-hold.js';
import type { RetentionData, RetentionRule } from './retention-rule.js';

/** What keeps data beyond its term, without anybody having said so. */
export const RETENTION_BLOCKS = ['open-case', 'published', 'not-archived'] as const;
export type RetentionBlock = (typeof RETENTION_BLOCKS)[number];

/** One thing whose data has a term. */
export interface RetentionSubject {
  readonly data: RetentionData;
  readonly id: string;
  readonly about: HoldableThing;
  /** Day of the event that its term is counted from; undefined while it has not happened, as for an open case. */
  readonly eventOn: CivilDate | undefined;
  /** By its own clock. */
  readonly today: CivilDate;
  readonly blocks: readonly RetentionBlock[];
}

export const RETENTION_STANDINGS = ['not-yet', 'due', 'held', 'blocked'] as const;

export interface RetentionAnswer {
  readonly standing: (typeof RETENTION_STANDINGS)[number];
  /** Last day of the term, and its arithmetic; absent while no term runs. */
  readonly keptUntil?: CivilDate;
  readonly proof: readonly DayProof[];
  /** Numbers of the holds. */
  readonly heldBy: readonly string[];
  readonly blocks: readonly RetentionBlock[];
}

/**
 * Whether a thing's data is due to be deleted: its term is over, and neither a hold nor its own standing keeps it.
 * @param holds those in force
 */
export function judgeRetention(
  rule: RetentionRule,
  { about, eventOn, today, blocks }: RetentionSubject,
  holds: readonly LegalHold[],
): RetentionAnswer {
  const heldBy = holdsOn(about, holds).map(({ number }) => number);
  if (eventOn === undefined) return { standing: 'not-yet', proof: [], heldBy, blocks };
  const { end, proof } = addPeriod(eventOn, rule.term);
  const told = { keptUntil: end, proof, heldBy, blocks };
  if (today <= end) return { standing: 'not-yet', ...told };
  if (heldBy.length > 0) return { standing: 'held', ...told };
  return { standing: blocks.length > 0 ? 'blocked' : 'due', ...told };
}
