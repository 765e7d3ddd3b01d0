import type { CaseStatus } from '@xinxiu/domain';
import type { Tone } from './Mark.js';

/** What the status of a case says at a glance: good is where nothing is left to do. */
export const STATUS_TONES: Readonly<Record<CaseStatus, Tone>> = {
  submitted: 'busy',
  'supplement-required': 'late',
  'under-verification': 'busy',
  'under-review': 'busy',
  'ending-publication': 'busy',
  completed: 'good',
  'not-accepted': 'bad',
  denied: 'bad',
  withdrawn: 'plain',
  lapsed: 'bad',
  terminated: 'plain',
  moot: 'good',
};
