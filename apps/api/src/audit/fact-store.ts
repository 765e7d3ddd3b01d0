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

/** What was chained under an id, if the writer of the chain wrote it: what else lies there proves nothing. */
export async function chained({ audit, keys }: FactStore, id: string): Promise<AuditEntry | undefined> {
  const link = await audit.chained(id);
  return link && isGenuine(link, keys) ? link.entry : undefined;
}
