import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, err, ok } from '@xinxiu/domain';
import { type PackProblem, formatPackProblem } from '../pack-problem.js';
import type { LedgerEntry, SignedEntry } from './ledger-entry.js';
import { LEDGER_FILE, type Ledger, linesOfVersion, parseLedger, versionKey } from './ledger.js';
import { type LifeRefusal, type PackLife, advance } from './pack-life.js';

/** Why a step in the life of a pack was not taken. */
export interface LifeProblem {
  readonly code:
    | LifeRefusal['code']
    | 'LEDGER_INVALID'
    | 'LEDGER_BUSY'
    | 'PACK_INVALID'
    | 'WARNINGS_NOT_ACCEPTED'
    | 'NOT_A_DRAFT';
  readonly message: string;
  /** What `policy check` says of the file, for PACK_INVALID, WARNINGS_NOT_ACCEPTED and LEDGER_INVALID. */
  readonly problems?: readonly PackProblem[];
}

/** Why a step is not taken, as `policy check` says it. */
export function foundProblems<C extends LifeProblem['code']>(
  code: C,
  problems: readonly PackProblem[],
): LifeProblem & { readonly code: C } {
  return { code, message: problems.map(formatPackProblem).join('\n'), problems };
}

/**
 * Adds an entry to the ledger of a folder if it may follow. The ledger is replaced as a whole: a reader sees it before or
 * after, and two writers at once cannot lose a line.
 * @param beside done once the entry is accepted and before it is written; when it throws nothing is written
 */
export function recordEntry(
  dir: string,
  entry: SignedEntry,
  beside: () => void = () => undefined,
): Result<PackLife, LifeProblem> {
  const next = join(dir, `${LEDGER_FILE}.new`);
  const fd = openNew(next);
  if (fd === undefined) {
    const message = `Another command writes the ledger. If none does, one was killed: delete ${next}.`;
    return err({ code: 'LEDGER_BUSY', message });
  }
  try {
    const text = readLedgerText(dir);
    const ledger = readable(text);
    if (!ledger.ok) return ledger;
    const life = advance(ledger.value.get(versionKey(entry)), entry);
    if (!life.ok) return life;
    beside();
    writeSync(fd, `${text}${text === '' || text.endsWith('\n') ? '' : '\n'}${JSON.stringify(entry)}\n`);
    fsyncSync(fd);
    renameSync(next, join(dir, LEDGER_FILE));
    return ok(life.value);
  } finally {
    closeSync(fd);
    rmSync(next, { force: true });
  }
}

/** What stands in the ledger about a version so far, line by line. */
export function linesBefore(
  dir: string,
  version: Pick<LedgerEntry, 'pack' | 'version'>,
): Result<string[], LifeProblem> {
  const text = readLedgerText(dir);
  const ledger = readable(text);
  return ledger.ok ? ok(linesOfVersion(text, version)) : ledger;
}

function readable(text: string): Result<Ledger, LifeProblem> {
  const ledger = parseLedger(text);
  if (ledger.ok) return ledger;
  return err(foundProblems('LEDGER_INVALID', ledger.error));
}

/** The file that is being written is the lock as well. */
function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx', 0o644);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return undefined;
    throw error;
  }
}

function readLedgerText(dir: string): string {
  try {
    return readFileSync(join(dir, LEDGER_FILE), 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return '';
    throw error;
  }
}
