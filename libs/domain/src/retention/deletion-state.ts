/**
 * A deletion from its proposal on. `approved`: somebody decided, nothing is signed yet. `ordered`: it is being carried out.
 * `certified`: it was. `refused`: nothing goes by it.
 */
export const DELETION_STATES = ['proposed', 'approved', 'ordered', 'certified', 'refused'] as const;
export type DeletionState = (typeof DELETION_STATES)[number];

/** Of what is over its term: it goes once somebody approves; or a hold, its own standing, or a refusal keeps it. */
export const DUE_STANDINGS = ['due', 'held', 'blocked', 'refused'] as const;
export type DueStanding = (typeof DUE_STANDINGS)[number];
