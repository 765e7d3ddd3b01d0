import type { OneDeletionRun } from './retention.queries.js';

/** A thing of a proposal, by which it is chosen. */
export const keyOf = ({ data, id }: OneDeletionRun['items'][number]): string => `${data} ${id}`;
