import { PUBLICATION_SORTS, civilDateSchema } from '@xinxiu/contracts';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

export const TARGETS = ['county-board', 'file-drop'] as const;
export const STANDINGS = ['pending', 'confirmed', 'excepted'] as const;
export const STATUSES = ['ending-publication', 'completed'] as const;

export const publicationSearch = listSearch({
  status: z.enum(STATUSES),
  /** A county names others in its settings: they may stand in the address too. */
  target: z.string().max(64),
  standing: z.enum(STANDINGS),
  from: civilDateSchema,
  to: civilDateSchema,
  sort: z.enum(PUBLICATION_SORTS),
});
export type PublicationSearch = z.output<typeof publicationSearch>;
