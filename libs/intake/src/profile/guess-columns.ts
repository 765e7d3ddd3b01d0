import { PENALTY_FIELDS, type PenaltyField, compactText } from '@xinxiu/domain';
import type { ImportProfile } from './profile.js';

/** What a person says that a column means: a field, or something beside the standard. */
export type ColumnMeaning = PenaltyField | 'keep' | 'ignore';

/** What a bare number in a column of money counts. */
export type MoneyUnit = 'yuan' | 'wan';

export interface ColumnGuess {
  readonly header: string;
  /** Absent where nothing speaks for any field. */
  readonly means?: ColumnMeaning;
  readonly unit?: MoneyUnit;
}

const MONEY: ReadonlySet<PenaltyField> = new Set(['fineYuan', 'confiscatedYuan']);

export function isMoney(field: string): boolean {
  return (MONEY as ReadonlySet<string>).has(field);
}

/**
 * What the columns of a source could mean: as a profile knows them, else by the name of a field in the header. A field is
 * guessed once: two columns for one field are for a person to say.
 */
export function guessColumns(
  headers: readonly string[],
  profiles: readonly ImportProfile[],
): readonly ColumnGuess[] {
  const taken = new Set<string>();
  const known = headers.map((header) => knownGuess(header, profiles));
  for (const { means } of known) if (means !== undefined) taken.add(means);
  return known.map((guess) => {
    if (guess.means !== undefined) return guess;
    const means = fieldNamedIn(guess.header, taken);
    if (means === undefined) return guess;
    taken.add(means);
    return withUnit({ header: guess.header, means });
  });
}

/** The standard counts in 万元 under its codes; what somebody calls a column himself says nothing of it. */
const isCode = (header: string): boolean =>
  PENALTY_FIELDS.some(({ code }) => code === header.trim().toUpperCase());

function knownGuess(header: string, profiles: readonly ImportProfile[]): ColumnGuess {
  for (const profile of profiles) {
    const meaning = profile.meaningOf(header);
    if (meaning.kind === 'keep' || meaning.kind === 'ignore') return { header, means: meaning.kind };
    if (meaning.kind !== 'field') continue;
    const { field } = meaning;
    const unit = isMoney(field)
      ? (profile.columns.get(field)?.unit ?? (isCode(header) ? 'wan' : undefined))
      : undefined;
    return withUnit({ header, means: field, ...(unit && { unit }) });
  }
  return { header };
}

/**
 * What the header itself says of its unit is stronger than any habit. Where neither it nor a profile says it, the column is
 * left to a person: in yuan a fine of 20,000 from a column of 万元 would become 2.
 */
function withUnit(guess: ColumnGuess): ColumnGuess {
  if (guess.means === undefined || !isMoney(guess.means)) return guess;
  const header = compactText(guess.header);
  if (/万/.test(header)) return { ...guess, unit: 'wan' };
  if (/元/.test(header)) return { ...guess, unit: 'yuan' };
  return guess.unit === undefined ? { header: guess.header } : guess;
}

/**
 * The field whose name stands in the header, the longest of them, or the only one in whose name the header stands: a
 * "信用代码" may be that of the subject, of the authority or of the source.
 */
function fieldNamedIn(header: string, taken: ReadonlySet<string>): PenaltyField | undefined {
  const text = bare(header);
  if (text.length < 2) return undefined;
  const fields = PENALTY_FIELDS.filter(({ reader }) => reader !== 'derived').map(({ field, label }) => ({
    field,
    name: bare(label),
  }));
  const [longest] = fields
    .filter(({ field, name }) => !taken.has(field) && text.includes(name))
    .sort((one, other) => other.name.length - one.name.length);
  if (longest) return longest.field;
  const [only, ...more] = fields.filter(({ name }) => name.includes(text));
  return only && more.length === 0 && !taken.has(only.field) ? only.field : undefined;
}

function bare(text: string): string {
  return compactText(text)
    .replace(/[（(].*?[）)]/g, '')
    .replace(/^行政(?=处罚|相对人)/, '');
}
