import { documentSchema } from '../database/document.js';
import type { StepMark } from '../database/step-mark.js';

/** That somebody did something to a duty, and why; the reason is closed in the store. */
export interface DutyMark extends StepMark {
  readonly reason: string;
}

/** What people said of a recurring duty. When it runs, and whether it is paused, the engine knows. */
export interface DutyDoc {
  /** Name of the duty. */
  _id: string;
  /** Since it was paused, and until it is resumed. */
  pause?: DutyMark;
  /** The last run that was asked for by hand. */
  byHand?: DutyMark;
  version: number;
}

export const dutySchema = documentSchema<DutyDoc>('duties', {
  _id: 'text',
  pause: 'data',
  byHand: 'data',
  version: 'number',
});
