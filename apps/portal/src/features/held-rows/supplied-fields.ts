import { MAPPED_FIELDS } from '@xinxiu/contracts';
import { PENALTY_FIELDS, type PenaltyField } from '@xinxiu/domain';
import type { HeldRow } from './held-rows.queries.js';

type Reason = HeldRow['reasons'][number];

/** Fields that a person may supply. */
export const FIELDS = MAPPED_FIELDS as readonly PenaltyField[];

/** The field that a reason speaks of, by its national code or its own name; none for the row as a whole. */
export function fieldOf({ field }: Pick<Reason, 'field'>): PenaltyField | undefined {
  return PENALTY_FIELDS.find((spec) => spec.code === field || spec.field === field)?.field;
}

/** What keeps a row is to be supplied, each field once; a conflict is settled by itself. */
export function fieldsToSupply(reasons: readonly Reason[]): readonly PenaltyField[] {
  const named = reasons.filter(({ code }) => code !== 'CONFLICT').map(fieldOf);
  return [...new Set(named.filter((field) => field !== undefined))].filter((field) => FIELDS.includes(field));
}

/** What was typed, without what was left empty. */
export function suppliedValues(
  typed: Readonly<Partial<Record<PenaltyField, string | undefined>>>,
): Partial<Record<PenaltyField, string>> {
  return Object.fromEntries(
    Object.entries(typed).flatMap(([field, value]) => {
      const text = value?.trim() ?? '';
      return text === '' ? [] : [[field, text]];
    }),
  );
}
