import { queryOptions } from '@tanstack/react-query';
import { pageSchema, publicationSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read } from '../../api/client.js';

export type Publication = z.output<typeof publicationSchema>;

const page = pageSchema(publicationSchema);

/** Shown of cases, so it is read anew whenever one of them changes. */
export const publicationList = (query: Query) =>
  queryOptions({
    queryKey: ['cases', 'publications', query],
    queryFn: () => read('/publications', page, query),
  });
