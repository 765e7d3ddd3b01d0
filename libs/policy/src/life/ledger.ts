import { type Result, err, ok } from '@xinxiu/domain';
import { type PackProblem, problemOnLine } from '../pack-problem.js';
import { ledgerEntrySchema } from './ledger-entry.js';
import { type PackLife, advance } from './pack-life.js';

export const LEDGER_FILE = 'ledger.jsonl';

/** The lives of all versions, by {@link versionKey}. */
export type Ledger = ReadonlyMap<string, PackLife>;

export function versionKey({ pack, version }: { readonly pack: string; readonly version: string }): string {
  return `${pack}@${version}`;
}

/** Reads a ledger: one JSON object a line, oldest first. Every line that is wrong is told with its number. */
export function parseLedger(text: string): Result<Ledger, PackProblem[]> {
  const lives = new Map<string, PackLife>();
  const problems: PackProblem[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const told = (message: string): void => {
      problems.push(problemOnLine('LEDGER_INVALID', LEDGER_FILE, index + 1, message));
    };
    const parsed = ledgerEntrySchema.safeParse(jsonOf(line));
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) told(`${path.join('.') || 'line'}: ${message}`);
      continue;
    }
    const key = versionKey(parsed.data);
    const next = advance(lives.get(key), parsed.data);
    if (next.ok) lives.set(key, next.value);
    else told(`${next.error.code}: ${next.error.message}`);
  }
  return problems.length > 0 ? err(problems) : ok(lives);
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
