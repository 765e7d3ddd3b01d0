import { STUCK_SORTS } from '@xinxiu/contracts';
import { STUCK_CAUSES, STUCK_MATTERS } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

export const stuckSearch = listSearch({
  cause: z.enum(STUCK_CAUSES),
  matter: z.enum(STUCK_MATTERS),
  department: z.string().max(128),
  over: z.literal(true),
  sort: z.enum(STUCK_SORTS),
});
export type StuckSearch = z.output<typeof stuckSearch>;
