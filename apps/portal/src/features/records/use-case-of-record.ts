import { useQuery } from '@tanstack/react-query';
import { caseList } from '../../api/cases.js';

/** The case that is open on a record: there is one at a time. Undefined while none is known. */
export const useOpenCase = (recordId: string) => useFirst({ recordId, open: true });

/** The case whose repair ended the publication of a record. */
export const useRepair = (recordId: string) => useFirst({ recordId, status: 'completed' });

function useFirst(asked: { readonly recordId: string; readonly open?: true; readonly status?: 'completed' }) {
  const { data } = useQuery(caseList({ ...asked, limit: 1 }));
  return data?.items[0]?.caseNo;
}
