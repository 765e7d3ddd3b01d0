import type { TableLine } from './raw-row.js';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';
import { type ImportProfile, headerKey } from '../profile/profile.js';

/** Lines above the header (a title, a note on how to fill in) that we look through. */
const MOST_LINES_ABOVE = 10;

export interface TableHeader {
  readonly names: readonly string[];
  /** How many lines came before it. */
  readonly above: number;
}

/**
 * The header among the first lines: the first one in which the profile knows most of the names; else the first line,
 * so that the complaint about unknown headers names what stands there.
 */
export function findHeader(lines: readonly TableLine[], profile: ImportProfile): TableHeader {
  const found = lines.slice(0, MOST_LINES_ABOVE).findIndex((line) => looksLikeHeader(line.values, profile));
  const above = Math.max(found, 0);
  const names = trimmed(lines[above]?.values ?? []);
  checkHeader(names, profile, lines[above]?.at ?? '');
  return { names, above };
}

/** Is this line the header once more, as in files pasted together? */
export function repeatsHeader(values: readonly string[], names: readonly string[]): boolean {
  return names.every((name, i) => name === '' || values[i] === name || sameHeader(values[i] ?? '', name));
}

/** Lengths first: almost every value differs, and this is asked of every row. */
function sameHeader(value: string, name: string): boolean {
  return Math.abs(value.length - name.length) < 8 && headerKey(value) === headerKey(name);
}

function looksLikeHeader(values: readonly string[], profile: ImportProfile): boolean {
  const named = values.filter((value) => value.trim() !== '');
  const known = named.filter((value) => profile.meaningOf(value).kind !== 'unknown');
  return known.length >= 2 && known.length * 2 > named.length;
}

function trimmed(values: readonly string[]): readonly string[] {
  const names = values.map((value) => value.trim());
  while (names.length > 0 && names.at(-1) === '') names.pop();
  return names;
}

function checkHeader(names: readonly string[], profile: ImportProfile, at: string): void {
  if (names.length > LIMITS.columns) throw tooManyColumns(names.length);
  if (!names.some((name) => name !== ''))
    throw new IntakeError('HEADER_MISSING', '找不到表头行。', 'There is no header line.', { at });
  const double = names.filter((name, i) => name !== '' && names.indexOf(name) !== i);
  if (double.length > 0)
    throw new IntakeError(
      'HEADER_DUPLICATE',
      `表头重复：${[...new Set(double)].join('、')}。请改名或删去其中一列。`,
      `The same header twice: ${[...new Set(double)].join(', ')}. Rename or remove one of the columns.`,
      { headers: [...new Set(double)] },
    );
  if (profile.unknownHeaders === 'hold' && names.some((name) => profile.meaningOf(name).kind === 'field'))
    return;
  const unknown = names.filter((name) => name !== '' && profile.meaningOf(name).kind === 'unknown');
  if (unknown.length > 0) throw unknownHeaders(unknown, profile, { at, names });
}

/** @param at where they stand @param names all names that stand there */
export function unknownHeaders(
  unknown: readonly string[],
  profile: ImportProfile,
  { at, names }: { readonly at: string; readonly names: readonly string[] },
): IntakeError {
  const shown = unknown.slice(0, 20).map((name) => name.slice(0, 60));
  return new IntakeError(
    'HEADER_UNKNOWN',
    `导入方案 ${profile.name} 不认识这些表头：${shown.join('、')}。请换用合适的方案，或在方案的 columns、keep、ignore 中写明其含义。`,
    `Profile ${profile.name} does not know these headers: ${shown.join(', ')}. Use another profile, or say in its columns, keep or ignore what they are.`,
    { headers: unknown.slice(0, 200), names: names.slice(0, 200), profile: profile.name, at },
  );
}

export function tooManyColumns(found: number): IntakeError {
  return new IntakeError(
    'TOO_MANY_COLUMNS',
    `表格有 ${found} 列，最多 ${LIMITS.columns} 列。`,
    `The table has ${found} columns; at most ${LIMITS.columns} are read.`,
    { found, limit: LIMITS.columns },
  );
}
