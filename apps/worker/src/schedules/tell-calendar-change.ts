import type { Repositories } from '@xinxiu/persistence';
import type { CaseSignals } from '../activities/case-signals.js';

/**
 * Tells every open case whose deadline was counted by another holiday table. Done at each start: a new notice is a new
 * table, and an open case re-arms by it. @returns how many were told
 */
export async function tellCalendarChange(
  cases: Pick<Repositories['cases'], 'openWithOtherTable'>,
  signals: Pick<CaseSignals, 'calendarChanged'>,
  tableDigest: string,
): Promise<number> {
  const open = await cases.openWithOtherTable(tableDigest);
  for (const { workflowId } of open) await signals.calendarChanged(workflowId, tableDigest);
  return open.length;
}
