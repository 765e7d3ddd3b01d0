import { readFileSync, readdirSync } from 'node:fs';

/** Kernel ticks are 10 ms on every Linux that we run on (getconf CLK_TCK = 100). */
const MS_PER_TICK = 10;

/** Processor time in ms by name of process. */
export type ProcessorTimes = Readonly<Record<string, number>>;

interface Process {
  readonly parent: number;
  /** Its own and that of its ended children. */
  readonly ms: number;
}

/** User and system time so far of each process with all its descendants: PostgreSQL works in children. */
export function processorTimes(pids: Readonly<Record<string, number>>): ProcessorTimes {
  const all = runningProcesses();
  const treeOf = (pid: number): number => {
    let ms = all.get(pid)?.ms ?? 0;
    for (const [child, { parent }] of all) if (parent === pid) ms += treeOf(child);
    return ms;
  };
  return Object.fromEntries(Object.entries(pids).map(([name, pid]) => [name, treeOf(pid)]));
}

export function ownProcessorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

export function difference(before: ProcessorTimes, after: ProcessorTimes): ProcessorTimes {
  return Object.fromEntries(Object.entries(after).map(([name, ms]) => [name, ms - (before[name] ?? 0)]));
}

export function sum(one: ProcessorTimes, other: ProcessorTimes): ProcessorTimes {
  return Object.fromEntries(Object.entries(other).map(([name, ms]) => [name, ms + (one[name] ?? 0)]));
}

function runningProcesses(): Map<number, Process> {
  const found = new Map<number, Process>();
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const process = readProcess(name);
    if (process) found.set(Number(name), process);
  }
  return found;
}

/** The fields of proc(5) stat; the name in brackets may hold spaces, so they are counted from behind it. */
function readProcess(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = fields.slice(11, 15).reduce((total, field) => total + Number(field), 0);
    return { parent: Number(fields[1]), ms: ticks * MS_PER_TICK };
  } catch {
    // It ended while we were looking.
    return undefined;
  }
}
