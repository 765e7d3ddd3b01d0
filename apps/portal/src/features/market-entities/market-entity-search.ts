import { MARKET_ENTITY_SORTS } from '@xinxiu/contracts';
import { INDUSTRIES, OPERATING_STATES } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

export const marketEntitySearch = listSearch({
  industry: z.enum(INDUSTRIES),
  operating: z.enum(OPERATING_STATES),
  covered: z.enum(['yes', 'no']),
  sort: z.enum(MARKET_ENTITY_SORTS),
});
export type MarketEntitySearch = z.output<typeof marketEntitySearch>;
