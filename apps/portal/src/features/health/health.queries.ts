import { queryOptions } from '@tanstack/react-query';
import { platformHealthSchema } from '@xinxiu/contracts';
import { read } from '../../api/client.js';

/** Somebody looks at it while he mends something, ms. */
const LOOK_MS = 5_000;

export const platformHealth = queryOptions({
  queryKey: ['health', 'parts'],
  queryFn: () => read('/health/parts', platformHealthSchema),
  refetchInterval: LOOK_MS,
});
