import { type Words, words } from '../words.js';
import type { EndReason, PublicationState } from './record.js';

/** Where the publication of a record stands. */
export const PUBLICATION_WORDS: Readonly<Record<PublicationState, Words>> = {
  held: words('未公示', 'not published'),
  published: words('公示中', 'published'),
  shielded: words('暂停公示', 'shielded'),
  ended: words('已停止公示', 'ended'),
  're-published': words('恢复公示', 're-published'),
};

/** Why a record is no longer public. */
export const END_REASON_WORDS: Readonly<Record<EndReason, Words>> = {
  repaired: words('已修复', 'repaired'),
  expired: words('公示期届满', 'its period is over'),
  revoked: words('处罚决定已撤销', 'its decision was revoked'),
};
