import { COMMITMENT_SORTS } from '@xinxiu/contracts';
import { COMMITMENT_TYPES, FULFILMENT_STATES, TRACKING_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { listSearch } from '../../shared/list-search.js';

export const FULFILMENTS = [...FULFILMENT_STATES, 'undetermined'] as const;

export const commitmentSearch = listSearch({
  type: z.enum(COMMITMENT_TYPES),
  fulfilment: z.enum(FULFILMENTS),
  tracking: z.enum(TRACKING_STATUSES),
  sort: z.enum(COMMITMENT_SORTS),
});
