import { type RecordRules, type RegimePack, type Result, err, ok } from '@xinxiu/domain';
import type { CountyPack } from './county-pack.js';
import type { LedgerTrust } from './life/ledger-trust.js';
import { verifyPins } from './life/verify-pins.js';
import { type PackProblem, problemOfFile } from './pack-problem.js';
import type { ParsedPack } from './parse-pack.js';
import { type PackFile, readPolicyFolder } from './policy-folder.js';
import { replacedByNext, startOf } from './versions.js';

/** Every published pack of an installation. */
export interface PolicyPacks {
  readonly regimes: readonly RegimePack[];
  readonly counties: readonly CountyPack[];
  /** What follows from a stored penalty: its field and its duties. */
  readonly recordRules: readonly RecordRules[];
}

/**
 * Reads the published packs of a directory, each in force until the next version of it begins. Either all are good and
 * as the ledger says they were published, or every problem of every file is told.
 * @param trust which lines of the ledger count; without it signatures are not looked at
 */
export function loadPacks(dir: string, trust?: LedgerTrust): Result<PolicyPacks, PackProblem[]> {
  const published = readPublished(dir, trust);
  return published.ok ? ok(inForce(published.value.map(({ parsed }) => parsed))) : published;
}

/** The published packs with the validity that their files state. */
export function readPublished(dir: string, trust?: LedgerTrust): Result<PackFile[], PackProblem[]> {
  const folder = readPolicyFolder(dir, trust);
  if (!folder.ok) return folder;
  const { packs, problems } = folder.value;
  const published = packs.filter(({ parsed }) => parsed.status === 'published');
  const found = [...problems, ...verifyPins(folder.value), ...clashes(published)];
  return found.length > 0 ? err(found) : ok(published);
}

export function inForce(packs: readonly ParsedPack[]): PolicyPacks {
  return {
    regimes: replacedByNext(packs.flatMap((one) => (one.kind === 'regime' ? [one.pack] : []))),
    counties: replacedByNext(packs.flatMap((one) => (one.kind === 'county' ? [one.pack] : []))),
    recordRules: replacedByNext(packs.flatMap((one) => (one.kind === 'record' ? [one.pack] : []))),
  };
}

/** A version is published once, and a newer version begins later: both would leave open which one governs a day. */
export function clashes(packs: readonly PackFile[]): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [index, { file, parsed }] of packs.entries()) {
    for (const earlier of packs.slice(0, index)) {
      const [one, other] = [parsed.pack, earlier.parsed.pack];
      if (one.id !== other.id) continue;
      if (one.version === other.version) {
        problems.push(
          problemOfFile('PACK_TWICE', file, `${one.id} ${one.version} is also in ${earlier.file}`),
        );
      } else if (startOf(one.validity) === startOf(other.validity)) {
        const message = `${one.id} begins on the same day in ${earlier.file}`;
        problems.push(problemOfFile('PACK_VALIDITY', file, message));
      }
    }
  }
  return problems;
}
