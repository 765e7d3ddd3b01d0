import { type Words, words } from '../words.js';

/** Of an account: invited and not opened yet, opened, or ended. */
export const ACCOUNT_STANDINGS = ['invited', 'active', 'left'] as const;
export type AccountStanding = (typeof ACCOUNT_STANDINGS)[number];

export const ACCOUNT_STANDING_WORDS: Readonly<Record<AccountStanding, Words>> = {
  invited: words('已邀请', 'invited'),
  active: words('在岗', 'active'),
  left: words('已离岗', 'left'),
};
