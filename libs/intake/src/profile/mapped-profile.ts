import { createHash } from 'node:crypto';
import type { PenaltyField } from '@xinxiu/domain';
import { stringify } from 'yaml';
import type { ColumnMeaning, MoneyUnit } from './guess-columns.js';
import { headerKey } from './profile.js';
import type { ProfileDocument } from './profile.schema.js';

/** What one column means, by hand. */
export interface ColumnChoice {
  readonly header: string;
  readonly means: ColumnMeaning;
  /** Of a column of money. */
  readonly unit?: MoneyUnit | undefined;
}

/**
 * A profile for a source whose columns somebody has explained. It stands on a base (its values of fields, what it
 * requires) and knows the headers as they were explained, whatever the base thought of them. The name stands for the
 * content: the same explanation is the same profile.
 */
export function mappedProfile(
  base: ProfileDocument,
  choices: readonly ColumnChoice[],
  title: string,
): ProfileDocument {
  const explained = new Set(choices.map(({ header }) => headerKey(header)));
  const others = (headers: readonly string[]): string[] =>
    headers.filter((header) => !explained.has(headerKey(header)));
  const named = (means: 'keep' | 'ignore'): string[] =>
    choices.filter((choice) => choice.means === means).map(({ header }) => header);
  const content = {
    title: { zh: title, en: title },
    source: `columns explained by hand on ${base.name}`,
    unknownHeaders: 'stop' as const,
    ...(base.strict !== undefined && { strict: base.strict }),
    ...(base.required && { required: base.required }),
    ...(base.state && { state: { ...base.state, headers: others(base.state.headers) } }),
    columns: columnsOf(base, choices, others),
    keep: [...named('keep'), ...others(base.keep)],
    ignore: [...named('ignore'), ...others(base.ignore)],
    licence: others(base.licence),
    derive: base.derive,
    constants: base.constants,
  };
  const name = `by-hand-${createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, 12)}`;
  return { name, ...content };
}

function columnsOf(
  base: ProfileDocument,
  choices: readonly ColumnChoice[],
  others: (headers: readonly string[]) => string[],
): ProfileDocument['columns'] {
  const fields = new Set<PenaltyField>([
    ...(Object.keys(base.columns) as PenaltyField[]),
    ...choices.flatMap(({ means }) => (means === 'keep' || means === 'ignore' ? [] : [means])),
  ]);
  return Object.fromEntries(
    [...fields].flatMap((field) => {
      const rule = base.columns[field];
      const own = choices.filter(({ means }) => means === field);
      // A bare number counts one thing in one profile: of a field of money the explained columns alone are known.
      const unit = own.find((choice) => choice.unit !== undefined)?.unit;
      const inherited =
        unit === undefined || unit === (rule?.unit ?? 'wan') ? others(rule?.headers ?? []) : [];
      const headers = [...own.map(({ header }) => header), ...inherited];
      return headers.length === 0 ? [] : [[field, { ...rule, headers, ...(unit && { unit }) }]];
    }),
  );
}

/** A profile as a file that can be put beside the others. */
export function profileYaml(document: ProfileDocument): string {
  return stringify(document, { lineWidth: 0 });
}
