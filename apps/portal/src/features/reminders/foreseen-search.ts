import { FORESEEN_SORTS } from '@xinxiu/contracts';
import { MATTERS_OF_WAITS, RUNG_IDS } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

/** Days from today that the page offers; tomorrow is not in the address. */
export const AHEAD = [0, 1, 2, 3, 7] as const;
export const TOMORROW = 1;

export const foreseenSearch = listSearch({
  ahead: z.number().int().min(0).max(30),
  matter: z.enum(MATTERS_OF_WAITS),
  department: z.string().max(100),
  rung: z.enum(RUNG_IDS),
  holder: z.enum(['me']),
  sort: z.enum(FORESEEN_SORTS),
});
