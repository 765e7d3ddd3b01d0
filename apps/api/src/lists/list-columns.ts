import type { RowField, RowTexts } from '@xinxiu/domain';
import { type ImportProfile, type RawRow, headerKey } from '@xinxiu/intake';

/** The columns of a list: what the readers of files need to know of them, and a row by them. */
export interface ListColumns<F extends string> {
  readonly profile: ImportProfile;
  readonly textsOf: (row: RawRow) => RowTexts<F>;
}

/** A column is known by the name of its field, in Chinese, and by what other sources call it. */
export function listColumns<F extends string>(
  name: string,
  title: ImportProfile['title'],
  fields: readonly RowField<F>[],
): ListColumns<F> {
  const fieldOf = new Map<string, F>(
    fields.flatMap(({ field, words, also }) =>
      [field, words.zh, ...also].map((one) => [headerKey(one), field] as const),
    ),
  );
  const profile: ImportProfile = {
    name,
    title,
    unknownHeaders: 'stop',
    columns: new Map(),
    derive: [],
    constants: new Map(),
    required: new Set(),
    strict: false,
    meaningOf: (header) => ({ kind: fieldOf.has(headerKey(header)) ? 'keep' : 'unknown' }),
  };
  const textsOf = ({ cells }: RawRow): RowTexts<F> =>
    Object.fromEntries(
      cells.flatMap(({ header, value }) => {
        const field = fieldOf.get(headerKey(header));
        return field === undefined ? [] : [[field, value]];
      }),
    ) as RowTexts<F>;
  return { profile, textsOf };
}
