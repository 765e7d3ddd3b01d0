import { trusted } from 'mongoose';
import { type Filter, type Sort, contains } from '../database/page.js';
import { targetKey } from './mapper.js';

export interface CaseFilter {
  readonly status?: string | undefined;
  /** Code of the department whose turn it is. */
  readonly department?: string | undefined;
  /** Id of who holds it, or of several. */
  readonly holder?: string | readonly string[] | undefined;
  /** Real instant (ms): only cases whose deadline had passed by then. */
  readonly overdueAt?: number | undefined;
  readonly open?: boolean | undefined;
  readonly recordId?: string | undefined;
  /** Part of case number, applicant's name or code. */
  readonly q?: string | undefined;
  readonly sort?: CaseSort | undefined;
}

export type CaseSort = Sort<'due' | 'submittedAt' | 'caseNo'>;

/** What the ledger of publications may be asked. */
export interface PublicationFilter {
  /** Only where publication is ending still, or has ended. */
  readonly status?: 'ending-publication' | 'completed' | undefined;
  readonly target?: string | undefined;
  /** How far the target is, or any of them. */
  readonly standing?: 'pending' | 'confirmed' | 'excepted' | undefined;
  /** Legal instants (ISO) between which the case came where it is: from the first on, before the other. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** Part of case number, applicant's name or code. */
  readonly q?: string | undefined;
  readonly sort?: Sort<'since' | 'caseNo'> | undefined;
}

/** Steps in which publication ends, or has ended. */
const ENDS_PUBLICATION = ['ending-publication', 'completed'] as const;

/** What a list of cases asks of a document. */
export function matching({ status, department, holder, overdueAt, open, recordId, q }: CaseFilter): Filter {
  return {
    ...(status !== undefined && { status }),
    ...(department !== undefined && { unit: department }),
    ...(holder !== undefined && {
      holderId: typeof holder === 'string' ? holder : trusted({ $in: holder }),
    }),
    ...(recordId !== undefined && { recordId }),
    ...(open !== undefined && { open: open ? 1 : 0 }),
    ...(overdueAt !== undefined && { overdueFrom: trusted({ $lte: overdueAt }) }),
    ...(q !== undefined && named(q)),
  };
}

/** What the ledger of publications asks: one filter for each step, of which no case is in two. */
export function ended({ status, target, standing, from, before, q }: PublicationFilter): readonly Filter[] {
  const asked = target !== undefined || standing !== undefined;
  const entered = {
    ...(from !== undefined && { $gte: from }),
    ...(before !== undefined && { $lt: before }),
  };
  const wanted = {
    ...(asked && { targetKeys: targetKey(target, standing) }),
    ...(Object.keys(entered).length > 0 && { enteredAt: trusted(entered) }),
    ...(q !== undefined && named(q)),
  };
  const statuses = status === undefined ? ENDS_PUBLICATION : [status];
  return statuses.map((one) => ({ ...wanted, status: one }));
}

function named(q: string): Filter {
  return { $or: [{ _id: contains(q) }, { applicantName: contains(q) }, { uscc: contains(q) }] };
}
