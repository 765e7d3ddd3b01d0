import type { importRowSchema, importSchema } from '@xinxiu/contracts';
import { PENALTY_FIELDS, type PenaltyField } from '@xinxiu/domain';
import { type ColumnGuess, type ImportProfile, type SourceColumn, reasonIn } from '@xinxiu/intake';
import { type ImportRow, type StoredImport, isWorkedOn, isWorking } from '@xinxiu/persistence';
import type { z } from 'zod';
import { maskedReason } from '../privacy/masked-row.js';
import type { Language } from '../http/problem-document.js';

export type ImportView = z.output<typeof importSchema>;
export type ImportRowView = z.output<typeof importRowSchema>;

/** What is kept of the columns of a file. */
export interface KnownColumns {
  readonly columns: readonly (SourceColumn & Pick<ColumnGuess, 'means' | 'unit'>)[];
  readonly fits: readonly string[];
}

/** Of a work whose process went away. */
export const INTERRUPTED = {
  code: 'INTERRUPTED',
  zh: '处理中断，请重新开始；已入库的内容不受影响。',
  en: 'The work was interrupted: begin it again. What is stored by now stays.',
} as const;

/** @param now real instant (ms) */
export function importView(stored: StoredImport, language: Language, now: number): ImportView {
  const { id, name, bytes, format, uploadedAt, choices, done, total } = stored;
  const { columns, fits } = stored.columns as KnownColumns;
  const state = stateOf(stored, now);
  const { failure = INTERRUPTED } = stored;
  return {
    ...{ id, name, bytes, format, state, uploadedAt },
    columns: columns as ImportView['columns'],
    fits: [...fits],
    ...(choices !== undefined && { choices: choices as NonNullable<ImportView['choices']> }),
    ...(isWorking(state) && { progress: { done, total } }),
    ...((state === 'checked' || state === 'taken') && { summary: summaryOf(stored) }),
    ...(state === 'failed' && { failure: { code: failure.code, message: failure[language] } }),
  };
}

/** Whose worker died has failed, though nobody has written it down. */
export function stateOf(stored: StoredImport, now: number): StoredImport['state'] {
  const { state } = stored;
  return isWorking(state) && !isWorkedOn(stored, now) ? 'failed' : state;
}

function summaryOf(stored: StoredImport): NonNullable<ImportView['summary']> {
  const { taken, held, refused, unchanged, conflicts } = stored;
  return { taken, held, refused, total: taken + held + refused, unchanged, conflicts };
}

export function importRowView(row: ImportRow, profile: ImportProfile, language: Language): ImportRowView {
  const { corrections = {}, reasons, columns, cells, ...rest } = row;
  return {
    row: rest.row,
    at: rest.at,
    outcome: rest.outcome,
    reasons: reasons.map((reason) => maskedReason(reasonIn(reason, language))),
    columns: [...columns],
    cells: cells.map(({ header, value }) => ({ header, value })),
    corrected: Object.keys(corrections),
    missing: missingOf(row, profile),
  };
}

/** Fields that a reason speaks of and no column brings, with a header under which the profile would know them. */
function missingOf({ reasons, columns }: ImportRow, profile: ImportProfile): ImportRowView['missing'] {
  const brought = new Set<PenaltyField>();
  for (const column of columns) {
    const meaning = profile.meaningOf(column);
    if (meaning.kind === 'field') brought.add(meaning.field);
  }
  const named = new Set(reasons.map(({ field }) => field));
  return PENALTY_FIELDS.flatMap(({ field, code }) => {
    const header = profile.columns.get(field)?.headers[0];
    const isMissing = (named.has(code ?? field) || named.has(field)) && !brought.has(field);
    return isMissing && header !== undefined ? [{ field, header }] : [];
  });
}
