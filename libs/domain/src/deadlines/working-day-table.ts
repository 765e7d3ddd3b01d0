import type { CivilDate } from '../time/civil-date.js';

export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'make-up-workday';

/** What a calendar day is under the State Council's holiday notices. */
export interface DayKind {
  readonly working: boolean;
  readonly reason: DayReason;
  /** Name of the holiday that the day belongs to, or that a make-up workday is worked for; as the notice writes it. */
  readonly name?: string;
  /** True while no notice settles the day: weekends, statutory and lunar holidays are assumed. */
  readonly provisional: boolean;
}

/** Answers for every day that {@link CivilDate} can hold. Two tables with the same digest answer alike. */
export interface WorkingDayTable {
  /** Hex SHA-256 over the table's canonical rows; kept beside every deadline that was counted with it. */
  readonly digest: string;
  day(date: CivilDate): DayKind;
}
