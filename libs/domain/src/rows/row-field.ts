import type { CivilDate } from '../time/civil-date.js';
import type { Words } from '../words.js';
import type { RowFaultCode } from './row-fault.js';

/** What is known besides the row. */
export interface RowContext {
  /** The day in Asia/Shanghai. */
  readonly today: CivilDate;
  /** Codes with a wrong check that a person confirmed with a document. */
  readonly confirmed?: ReadonlySet<string>;
}

/** A value understood, nothing there, or why it was not understood. */
export type FieldReading<C extends RowFaultCode = RowFaultCode> =
  { readonly value?: string } | { readonly code: C; readonly detail?: string };

export type FieldReader = (text: string, context: RowContext) => FieldReading;

/** A column of a list that an office brings: of a template, with what other sources call it. */
export interface RowField<F extends string> {
  readonly field: F;
  readonly words: Words;
  /** M required, C conditional, O optional. */
  readonly need: 'M' | 'C' | 'O';
  readonly read: FieldReader;
  readonly also: readonly string[];
}

export function rowField<F extends string>(
  field: F,
  words: Words,
  need: RowField<F>['need'],
  read: FieldReader,
  also: readonly string[] = [],
): RowField<F> {
  return { field, words, need, read, also };
}
