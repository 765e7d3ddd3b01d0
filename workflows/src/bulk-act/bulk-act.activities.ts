import type { Actor } from '@xinxiu/domain';

/** Which item of which bulk act. */
export interface BulkPlace {
  readonly bulkId: string;
  /** From 1. */
  readonly place: number;
}

/** That somebody stops a bulk act. */
export interface BulkStop {
  readonly by: Pick<Actor, 'id' | 'name' | 'role'>;
  readonly reason: string;
}

/** Ports of a bulk act. The worker implements them; every one may run more than once. */
export interface BulkActivities {
  /** Records that it has begun. @returns the places whose turn comes */
  beginBulk(input: { readonly bulkId: string }): Promise<{ readonly places: readonly number[] }>;
  /** Does with one item what is asked for, once, and writes what came of it. */
  actOnItem(input: BulkPlace): Promise<void>;
  /** Writes that an item could not be reached. */
  giveUpItem(input: BulkPlace): Promise<void>;
  /** Ends it; what has not had its turn is told to be stopped. */
  closeBulk(input: { readonly bulkId: string; readonly stop?: BulkStop }): Promise<void>;
}
