import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentDigest } from '../digest.js';
import type { PackProblem } from '../pack-problem.js';
import type { LedgerEntry } from './ledger-entry.js';
import { SHIPPED_LINES } from './shipped-lines.js';
import { type StepKeys, isAuthentic, isSigned } from './signed-step.js';

/** Which lines of a ledger count. */
export interface LedgerTrust {
  readonly keys: StepKeys;
  /** Digests of the lines that count whether a key that is believed signed them or not; see {@link lineDigest}. */
  readonly accepted: ReadonlySet<string>;
}

/** In the folder of keys, where whoever changes the packs cannot write. */
export const ACCEPTED_LINES_FILE = 'policy-accepted-lines.txt';

/**
 * What an installation believes: lines that its keys signed, lines that came with the software, and lines that its
 * operator vouches for, from before there were signatures or signed with a key that was lost. He writes their digests into
 * {@link ACCEPTED_LINES_FILE}, one each line; what stands behind a digest is his remark.
 * @throws Error naming a line of that file that is no digest
 */
export function ledgerTrust(keysDir: string, keys: StepKeys): LedgerTrust {
  return { keys, accepted: new Set([...SHIPPED_LINES, ...acceptedLines(keysDir)]) };
}

/** Hex SHA-256 of a line, whatever the order of its keys and its blanks. */
export function lineDigest(entry: LedgerEntry): string {
  return contentDigest(entry);
}

/** Why a line does not count, if it does not. */
export function distrust(
  entry: LedgerEntry,
  { keys, accepted }: LedgerTrust,
): Pick<PackProblem, 'code' | 'message'> | undefined {
  const digest = lineDigest(entry);
  if (accepted.has(digest)) return undefined;
  const name = `"${entry.event}" of ${entry.pack} ${entry.version} by ${entry.by}`;
  if (!isSigned(entry)) {
    const message = `${name} is not signed, and nobody vouches for it (digest ${digest}).`;
    return { code: 'SIGNATURE_MISSING', message };
  }
  const { keyId } = entry.signed;
  if (!keys.has(keyId)) {
    const message = `${name} is signed with the key ${keyId}, which is not among the policy keys known here (digest ${digest}).`;
    return { code: 'SIGNATURE_FOREIGN', message };
  }
  if (isAuthentic(entry, keys)) return undefined;
  return { code: 'SIGNATURE_WRONG', message: `${name} is not what was signed: the line was changed.` };
}

function acceptedLines(keysDir: string): string[] {
  const path = join(keysDir, ACCEPTED_LINES_FILE);
  return textOf(path)
    .split('\n')
    .flatMap((line, index) => {
      const [digest = ''] = line.trim().split(/\s+/);
      if (digest === '' || digest.startsWith('#')) return [];
      if (/^[0-9a-f]{64}$/.test(digest)) return [digest];
      throw new Error(`${path}:${index + 1}: "${digest}" is no SHA-256 in hex.`);
    });
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
