import { type RowField, type RowTexts, type Words, compactText } from '@xinxiu/domain';
import { type ImportProfile, IntakeError, type RawCell, type RawRow, headerKey } from '@xinxiu/intake';

/** Names of columns that a refusal lists. */
const SHOWN_HEADERS = 20;

/** The columns of a list: what the readers of files need to know of them, and a row by them. */
export interface ListColumns<F extends string> {
  readonly profile: ImportProfile;
  readonly textsOf: (row: RawRow) => RowTexts<F>;
  /** Cells that say something else than an earlier one of the same field. */
  readonly contradictions: (row: RawRow) => readonly RawCell[];
  /** The same refusal in the words of the list: nobody who brings one has a profile that he could change. */
  readonly refusalOf: (error: IntakeError) => IntakeError;
}

/** What the readers of penalty files need to know to read a list of something else. */
export function listProfile(
  name: string,
  title: ImportProfile['title'],
  meaningOf: (header: string) => 'keep' | 'ignore' | 'unknown',
): ImportProfile {
  return {
    name,
    title,
    unknownHeaders: 'stop',
    columns: new Map(),
    derive: [],
    constants: new Map(),
    required: new Set(),
    strict: false,
    meaningOf: (header) => ({ kind: meaningOf(header) }),
  };
}

/**
 * A column is known by the name of its field, in both languages, and by what other sources call it.
 * @param beside columns of our own exports that are no part of the list
 */
export function listColumns<F extends string>(
  name: string,
  title: ImportProfile['title'],
  fields: readonly RowField<F>[],
  beside: readonly Words[] = [],
): ListColumns<F> {
  const fieldOf = new Map<string, F>(
    fields.flatMap(({ field, words, also }) =>
      [field, words.zh, words.en, ...also].map((one) => [headerKey(one), field] as const),
    ),
  );
  const ignored = new Set(beside.flatMap(({ zh, en }) => [headerKey(zh), headerKey(en)]));
  const profile = listProfile(name, title, (header) => {
    if (fieldOf.has(headerKey(header))) return 'keep';
    return ignored.has(headerKey(header)) ? 'ignore' : 'unknown';
  });
  const textsOf = ({ cells }: RawRow): RowTexts<F> =>
    Object.fromEntries(
      cells.flatMap(({ header, value }) => {
        const field = fieldOf.get(headerKey(header));
        return field === undefined ? [] : [[field, value]];
      }),
    ) as RowTexts<F>;
  const contradictions = ({ cells }: RawRow): readonly RawCell[] => {
    const first = new Map<F, string>();
    return cells.filter(({ header, value }) => {
      const field = fieldOf.get(headerKey(header));
      if (field === undefined) return false;
      const before = first.get(field);
      if (before === undefined) first.set(field, value);
      return before !== undefined && compactText(before) !== compactText(value);
    });
  };
  const refusalOf = (error: IntakeError): IntakeError => {
    if (error.code !== 'HEADER_UNKNOWN') return error;
    const there = new Set(namesIn(error, 'names').map((one) => fieldOf.get(headerKey(one))));
    const missing = fields.filter(({ field, need }) => need === 'M' && !there.has(field));
    return wrongList(
      error,
      title,
      missing.map((one) => one.words),
    );
  };
  return { profile, textsOf, contradictions, refusalOf };
}

/** What a refusal lists under a key. */
export const namesIn = ({ details }: IntakeError, key: string): readonly string[] => {
  const names = details[key];
  return Array.isArray(names) ? names.map(String) : [];
};

/** A file with columns that its list has not, by what it lacks; the page beside it has the heads of the template. */
export function wrongList(
  error: IntakeError,
  title: ImportProfile['title'],
  missing: readonly Words[],
): IntakeError {
  const unknown = namesIn(error, 'headers')
    .slice(0, SHOWN_HEADERS)
    .map((one) => one.slice(0, 60));
  const lacks = {
    zh: missing.length === 0 ? '' : `缺少栏目：${missing.map(({ zh }) => zh).join('、')}。`,
    en: missing.length === 0 ? '' : ` Missing: ${missing.map(({ en }) => en).join(', ')}.`,
  };
  return new IntakeError(
    error.code,
    `文件与${title.zh}的模板不符。${lacks.zh}模板中没有：${unknown.join('、')}。请按模板的栏目名称填写首行。`,
    `The file is not as the template of the ${title.en} has it.${lacks.en} Not in the template: ${unknown.join(', ')}. Name the columns as the template does.`,
    error.details,
  );
}
