import { BULK_ITEM_SORTS, BULK_SORTS } from '@xinxiu/contracts';
import { BULK_ITEM_STATES } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../../shared/list-search.js';

export const bulkActsSearch = listSearch({ sort: z.enum(BULK_SORTS) }).omit({ q: true });

/** Of the items of one. */
export const bulkItemsSearch = listSearch({
  state: z.enum(BULK_ITEM_STATES),
  sort: z.enum(BULK_ITEM_SORTS),
}).omit({ q: true });
