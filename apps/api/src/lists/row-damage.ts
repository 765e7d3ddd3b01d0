import type { RawRow } from '@xinxiu/intake';
import { said } from '../http/said.js';
import type { Language } from '../http/problem-document.js';

/** Why a row cannot be read at all. */
export interface RowDamage {
  /** The header of the column; `*` is the row as a whole. */
  readonly field: string;
  readonly value: string | null;
  readonly code: string;
  readonly message: string;
}

export function damageOf({ defects, cells }: RawRow, language: Language): RowDamage[] {
  return [
    ...defects.map(({ code }) => ({
      field: '*',
      value: null,
      code,
      message: said('The row is damaged.', language),
    })),
    ...cells.flatMap(({ header, value, note }) => {
      const message = said('It is a formula or an error.', language);
      return note === undefined ? [] : [{ field: header, value, code: 'NOT_PLAIN', message }];
    }),
  ];
}
