import { COMMITMENT_FIELDS, type CommitmentField, type CommitmentTexts } from '@xinxiu/domain';
import { type ImportProfile, type RawRow, headerKey } from '@xinxiu/intake';

const FIELD_OF = new Map<string, CommitmentField>(
  COMMITMENT_FIELDS.flatMap(({ field, words, also }) =>
    [field, words.zh, ...also].map((name) => [headerKey(name), field] as const),
  ),
);

/** The readers of files, told what the columns of a list of commitments are. */
export const COMMITMENT_LIST: ImportProfile = {
  name: 'commitments',
  title: { zh: '信用承诺名单', en: 'list of commitments' },
  unknownHeaders: 'stop',
  columns: new Map(),
  derive: [],
  constants: new Map(),
  required: new Set(),
  strict: false,
  meaningOf: (header) => ({ kind: FIELD_OF.has(headerKey(header)) ? 'keep' : 'unknown' }),
};

/** What a row says, by field. */
export function textsOf({ cells }: RawRow): CommitmentTexts {
  return Object.fromEntries(
    cells.flatMap(({ header, value }) => {
      const field = FIELD_OF.get(headerKey(header));
      return field ? [[field, value]] : [];
    }),
  );
}
