import { type Words, words } from '../words.js';
import type { EndReason } from './record.js';

/** Why a record is no longer public. */
export const END_REASON_WORDS: Readonly<Record<EndReason, Words>> = {
  repaired: words('已修复', 'repaired'),
  expired: words('公示期届满', 'its period is over'),
  revoked: words('处罚决定已撤销', 'its decision was revoked'),
};
