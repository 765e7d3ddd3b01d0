import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DaySeal, Repositories } from '@xinxiu/persistence';
import type { Logger } from '@xinxiu/platform';

/** The note of a day that is being written; what was set aside of it has another name, and the same end. */
const RUNNING = /^\d{4}-\d\d-\d\d\.running\.json$/;

export interface RunningDesk {
  readonly repositories: Pick<Repositories, 'audit'>;
  /** Where the seals are kept as files, for a copy out of the house. */
  readonly folder: string;
  readonly log: Pick<Logger, 'warn' | 'error'>;
}

/**
 * Keeps how far the day that is being written has come where nobody who has only the store reaches it: an older note put
 * back into the store is then seen, and so is an end that was cut off. A note that is further stays.
 */
export async function keepRunning(desk: RunningDesk, running: DaySeal): Promise<void> {
  const { folder } = desk;
  await setLostAside(desk);
  const name = runningFile(running.day);
  const kept = await noteAt(join(folder, name));
  if (kept && kept.links > running.links) return;
  await keepAsFile(folder, name, running);
}

/**
 * A note that the chain does not hold is the proof that its links were taken away, also when the chain has grown past them
 * since: it is never overwritten, and every verification reads it. The chain goes on, for what is done now must not be lost
 * as well.
 */
export async function setLostAside({ repositories, folder, log }: RunningDesk): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((one) => RUNNING.test(one))) {
    const kept = await noteAt(join(folder, name));
    if (!kept || (await repositories.audit.holds(kept))) continue;
    const { day, links, head } = kept;
    const aside = `${day}.lost-${links}-${head.slice(0, 12)}.running.json`;
    await rename(join(folder, name), join(folder, aside));
    log.error(
      { day, links, head, evidence: join(folder, aside) },
      `ALARM: the audit trail of ${day} had come to link ${links}, and has not got this link any more. The store was changed directly; xinxiu audit verify --seals ${folder} tells what is missing.`,
    );
  }
}

/** @returns nothing where its day has been sealed meanwhile, and it went */
async function noteAt(path: string): Promise<DaySeal | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as DaySeal);
}

export function runningFile(day: string): string {
  return `${day}.running.json`;
}

/** Whole or not at all; the same name twice is the same file. */
export async function keepAsFile(folder: string, name: string, seal: DaySeal): Promise<void> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, name);
  await writeFile(`${path}.tmp`, `${JSON.stringify(seal, null, 2)}\n`);
  await rename(`${path}.tmp`, path);
}
