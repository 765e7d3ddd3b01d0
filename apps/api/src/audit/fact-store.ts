import type { FactCheckLine } from '@xinxiu/contracts';
import { type AuditEntry, type Repositories, type SealKeys, isGenuine } from '@xinxiu/persistence';
import type { PolicyPacks } from '@xinxiu/policy';
import type { Statements } from '../retention/statements.js';

/** What facts are held against. */
export type FactStore = Pick<Repositories, 'audit' | 'cases' | 'disclosures' | 'records'> & {
  readonly statements: Pick<Statements, 'explained'>;
  /** Public audit keys. */
  readonly keys: Pick<SealKeys, 'verifies'>;
  readonly packs: PolicyPacks;
};

export type FactFault = Extract<FactCheckLine, { fault: unknown }>;

/** `waiting`: not chained yet. `unbound`: chained when the trail kept no hash of such facts. */
export type Standing = 'sound' | 'waiting' | 'unbound' | FactFault;

/** What was looked at, and what was found. */
export interface Looked {
  readonly facts: number;
  readonly standings: readonly Standing[];
}

/** A fact is stored a moment before its entry is chained (ms); one that is younger waits. */
const CHAINED_WITHIN_MS = 60_000;

/** Of a fact of a record or a reading, and its entry, the second is written right after the first (ms). */
export const WRITTEN_WITHIN_MS = 1_500;

/** It may not be chained yet. @param now real instant (ms) */
export function isYoung(at: string, now: number): boolean {
  const age = now - Date.parse(at);
  return age >= 0 && age < CHAINED_WITHIN_MS;
}

/** What was chained under an id, if the writer of the chain wrote it: what else lies there proves nothing. */
export async function chained({ audit, keys }: FactStore, id: string): Promise<AuditEntry | undefined> {
  const link = await audit.chained(id);
  return link && isGenuine(link, keys) ? link.entry : undefined;
}
