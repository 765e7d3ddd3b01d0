import { type PenaltyField, normaliseUscc, penaltyField } from '@xinxiu/domain';
import { type ImportProfile, type Interpretation, type InterpretOptions, interpretRow } from '@xinxiu/intake';
import type { HeldRow } from '@xinxiu/persistence';

export type SuppliedValues = { readonly [field in string]?: string };

/**
 * Reads a held row again with what a person supplied. A supplied value takes the place of every cell of its field and is
 * read like one; a name that is no column of the source stands for itself.
 */
export function interpretCompleted(
  held: HeldRow,
  supplied: SuppliedValues,
  profile: ImportProfile,
  options: InterpretOptions,
): Interpretation {
  const entries = Object.entries(supplied).flatMap(([field, value]) =>
    value === undefined ? [] : [{ field, value }],
  );
  const fields = new Set<string>(entries.map(({ field }) => field));
  const completing: ImportProfile = {
    ...profile,
    meaningOf: (header) =>
      fields.has(header) ? { kind: 'field', field: header as PenaltyField } : profile.meaningOf(header),
  };
  const kept = held.cells.filter(({ header }) => !isReplaced(profile, header, fields));
  const cells = [...kept, ...entries.map(({ field, value }) => ({ header: field, value }))];
  const { row, at } = held.source;
  const columns = cells.map(({ header }) => header);
  return interpretRow({ row, at, columns, cells, defects: [] }, completing, options);
}

/** A decision number in place of a header names no column of anything once the number is supplied. */
function isReplaced(profile: ImportProfile, header: string, fields: ReadonlySet<string>): boolean {
  const meaning = profile.meaningOf(header);
  if (meaning.kind === 'field') return fields.has(meaning.field);
  return meaning.kind === 'number' && fields.has('decisionNumber');
}

/** How a field is called in messages: national code, else its name. */
export function nationalName(field: PenaltyField): string {
  return penaltyField(field).code ?? field;
}

/** Of whom a held row speaks: the code that was read, and one whose reading failed, such as a pilot code. */
export function subjectCodesOf({
  partial,
  reasons,
}: Pick<HeldRow, 'partial' | 'reasons'>): readonly string[] {
  const unread = reasons.filter(({ field }) => field === nationalName('subjectCode'));
  return [partial.subjectCode, ...unread.map(({ value }) => value ?? undefined)]
    .filter((code) => code !== undefined)
    .map(normaliseUscc);
}
