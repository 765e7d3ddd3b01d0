import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import type { ProcessMark } from '../state/stack-state.js';

const run = promisify(execFile);

/**
 * What tells a process from a later one with the same number: its start time, in clock ticks since boot on Linux
 * (proc(5), field 22 of /proc/PID/stat), else as `ps` prints it. A restarted machine counts ticks anew, so the
 * boot id goes with them.
 * @returns undefined when no such process runs (a zombie has ended).
 */
export async function startTimeOf(pid: number): Promise<string | undefined> {
  return process.platform === 'linux' ? linuxStartTime(pid) : psStartTime(pid);
}

async function linuxStartTime(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined);
  // The second field is the program's name in brackets and may itself hold blanks and brackets.
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  if (!fields?.[19] || fields[0] === 'Z') return undefined;
  const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8').catch(() => '');
  return `${boot.trim()}:${fields[19]}`;
}

async function psStartTime(pid: number): Promise<string | undefined> {
  const { stdout } = await run('ps', ['-o', 'lstart=', '-p', String(pid)]).catch(() => ({ stdout: '' }));
  return stdout.trim() || undefined;
}

export async function markOf(name: string, pid: number): Promise<ProcessMark | undefined> {
  const startedAt = await startTimeOf(pid);
  return startedAt === undefined ? undefined : { name, pid, startedAt };
}

export async function isRunning(mark: ProcessMark): Promise<boolean> {
  return (await startTimeOf(mark.pid)) === mark.startedAt;
}
