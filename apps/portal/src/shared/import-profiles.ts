import { queryOptions, useQuery } from '@tanstack/react-query';
import { importProfileSchema, listSchema } from '@xinxiu/contracts';
import { reachOf } from '@xinxiu/domain';
import type { z } from 'zod';
import { usePerson } from '../app/session.js';
import { read } from '../api/client.js';

const profiles = listSchema(importProfileSchema);

/** How files of penalties can be read. */
const importProfiles = queryOptions({
  queryKey: ['import-profiles'],
  queryFn: () => read('/import-profiles', profiles),
  staleTime: 60_000,
});

/** The profiles; undefined until they are read, and for whose role they are not: he is not asking for them. */
export function useImportProfiles(): z.output<typeof profiles>['items'] | undefined {
  const { role } = usePerson();
  const { data } = useQuery({ ...importProfiles, enabled: reachOf('record.import', role) !== undefined });
  return data?.items;
}
