/** How grave a record is, as the packs classify it; `unclassified` where no rule decides and nobody has yet. */
export const PENALTY_CLASSES = ['minor', 'general', 'serious', 'unclassified'] as const;
export type PenaltyClass = (typeof PENALTY_CLASSES)[number];
