import { COUNTED_SORTS } from '@xinxiu/contracts';
import { AGES, CAUSE_KINDS, COUNTED, STEPS } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

/** Months that the page offers to look back on; twelve are not in the address. */
export const PERIODS = [3, 6, 12, 24] as const;
export const YEAR = 12;

const looked = {
  unit: z.string().max(100),
  months: z.number().int().min(1).max(24),
};

export const oversightSearch = listSearch(looked);

export const countedSearch = listSearch({
  ...looked,
  of: z.enum(COUNTED),
  step: z.enum(STEPS),
  month: z.string().max(7),
  age: z.enum(AGES),
  due: z.string().max(10),
  late: z.literal(true),
  kind: z.enum(CAUSE_KINDS),
  code: z.string().max(100),
  sort: z.enum(COUNTED_SORTS),
});
export type CountedSearch = z.output<typeof countedSearch>;
