import { canonicalJson } from '../database/canonical.js';

/**
 * What is handed out about a day of the audit trail once it is over. Whoever keeps it can tell whether the day was
 * changed since (ASVS 16.4.2).
 */
export interface DaySeal {
  /** UTC day, `YYYY-MM-DD`. */
  readonly day: string;
  readonly links: number;
  /** Hash of the last link. */
  readonly head: string;
  /** Real instant (ISO). */
  readonly sealedAt: string;
  /** Of the audit key. */
  readonly keyId: string;
  /** Ed25519 over {@link sealText}, base64. */
  readonly signature: string;
}

/** The audit key. */
export interface SealSigner {
  readonly keyId: string;
  sign(text: string): { readonly signature: string };
}

/** The text that is signed when a day is over: everything but the signature. */
export function sealText({ day, links, head, sealedAt, keyId }: Omit<DaySeal, 'signature'>): string {
  return canonicalJson({ day, head, keyId, links, sealedAt });
}

/** The text that is signed of a day that is being written: never that of a day that is over, which may have no more. */
export function runningText(seal: Omit<DaySeal, 'signature'>): string {
  return `running:${sealText(seal)}`;
}

/** Who can tell whether the audit key has signed something: its public halves. */
export interface SealKeys {
  has(keyId: string): boolean;
  verifies(text: string, signed: { readonly keyId: string; readonly signature: string }): boolean;
}
