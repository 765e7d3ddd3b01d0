import { setTimeout as pause } from 'node:timers/promises';
import type { ProcessMark } from '../state/stack-state.js';
import { isRunning } from './process-identity.js';
import { signalGroup } from './signal-group.js';

/** How long an orphan may take to end by itself, in ms: PostgreSQL and SQLite write their last page. */
const patience = 10_000;

/**
 * Ends what a killed launcher left behind, newest first. They are not adopted: nobody would read their exit status,
 * and their data survives the end by design.
 */
export async function endOrphans(marks: readonly ProcessMark[], log: (line: string) => void): Promise<void> {
  for (const mark of [...marks].reverse()) {
    if (!(await isRunning(mark))) continue;
    log(`${mark.name}: ending the process ${mark.pid} that an earlier start left behind`);
    signalGroup(mark.pid, 'SIGCONT');
    signalGroup(mark.pid, mark.name === 'postgres' ? 'SIGINT' : 'SIGTERM');
    if (!(await endedWithin(mark, patience))) {
      signalGroup(mark.pid, 'SIGKILL');
      await endedWithin(mark, patience);
    }
  }
}

/** @param ms how long to wait at most */
export async function endedWithin(mark: ProcessMark, ms: number): Promise<boolean> {
  for (const end = Date.now() + ms; Date.now() < end; await pause(50)) {
    if (!(await isRunning(mark))) return true;
  }
  return !(await isRunning(mark));
}
