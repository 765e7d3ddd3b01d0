import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Query } from '../../../api/client.js';
import { type RepairCase, readCases } from '../../../api/cases.js';

const PAGE = 200;
/** A unit with more open cases than this needs an evaluation by the server, not by a browser. */
export const MOST_CASES = 4_000;

export interface AllCases {
  readonly cases: readonly RepairCase[];
  /** Whether there are more than were read: then no count of them is right, and none is shown. */
  readonly isCut: boolean;
}

/** Every case of a list, page after page. @returns the query, and how many of how many have come so far */
export function useAllCases(filter: Query) {
  const [progress, setProgress] = useState({ read: 0, of: 0 });
  const query = useQuery({
    queryKey: ['cases', 'all', filter],
    queryFn: async (): Promise<AllCases> => {
      const cases = new Map<string, RepairCase>();
      let cursor: string | undefined;
      do {
        const page = await readCases({ ...filter, sort: 'caseNo', limit: PAGE, cursor });
        for (const one of page.items) cases.set(one.caseNo, one);
        setProgress({ read: cases.size, of: page.total });
        cursor = page.nextCursor;
      } while (cursor !== undefined && cases.size < MOST_CASES);
      return { cases: [...cases.values()], isCut: cursor !== undefined };
    },
  });
  return { query, progress };
}
