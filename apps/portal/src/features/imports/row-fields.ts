import { PENALTY_FIELDS } from '@xinxiu/domain';
import type { ImportRow } from './imports.queries.js';

export interface CellField {
  readonly header: string;
  readonly value: string;
  /** What is wrong with it. */
  readonly faults: readonly string[];
}

export interface RowFields {
  /** Cells that a reason speaks of, and columns for what is missing. */
  readonly faulty: readonly CellField[];
  readonly others: readonly CellField[];
}

/** The cells of a row as fields of a form: first what is to be corrected. */
export function rowFields({ columns, cells, reasons, missing }: ImportRow): RowFields {
  const values = new Map(cells.map(({ header, value }) => [header, value] as const));
  const headers = [...new Set([...columns.filter((name) => name !== ''), ...values.keys()])];
  const faultsOf = (names: readonly (string | null)[]): string[] =>
    reasons.filter(({ field }) => names.includes(field)).map(({ message }) => message);
  const own = headers.map((header): CellField => {
    const value = values.get(header) ?? '';
    const byValue = reasons.filter(
      (one) => one.value !== null && value !== '' && value.startsWith(one.value),
    );
    const faults = [...new Set([...faultsOf([header]), ...byValue.map(({ message }) => message)])];
    return { header, value, faults };
  });
  const added = missing.map(({ field, header }): CellField => {
    const code = PENALTY_FIELDS.find((one) => one.field === field)?.code ?? null;
    return { header, value: '', faults: faultsOf([field, code]) };
  });
  return {
    faulty: [...own.filter(({ faults }) => faults.length > 0), ...added],
    others: own.filter(({ faults }) => faults.length === 0),
  };
}
