import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type RecordRules, type RegimePack, type Result, type Validity, err, ok } from '@xinxiu/domain';
import type { CountyPack } from './county-pack.js';
import type { PackProblem } from './pack-problem.js';
import { type ParsedPack, parsePack } from './parse-pack.js';

/** Every published pack of an installation. */
export interface PolicyPacks {
  readonly regimes: readonly RegimePack[];
  readonly counties: readonly CountyPack[];
  /** What follows from a stored penalty: its field and its duties. */
  readonly recordRules: readonly RecordRules[];
}

export interface PackOptions {
  /** Drafts too, for `policy check` and `policy simulate`; they never govern a case. */
  readonly drafts?: boolean;
}

/** Reads every `*.yaml` of a directory. Either all packs are good, or every problem of every file is told. */
export function loadPacks(dir: string, options: PackOptions = {}): Result<PolicyPacks, PackProblem[]> {
  const files = packFiles(dir);
  if (files === undefined) {
    return err([atFile('PACK_DIR_UNREADABLE', dir, 'The directory of policy packs cannot be read')]);
  }
  const problems: PackProblem[] = [];
  const packs: { file: string; parsed: ParsedPack }[] = [];
  for (const file of files) {
    const parsed = parsePack(readFileSync(join(dir, file), 'utf8'), file);
    if (parsed.ok) packs.push({ file, parsed: parsed.value });
    else problems.push(...parsed.error);
  }
  const chosen = packs.filter(({ parsed }) => parsed.status === 'published' || options.drafts === true);
  problems.push(...clashes(chosen));
  if (problems.length > 0) return err(problems);
  return ok({
    regimes: chosen.flatMap(({ parsed }) => (parsed.kind === 'regime' ? [parsed.pack] : [])),
    counties: chosen.flatMap(({ parsed }) => (parsed.kind === 'county' ? [parsed.pack] : [])),
    recordRules: chosen.flatMap(({ parsed }) => (parsed.kind === 'record' ? [parsed.pack] : [])),
  });
}

/** A version is published once, and a newer version begins later: both would leave open which one governs a day. */
function clashes(packs: readonly { file: string; parsed: ParsedPack }[]): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [index, { file, parsed }] of packs.entries()) {
    for (const earlier of packs.slice(0, index)) {
      const [one, other] = [parsed.pack, earlier.parsed.pack];
      if (one.id !== other.id) continue;
      if (one.version === other.version) {
        problems.push(atFile('PACK_TWICE', file, `${one.id} ${one.version} is also in ${earlier.file}`));
      } else if (startOf(one.validity) === startOf(other.validity)) {
        problems.push(atFile('PACK_VALIDITY', file, `${one.id} begins on the same day in ${earlier.file}`));
      }
    }
  }
  return problems;
}

function startOf({ from }: Validity): string {
  return from ?? '';
}

function packFiles(dir: string): string[] | undefined {
  try {
    return readdirSync(dir)
      .filter((file) => file.endsWith('.yaml'))
      .sort();
  } catch {
    return undefined;
  }
}

function atFile(code: PackProblem['code'], file: string, message: string): PackProblem {
  return { code, file, line: 1, column: 1, path: '', message };
}
