import { type RecordChange, changesSubject } from '@xinxiu/domain';
import { COUNTY, type Repositories } from '@xinxiu/persistence';
import { ProblemError } from '../http/problem.error.js';

/**
 * A case is about the record of who filed it: while one is open nothing makes the record somebody else's. To be asked after
 * the record was read that is written by its version: what an application declares of duties moves it.
 * @throws ProblemError RECORD_IN_CASE with the number of the case
 */
export async function assertNoOpenCase(
  repositories: Pick<Repositories, 'applications' | 'cases'>,
  recordId: string,
  change: RecordChange,
): Promise<void> {
  if (!changesSubject(change)) return;
  const caseNo = (await repositories.cases.openOn(recordId))?.state.caseNo;
  const open = caseNo ?? (await caseThatOpens(repositories, recordId));
  if (open === undefined) return;
  throw new ProblemError(
    'RECORD_IN_CASE',
    `Case ${open} is open on this record, which the change would make that of another subject.`,
    { caseNo: open },
  );
}

/** An application has its number a moment before the case can be found by it. */
async function caseThatOpens(
  { applications, cases }: Pick<Repositories, 'applications' | 'cases'>,
  recordId: string,
): Promise<string | undefined> {
  const submitted = { state: 'submitted', recordId } as const;
  const { items } = await applications.list(COUNTY, submitted, '-updatedAt', { limit: 1 });
  const caseNo = items[0]?.caseNo;
  return caseNo !== undefined && !(await cases.find(COUNTY, caseNo)) ? caseNo : undefined;
}
