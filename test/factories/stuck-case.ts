import type { Database } from '@xinxiu/persistence';
import type { County } from './county.js';
import { RepairJourney, expectStatus } from './repair-journey.js';

/** Shifts where the store says that a case has come to: by -1 its next step cannot be stored, by 1 it can again. */
export async function shiftCase({ connection }: Database, caseNo: string, by: -1 | 1): Promise<void> {
  await connection.collection('cases').updateOne({ _id: caseNo as never }, { $inc: { seq: by } });
}

/** A case whose next step cannot be stored. @returns its number */
export async function stuckCase(county: County, store: Database): Promise<string> {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  await expectStatus(journey.act(journey.clerk, caseNo, 'claim'), 200);
  await shiftCase(store, caseNo, -1);
  void journey.act(journey.clerk, caseNo, 'accept').catch(() => undefined);
  return caseNo;
}
