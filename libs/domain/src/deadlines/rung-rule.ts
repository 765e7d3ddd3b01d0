import type { RungId } from './deadline-state.js';

export type RungRecipient = 'holder' | 'leader' | 'county-office' | 'supervisor' | 'applicant';

/** Whom a rung may be for: a reminder is for whose turn it is, an escalation for whom its name says. */
export const RUNG_RECIPIENTS: Readonly<Record<RungId, readonly RungRecipient[]>> = {
  'reminder-before': ['holder', 'applicant'],
  'reminder-due': ['holder', 'applicant'],
  'escalation-leader': ['leader'],
  'escalation-county': ['county-office'],
  'escalation-supervisor': ['supervisor'],
};

export interface RungRule {
  readonly id: RungId;
  /** Relative to the due day: -1 the working day before it, 0 the day itself, 1 the working day after it. */
  readonly workingDays: number;
  /** `HH:MM` in Asia/Shanghai. */
  readonly at: string;
  readonly to: RungRecipient;
}
