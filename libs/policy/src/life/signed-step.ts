import { canonicalText } from '../digest.js';
import type { LedgerEntry, PackStep, SignedEntry } from './ledger-entry.js';

/** Who takes a step, as the county knows him, and when (ISO instant). */
export interface Signatory {
  /** Id of the account. */
  readonly person: string;
  readonly by: string;
  readonly at: string;
}

/** The policy key of a county. */
export interface StepSigner {
  readonly keyId: string;
  /** @returns Ed25519, base64 */
  sign(text: string): { readonly signature: string };
}

/** Public policy keys that somebody believes. */
export interface StepKeys {
  has(keyId: string): boolean;
  verifies(text: string, signature: { readonly keyId: string; readonly signature: string }): boolean;
}

/** The line of a step as the county vouches for it: everything in it but the signature itself is signed. */
export function signStep(step: PackStep, { person, by, at }: Signatory, key: StepSigner): SignedEntry {
  const entry = { ...step, by, at, signed: { person, keyId: key.keyId, signature: '' } };
  const { signature } = key.sign(signedText(entry));
  return { ...entry, signed: { ...entry.signed, signature } };
}

export function isSigned(entry: LedgerEntry): entry is SignedEntry {
  return entry.event !== 'released' && entry.signed !== undefined;
}

/** Whether a line is as it was signed, with a key that is believed. */
export function isAuthentic(entry: SignedEntry, keys: StepKeys): boolean {
  return keys.verifies(signedText(entry), entry.signed);
}

function signedText({ signed: { person, keyId }, ...entry }: SignedEntry): string {
  return canonicalText({ ...entry, signed: { person, keyId } });
}
