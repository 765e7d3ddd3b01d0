import { URGE_SORTS } from '@xinxiu/contracts';
import { URGE_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

export const urgeSearch = listSearch({
  status: z.enum(URGE_STATUSES),
  department: z.string().max(100),
  sort: z.enum(URGE_SORTS),
});
