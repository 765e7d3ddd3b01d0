import { type Words, words } from '../words.js';
import type { UrgeStatus } from './urge-letter.js';

/** Where an urge letter stands. */
export const URGE_STATUS_WORDS: Readonly<Record<UrgeStatus, Words>> = {
  open: words('待答复', 'to be answered'),
  answered: words('已答复', 'answered'),
  withdrawn: words('已撤回', 'withdrawn'),
  moot: words('案件已办结', 'case ended'),
};
