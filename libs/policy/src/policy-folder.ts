import { isUtf8 } from 'node:buffer';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Result, err, ok } from '@xinxiu/domain';
import { LEDGER_FILE, type Ledger, parseLedger } from './life/ledger.js';
import type { LedgerTrust } from './life/ledger-trust.js';
import { type PackProblem, problemOfFile } from './pack-problem.js';
import { type ParsedPack, parsePack } from './parse-pack.js';

/** Drafts lie apart: a half-written one keeps nobody from starting. */
export const DRAFTS_FOLDER = 'drafts';

export interface PackFile {
  /** Name within the folder of packs, as `drafts/county-2.yaml`. */
  readonly file: string;
  readonly parsed: ParsedPack;
}

/** What lies in a folder of packs, as far as it can be read, and what is wrong with the rest. */
export interface PolicyFolder {
  readonly packs: readonly PackFile[];
  readonly drafts: readonly PackFile[];
  /** Undefined when it cannot be read; no ledger is an empty one. */
  readonly ledger: Ledger | undefined;
  readonly problems: readonly PackProblem[];
  readonly draftProblems: readonly PackProblem[];
}

/** @param trust which lines of the ledger count; without it signatures are not looked at */
export function readPolicyFolder(dir: string, trust?: LedgerTrust): Result<PolicyFolder, PackProblem[]> {
  const files = yamlFiles(dir);
  if (files === undefined) {
    return err([problemOfFile('PACK_DIR_UNREADABLE', dir, 'The directory of policy packs cannot be read')]);
  }
  const ledger = readLedger(dir, trust);
  const packs = readPacks(dir, files);
  const drafts = readPacks(
    dir,
    (yamlFiles(join(dir, DRAFTS_FOLDER)) ?? []).map((file) => `${DRAFTS_FOLDER}/${file}`),
  );
  return ok({
    packs: packs.read,
    drafts: drafts.read,
    ledger: ledger.ok ? ledger.value : undefined,
    problems: [...packs.problems, ...(ledger.ok ? [] : ledger.error)],
    draftProblems: drafts.problems,
  });
}

/** Reads one pack file; what is not UTF-8 would become law as nonsense. @param name how problems call it */
export function readPack(path: string, name: string): Result<ParsedPack, PackProblem[]> {
  try {
    const bytes = readFileSync(path);
    if (isUtf8(bytes)) return parsePack(bytes.toString('utf8'), name);
    return err([problemOfFile('PACK_FILE_UNREADABLE', name, 'It is not UTF-8; save it as UTF-8')]);
  } catch (error) {
    return err([
      problemOfFile('PACK_FILE_UNREADABLE', name, `It cannot be read: ${(error as Error).message}`),
    ]);
  }
}

/** A folder without a ledger has published nothing. */
function readLedger(dir: string, trust: LedgerTrust | undefined): Result<Ledger, PackProblem[]> {
  try {
    return parseLedger(readFileSync(join(dir, LEDGER_FILE), 'utf8'), trust);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') return ok(new Map());
    return err([problemOfFile('LEDGER_INVALID', LEDGER_FILE, `It cannot be read: ${message}`)]);
  }
}

function readPacks(dir: string, files: readonly string[]) {
  const read: PackFile[] = [];
  const problems: PackProblem[] = [];
  for (const file of files) {
    const parsed = readPack(join(dir, file), file);
    if (parsed.ok) read.push({ file, parsed: parsed.value });
    else problems.push(...parsed.error);
  }
  return { read, problems };
}

function yamlFiles(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch {
    return undefined;
  }
}
