import type { Readable } from 'node:stream';
import type { listImportResultSchema } from '@xinxiu/contracts';
import {
  type Result,
  type RowFault,
  type RowField,
  type RowTexts,
  maskNumbersIn,
  rowFault,
  words,
} from '@xinxiu/domain';
import { IntakeError, type RawRow, storeSource, storedRows } from '@xinxiu/intake';
import type { z } from 'zod';
import { said } from '../http/said.js';
import type { Language } from '../http/problem-document.js';
import type { ListColumns } from './list-columns.js';
import { type RowDamage, damageOf } from './row-damage.js';

export type ListImport = z.input<typeof listImportResultSchema>;
type RowResult = ListImport['rows'][number];
type Reason = RowResult['reasons'][number];

/** What the store says of one row. */
export type Taking<F extends string> =
  | { readonly outcome: 'taken' | 'updated' | 'unchanged' }
  | {
      readonly outcome: 'conflict';
      readonly differences: readonly {
        readonly field: F;
        readonly stored: string | null;
        readonly value: string;
      }[];
    };

/** A kind of list: how its rows are read and where they go. */
export interface TakenList<F extends string, T> {
  readonly columns: ListColumns<F>;
  readonly fields: readonly RowField<F>[];
  readonly read: (texts: RowTexts<F>) => Result<T, readonly RowFault<F>[]>;
  /** Equal exactly where two rows are about the same thing. */
  readonly identity: (value: T) => string;
  /** In the order given; no two are about the same thing. */
  readonly take: (values: readonly T[]) => Promise<readonly Taking<F>[]>;
}

const BATCH = 200;
/** The row as a whole. */
const ROW: Pick<RowField<string>, 'field' | 'words'> = { field: '*', words: words('本行', 'row') };

/**
 * Takes a list row by row. It is read to its end before anything is stored, so that a file that breaks in the middle leaves
 * nothing behind. @throws IntakeError
 */
export async function takeList<F extends string, T>(
  source: Readable,
  list: TakenList<F, T>,
  language: Language,
): Promise<ListImport> {
  const stored = await storeSource(source);
  const { profile } = list.columns;
  try {
    for await (const _ of storedRows(stored, profile));
    const rows: RowResult[] = [];
    for await (const one of outcomes(storedRows(stored, profile), list, language)) rows.push(one);
    const counts = { taken: 0, updated: 0, unchanged: 0, refused: 0 };
    for (const { outcome } of rows) counts[outcome] += 1;
    return { ...counts, total: rows.length, rows };
  } catch (error) {
    throw error instanceof IntakeError ? list.columns.refusalOf(error) : error;
  } finally {
    await stored.close();
  }
}

async function* outcomes<F extends string, T>(
  raws: AsyncIterable<RawRow>,
  list: TakenList<F, T>,
  language: Language,
): AsyncGenerator<RowResult> {
  const seen = new Set<string>();
  let ready: { readonly row: number; readonly value: T }[] = [];
  let refused: RowResult[] = [];
  const refuse = (row: number, reasons: Reason[]): void =>
    void refused.push({ row, outcome: 'refused', reasons });
  const flush = async (): Promise<readonly RowResult[]> => {
    const answers = ready.length === 0 ? [] : await list.take(ready.map(({ value }) => value));
    const done = ready.map(({ row }, at) => resultOf(row, answers[at] as Taking<F>, list, language));
    const rows = [...done, ...refused].sort((one, other) => one.row - other.row);
    [ready, refused] = [[], []];
    return rows;
  };
  for await (const raw of raws) {
    const damaged = [...damageOf(raw, language).map(masked), ...disagreeing(raw, list.columns, language)];
    const read = damaged.length > 0 ? undefined : list.read(list.columns.textsOf(raw));
    if (!read) refuse(raw.row, damaged);
    else if (!read.ok)
      refuse(
        raw.row,
        read.error.map((fault) => reasonOf(fault, language)),
      );
    else if (seen.has(list.identity(read.value)))
      refuse(raw.row, [reasonOf(rowFault(ROW, null, 'DUPLICATE'), language)]);
    else {
      seen.add(list.identity(read.value));
      ready.push({ row: raw.row, value: read.value });
    }
    if (ready.length + refused.length >= BATCH) yield* await flush();
  }
  yield* await flush();
}

/** Two columns of one field with two values: which of them is meant nobody knows. */
function disagreeing(row: RawRow, columns: ListColumns<string>, language: Language): Reason[] {
  return columns
    .contradictions(row)
    .map(({ header, value }) =>
      plain(
        header,
        value,
        'COLUMNS_DISAGREE',
        said('Another column says something else of the same.', language),
      ),
    );
}

function resultOf<F extends string>(
  row: number,
  taking: Taking<F>,
  { fields }: Pick<TakenList<F, never>, 'fields'>,
  language: Language,
): RowResult {
  if (taking.outcome !== 'conflict') return { row, outcome: taking.outcome, reasons: [] };
  const reasons = taking.differences.map(({ field, stored, value }) => {
    const spec: Pick<RowField<string>, 'field' | 'words'> = fields.find((one) => one.field === field) ?? ROW;
    return {
      ...reasonOf(rowFault(spec, value, 'CONFLICT', stored ?? ''), language),
      stored: maskNumbersIn(stored ?? ''),
    };
  });
  return { row, outcome: 'refused', reasons };
}

function reasonOf({ field, value, code, message }: RowFault, language: Language): Reason {
  return plain(field, value, code, message[language]);
}

function plain(field: string, value: string | null, code: string, message: string): Reason {
  return masked({ field, value, code, message });
}

function masked(reason: RowDamage): Reason {
  return { ...reason, value: reason.value === null ? null : maskNumbersIn(reason.value) };
}
