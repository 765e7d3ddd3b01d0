import type { CivilDate } from '../time/civil-date.js';
import { type OpenDate, earliest, latest } from './open-dates.js';

/** What a date that is compared is, so that each can be looked up: in a row above, in the record, or in a pack. */
export type DateName =
  /** Duties were fulfilled; null while they are not, or no day is told. */
  | 'fulfilment'
  | 'decision'
  /** The maximum of the same term. */
  | 'maximum'
  /** What one penalty of the decision gets by its term. */
  | 'penalty'
  /** What the laws before this one came to. */
  | 'earlier-laws'
  /** What this law comes to, regardless of any other. One that publicises nothing ends with its entry into force. */
  | 'this-law'
  | 'entry-into-force'
  /** The end of publication as it was just chosen. */
  | 'publication-ends'
  /** The result of the choice before this one. */
  | 'choice-before';

export interface NamedDate {
  readonly name: DateName;
  /** Null: it does not come, and is later than any that does. */
  readonly date: CivilDate | null;
  /** The regime that it comes from. */
  readonly regime?: string;
  /** Place of the penalty in the decision, from 1. */
  readonly penalty?: number;
}

export type ChosenDate = 'earliestApplication' | 'publicationEnds';

/** A step of the argument that takes one of several dates: comparing those that it names again gives its result. */
export interface DateChoice {
  readonly date: ChosenDate;
  readonly takes: 'first' | 'last';
  readonly among: readonly NamedDate[];
  readonly result: CivilDate | null;
}

export function firstOf(date: ChosenDate, among: readonly NamedDate[]): DateChoice {
  return { date, takes: 'first', among, result: earliest(datesOf(among)) };
}

export function lastOf(date: ChosenDate, among: readonly NamedDate[]): DateChoice {
  return { date, takes: 'last', among, result: latest(datesOf(among)) };
}

function datesOf(among: readonly NamedDate[]): readonly OpenDate[] {
  return among.map(({ date }) => date);
}
