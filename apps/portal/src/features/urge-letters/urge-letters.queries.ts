import { queryOptions } from '@tanstack/react-query';
import { type UrgeLetterView, pageSchema, urgeAnswerSchema, urgeLetterSchema } from '@xinxiu/contracts';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

export type UrgeLetter = UrgeLetterView;

const page = pageSchema(urgeLetterSchema);
const CHANGES = ['urge-letters', 'urge-letter', 'reminders-foreseen'] as const;
const pathOf = (id: string, part = ''): string => `/urge-letters/${encodeURIComponent(id)}${part}`;

export const urgeList = (query: Query) =>
  queryOptions({ queryKey: ['urge-letters', query], queryFn: () => read('/urge-letters', page, query) });

export const oneUrgeLetter = (id: string) =>
  queryOptions({ queryKey: ['urge-letter', id], queryFn: () => read(pathOf(id), urgeLetterSchema) });

export interface NewUrge {
  readonly caseNo: string;
  readonly reason: string;
  readonly demand: string;
  readonly workingDays: number;
}

export function useIssueUrge() {
  return useIntention({
    send: async (wanted: NewUrge, key) =>
      urgeAnswerSchema.parse(await write('/urge-letters', wanted, { key })),
    changes: CHANGES,
  });
}

export function useAnswerUrge(id: string) {
  return useIntention({
    send: (given: { readonly text: string }, key) => write(pathOf(id, '/answer'), given, { key }),
    changes: CHANGES,
  });
}

export function useWithdrawUrge(id: string) {
  return useIntention({
    send: (given: { readonly reason: string }, key) => write(pathOf(id, '/withdrawal'), given, { key }),
    changes: CHANGES,
  });
}
