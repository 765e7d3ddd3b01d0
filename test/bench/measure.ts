import { inPool } from './in-pool.js';
import { type ProcessorTimes, difference, ownProcessorTime, processorTimes, sum } from './processor-time.js';
import type { Side } from './side.js';

/** Late work (mails, timers, sweeps) is paid by the side that caused it: the clock of the CPU runs on so long, ms. */
const SETTLE_MS = 1_500;

/** Everything measured on one side at one concurrency. */
export interface Measurement {
  readonly cases: number;
  /** Of the timed parts of all rounds, ms. */
  readonly wallMs: number;
  readonly stepMs: readonly number[];
  readonly cpuMs: ProcessorTimes;
}

export const NOTHING: Measurement = { cases: 0, wallMs: 0, stepMs: [], cpuMs: {} };

/** Prepares and runs a round. @throws the first failure: numbers of half a run say nothing */
export async function measureRound(
  side: Side,
  cases: number,
  concurrency: number,
  pids: Readonly<Record<string, number>>,
): Promise<Measurement> {
  const prepared = await side.prepare(cases);
  await pause(SETTLE_MS);
  const stepMs: number[] = [];
  const cpuBefore = allTimes(pids);
  const begin = performance.now();
  await inPool(concurrency, prepared.length, async (index) => {
    await prepared[index]?.run(async (step) => {
      const since = performance.now();
      const result = await step();
      stepMs.push(performance.now() - since);
      return result;
    });
  });
  const wallMs = performance.now() - begin;
  await pause(SETTLE_MS);
  return { cases, wallMs, stepMs, cpuMs: difference(cpuBefore, allTimes(pids)) };
}

export function together(one: Measurement, other: Measurement): Measurement {
  return {
    cases: one.cases + other.cases,
    wallMs: one.wallMs + other.wallMs,
    stepMs: [...one.stepMs, ...other.stepMs],
    cpuMs: sum(one.cpuMs, other.cpuMs),
  };
}

/** The measured processes and the one that plays the people. */
function allTimes(pids: Readonly<Record<string, number>>): ProcessorTimes {
  return { ...processorTimes(pids), client: ownProcessorTime() };
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
