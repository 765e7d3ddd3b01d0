import { QueryClient } from '@tanstack/react-query';
import { forgetFiles } from '../api/files.js';
import { onLanguage } from '../i18n/texts.js';
import { ApiProblem } from '../api/problem.js';

/**
 * A refusal is final; what reached nobody is asked again twice. What is to be done fails at once without a line: sent by
 * itself later, it would be done after the person has thought better of it.
 */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: (failures, error) => !(error instanceof ApiProblem) && failures < 2,
      staleTime: 5_000,
      refetchOnWindowFocus: true,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});
forgetFiles(queries);

/** Answers that are words of the server in the language of the asker: they are asked for anew in the other one. */
const IN_WORDS = ['import', 'imports', 'held-rows'];
onLanguage(() => {
  for (const name of IN_WORDS) void queries.invalidateQueries({ queryKey: [name] });
});
