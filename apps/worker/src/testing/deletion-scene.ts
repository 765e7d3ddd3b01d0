import { DeletionTurns } from './deletion-turns.js';
import { type WorkerCounty, workerCounty } from './worker-county.js';

/** A name that stands wherever people write, and must not be found after a deletion. */
export const SECRET = '赵明';
/** When everything of these tests ended. */
export const ENDED = '2026-05-07T02:00:00.000Z';
/** Real instant on which every term from then is over. */
export const LATER = Date.parse('2031-05-08T02:00:00.000Z');

/** A county five years later. @param record whether the repair of its record has ended */
export async function deletionScene(
  record: 'ended' | 'public',
): Promise<{ readonly county: WorkerCounty; readonly turns: DeletionTurns }> {
  const county = await workerCounty();
  if (record === 'ended') {
    const end = { type: 'end', reason: 'repaired', ground: '已修复' } as const;
    await county.repositories.records.command(county.recordId, end, 'test', ENDED);
  }
  return { county, turns: new DeletionTurns(county, LATER) };
}
