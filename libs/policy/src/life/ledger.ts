import { type Result, err, ok } from '@xinxiu/domain';
import { type PackProblem, problemOnLine } from '../pack-problem.js';
import { type LedgerEntry, ledgerEntrySchema } from './ledger-entry.js';
import { type LedgerTrust, distrust } from './ledger-trust.js';
import { type PackLife, advance } from './pack-life.js';

export const LEDGER_FILE = 'ledger.jsonl';

/** The lives of all versions, by {@link versionKey}. */
export type Ledger = ReadonlyMap<string, PackLife>;

export function versionKey({ pack, version }: { readonly pack: string; readonly version: string }): string {
  return `${pack}@${version}`;
}

/**
 * Reads a ledger: one JSON object a line, oldest first. Every line that is wrong is told with its number.
 * @param trust which lines count; without it signatures are not looked at
 */
export function parseLedger(text: string, trust?: LedgerTrust): Result<Ledger, PackProblem[]> {
  const lives = new Map<string, PackLife>();
  const problems: PackProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const told = (message: string, code: PackProblem['code'] = 'LEDGER_INVALID', path = ''): void => {
      problems.push({ ...problemOnLine(code, LEDGER_FILE, index + 1, message), path });
    };
    const parsed = ledgerEntrySchema.safeParse(jsonOf(line));
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) told(message, 'LEDGER_INVALID', path.join('.'));
      continue;
    }
    const doubt = trust && distrust(parsed.data, trust);
    if (doubt) told(doubt.message, doubt.code);
    const key = versionKey(parsed.data);
    const next = advance(lives.get(key), parsed.data);
    if (next.ok) lives.set(key, next.value);
    else told(next.error.message);
  }
  return problems.length > 0 ? err(problems) : ok(lives);
}

/** The lines of one version, for whoever is asked to sign the next. Lines that cannot be read are nobody's. */
export function linesOfVersion(text: string, version: Pick<LedgerEntry, 'pack' | 'version'>): string[] {
  return text.split('\n').filter((line) => {
    const entry = ledgerEntrySchema.safeParse(jsonOf(line));
    return entry.success && versionKey(entry.data) === versionKey(version);
  });
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
