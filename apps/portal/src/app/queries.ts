import { QueryClient } from '@tanstack/react-query';
import { forgetFiles } from '../api/files.js';
import { ApiProblem } from '../api/problem.js';

/** A refusal is final; what reached nobody is asked again twice. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false },
  },
});
forgetFiles(queries);
