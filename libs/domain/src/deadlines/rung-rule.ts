import type { RungId } from './deadline-state.js';

export type RungRecipient = 'holder' | 'leader' | 'county-office' | 'applicant';

export interface RungRule {
  readonly id: RungId;
  /** Relative to the due day: -1 the working day before it, 0 the day itself, 1 the working day after it. */
  readonly workingDays: number;
  /** `HH:MM` in Asia/Shanghai. */
  readonly at: string;
  readonly to: RungRecipient;
}
