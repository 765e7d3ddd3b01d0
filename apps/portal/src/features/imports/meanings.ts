import { MAPPED_FIELDS } from '@xinxiu/contracts';
import { PENALTY_FIELDS } from '@xinxiu/domain';
import type { Choices, Import } from './imports.queries.js';

type Column = Import['columns'][number];
type Mapping = NonNullable<Choices['mapping']>;

/** What a column means, as one value of a list: a field, a field with its unit (`fineYuan:wan`), keep or ignore. */
export type Meaning = string;

const MONEY: ReadonlySet<string> = new Set(
  PENALTY_FIELDS.flatMap(({ field, reader }) => (reader === 'money-wan' ? [field] : [])),
);
const UNITS = ['yuan', 'wan'] as const;

/** Every meaning that a column may have; a field of money once for each unit. */
export const MEANINGS: readonly Meaning[] = MAPPED_FIELDS.flatMap((field) =>
  MONEY.has(field) ? UNITS.map((unit) => `${field}:${unit}`) : [field],
);

/** What the columns mean at first: as they were explained before, else as they are guessed. */
export function firstMeanings(
  columns: readonly Column[],
  choices: Choices | undefined,
): Record<string, Meaning> {
  const explained = new Map(choices?.mapping?.map((one) => [one.header, one] as const));
  return Object.fromEntries(
    columns.flatMap((column) => {
      const { means, unit } = explained.get(column.header) ?? column;
      return means === undefined ? [] : [[column.header, unit === undefined ? means : `${means}:${unit}`]];
    }),
  );
}

/** Fields that several columns mean, each with the headers of these: a row that has both has two values for one field. */
export function meantTwice(
  mapping: Mapping,
): readonly (readonly [field: string, headers: readonly string[]])[] {
  const headers = new Map<string, string[]>();
  for (const { header, means } of mapping) {
    if (means !== 'keep' && means !== 'ignore') headers.set(means, [...(headers.get(means) ?? []), header]);
  }
  return [...headers].filter(([, all]) => all.length > 1);
}

export function mappingOf(columns: readonly Column[], meanings: Readonly<Record<string, Meaning>>): Mapping {
  return columns.flatMap(({ header }) => {
    const [means, unit] = (meanings[header] ?? '').split(':') as [string, 'yuan' | 'wan' | undefined];
    return means === '' ? [] : [{ header, means, ...(unit && { unit }) }];
  });
}
