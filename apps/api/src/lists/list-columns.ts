import { type RowField, type RowTexts, type Words, compactText } from '@xinxiu/domain';
import { type ImportProfile, type RawCell, type RawRow, headerKey } from '@xinxiu/intake';

/** The columns of a list: what the readers of files need to know of them, and a row by them. */
export interface ListColumns<F extends string> {
  readonly profile: ImportProfile;
  readonly textsOf: (row: RawRow) => RowTexts<F>;
  /** Cells that say something else than an earlier one of the same field. */
  readonly contradictions: (row: RawRow) => readonly RawCell[];
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
  return { profile, textsOf, contradictions };
}
