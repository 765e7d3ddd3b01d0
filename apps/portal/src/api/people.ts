import { queryOptions } from '@tanstack/react-query';
import { colleagueSchema, listSchema } from '@xinxiu/contracts';
import { read } from './client.js';

const colleagues = listSchema(colleagueSchema);

/** Officials whom the person may see: of his department, or of the county. */
export const officials = () =>
  queryOptions({ queryKey: ['people'], queryFn: () => read('/people', colleagues), staleTime: 60_000 });
