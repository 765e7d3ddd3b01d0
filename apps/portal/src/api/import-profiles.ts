import { queryOptions } from '@tanstack/react-query';
import { importProfileSchema, listSchema } from '@xinxiu/contracts';
import { read } from './client.js';

const profiles = listSchema(importProfileSchema);

/** How files of penalties can be read. */
export const importProfiles = queryOptions({
  queryKey: ['import-profiles'],
  queryFn: () => read('/import-profiles', profiles),
  staleTime: 60_000,
});
