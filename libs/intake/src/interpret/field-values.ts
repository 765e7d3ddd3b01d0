import { type PenaltyField, compactText } from '@xinxiu/domain';
import { type Reason, columnReason, fieldReason } from './reason.js';
import type { ImportProfile } from '../profile/profile.js';
import type { CellNote, RawCell, RawRow } from '../readers/raw-row.js';

/** The cells of a row, sorted by what their columns mean. */
export interface SortedCells {
  readonly values: ReadonlyMap<PenaltyField, string>;
  readonly kept: Readonly<Record<string, string>>;
  readonly reasons: readonly Reason[];
  /** The first column that only a licence has. */
  readonly licence: string | undefined;
}

const NOTE_CODES = { formula: 'FORMULA_CELL', error: 'CELL_ERROR', imprecise: 'NUMBER_IMPRECISE' } as const;

export function sortCells(row: RawRow, profile: ImportProfile): SortedCells {
  const values = new Map<PenaltyField, string>();
  const kept: Record<string, string> = {};
  const reasons: Reason[] = [];
  let licence: string | undefined;
  for (const cell of row.cells) {
    const meaning = profile.meaningOf(cell.header);
    if (meaning.kind === 'field') reasons.push(...putField(values, meaning.field, cell, profile));
    else if (meaning.kind === 'keep') kept[cell.header] = cell.value;
    else if (meaning.kind === 'licence') licence ??= cell.header;
    else if (meaning.kind === 'number')
      reasons.push(columnReason(cell.header, cell.value, 'NUMBER_IN_HEADER'));
    else if (meaning.kind === 'unknown')
      reasons.push(columnReason(cell.header, cell.value, 'UNKNOWN_COLUMN'));
    else if (meaning.kind === 'state') reasons.push(...checkState(cell, profile));
  }
  return { values, kept, reasons, licence };
}

function putField(
  values: Map<PenaltyField, string>,
  field: PenaltyField,
  cell: RawCell,
  profile: ImportProfile,
): readonly Reason[] {
  const rule = profile.columns.get(field);
  const value = rule?.values?.[compactText(cell.value)] ?? cell.value;
  const before = values.get(field);
  if (before === undefined) values.set(field, value);
  else if (rule?.combine === 'join') values.set(field, `${before}、${value}`);
  else if (compactText(before) !== compactText(value))
    return [fieldReason(field, before, 'COLUMNS_DISAGREE', value)];
  return cell.note ? [noteReason(field, cell, cell.note)] : [];
}

function noteReason(field: PenaltyField, cell: RawCell, note: CellNote): Reason {
  return fieldReason(field, cell.value, NOTE_CODES[note]);
}

function checkState(cell: RawCell, profile: ImportProfile): readonly Reason[] {
  const normal = profile.state?.normal.has(compactText(cell.value)) ?? true;
  return normal ? [] : [columnReason(cell.header, cell.value, 'STATE_NOT_NORMAL')];
}
