import { queryOptions } from '@tanstack/react-query';
import { countedCaseSchema, oversightSchema, pageSchema } from '@xinxiu/contracts';
import { type Query, read } from '../../api/client.js';

const page = pageSchema(countedCaseSchema);

export const oversightOf = (query: Query) =>
  queryOptions({
    queryKey: ['oversight', 'numbers', query],
    queryFn: () => read('/oversight', oversightSchema, query),
  });

export const countedCases = (query: Query) =>
  queryOptions({
    queryKey: ['oversight', 'cases', query],
    queryFn: () => read('/oversight/cases', page, query),
  });
