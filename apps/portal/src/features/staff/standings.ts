/** Of an account: invited and not opened yet, opened, or ended. */
export const STANDINGS = ['invited', 'active', 'left'] as const;
export type Standing = (typeof STANDINGS)[number];
