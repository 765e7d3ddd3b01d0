import { endedWithin, endOrphans } from '../process/orphans.js';
import { isRunning } from '../process/process-identity.js';
import { StateFile } from '../state/state-file.js';
import { readState } from '../state/state-file.js';
import type { StackState } from '../state/stack-state.js';

/** Longer than all drains of the launcher together, ms. */
const patience = 180_000;

/** The state of a stack whose launcher runs; undefined when none does. */
export async function findRunningStack(dataDir: string): Promise<StackState | undefined> {
  const state = await readState(dataDir);
  return state?.launcher && (await isRunning(state.launcher)) ? state : undefined;
}

/** What runs on of a stack whose launcher does not; its `processes` are those that run. Undefined when none does. */
export async function findOrphanedStack(dataDir: string): Promise<StackState | undefined> {
  const state = await readState(dataDir);
  if (!state || (state.launcher && (await isRunning(state.launcher)))) return undefined;
  const running = await Promise.all(state.processes.map(isRunning));
  const processes = state.processes.filter((_, i) => running[i]);
  return processes.length === 0 ? undefined : { ...state, processes };
}

/** Ends the stack of this data folder from elsewhere. @returns whether there was anything to end */
export async function stopStack(dataDir: string, log: (line: string) => void): Promise<boolean> {
  const state = await readState(dataDir);
  if (!state) return false;
  const { launcher } = state;
  const launched = launcher !== undefined && (await isRunning(launcher));
  if (launched) {
    log(`asking process ${launcher.pid} to drain and stop`);
    process.kill(launcher.pid, 'SIGTERM');
    if (!(await endedWithin(launcher, patience))) {
      log(`process ${launcher.pid} does not end; killing it`);
      process.kill(launcher.pid, 'SIGKILL');
      await endedWithin(launcher, 5_000);
    }
  }
  return (await clearAway(dataDir, log)) || launched;
}

/** What a killed launcher left running. */
async function clearAway(dataDir: string, log: (line: string) => void): Promise<boolean> {
  const file = await StateFile.load(dataDir, '');
  const { processes } = file.state;
  const running = await Promise.all(processes.map(isRunning));
  await endOrphans(processes, log);
  Object.assign(file.state, { processes: [], addresses: {} });
  delete file.state.launcher;
  await file.save();
  return running.includes(true);
}
