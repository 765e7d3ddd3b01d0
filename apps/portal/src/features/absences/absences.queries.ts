import { queryOptions } from '@tanstack/react-query';
import { absenceSchema, pageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { type Query, read, write } from '../../api/client.js';
import { useIntention } from '../../api/intention.js';

/** Who is away when, and who stands in. */
export type Absence = z.output<typeof absenceSchema>;

const page = pageSchema(absenceSchema);

export const absenceList = (query: Query) =>
  queryOptions({ queryKey: ['absences', query], queryFn: () => read('/absences', page, query) });

/** The queue shows whose cases are handled by somebody else. */
const CHANGES = ['absences', 'cases', 'case'] as const;

export interface NewAbsence {
  readonly personId: string;
  readonly firstDay: string;
  readonly lastDay: string;
  readonly substituteId?: string;
  readonly reason: string;
}

export function useEnterAbsence() {
  return useIntention({
    send: (given: NewAbsence, key) => write('/absences', given, { key }),
    changes: CHANGES,
  });
}

export function useChangeAbsence({ id }: Absence) {
  return useIntention({
    send: (given: { readonly lastDay: string; readonly substituteId: string | null }, key) =>
      write(`/absences/${encodeURIComponent(id)}/change`, given, { key }),
    changes: CHANGES,
  });
}

export function useEndAbsence({ id }: Absence) {
  return useIntention({
    send: (_: undefined, key) => write(`/absences/${encodeURIComponent(id)}/end`, {}, { key }),
    changes: CHANGES,
  });
}
