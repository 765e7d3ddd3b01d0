/** How grave a record is, as the packs classify it; `unclassified` where no rule decides and nobody has yet. */
export type PenaltyClass = 'minor' | 'general' | 'serious' | 'unclassified';
