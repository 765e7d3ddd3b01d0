import { type PenaltyField, compactText } from '@xinxiu/domain';
import type { ColumnRule, ProfileDocument } from './profile.schema.js';

/** What a header of a source means. */
export type HeaderMeaning =
  | { readonly kind: 'field'; readonly field: PenaltyField }
  | { readonly kind: 'state' }
  | { readonly kind: 'keep' }
  | { readonly kind: 'ignore' }
  | { readonly kind: 'licence' }
  | { readonly kind: 'number' }
  | { readonly kind: 'unknown' };

/** A profile ready for use: look-ups instead of lists. */
export interface ImportProfile {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly unknownHeaders: 'stop' | 'hold';
  readonly columns: ReadonlyMap<PenaltyField, ColumnRule>;
  readonly state?: { readonly normal: ReadonlySet<string> };
  readonly derive: ProfileDocument['derive'];
  readonly constants: ReadonlyMap<PenaltyField, string>;
  readonly required: ReadonlySet<PenaltyField>;
  readonly strict: boolean;
  meaningOf(header: string): HeaderMeaning;
}

/** The form in which headers are compared: case, widths, blanks and invisible characters do not matter. */
export function headerKey(header: string): string {
  return compactText(header).toUpperCase();
}

/** The column in which we say what was wrong with a row that is given back; it means nothing when it comes again. */
export const REASON_HEADER = '导入问题（系统填写）';

const DECISION_NUMBER = /^\p{Script=Han}{2,20}[〔[(【](?:19|20)\d{2}[〕\])】]第?\d+号$/u;
const IDENTITY: readonly PenaltyField[] = ['authority', 'decisionNumber', 'subjectName', 'decisionDate'];

export function buildProfile(document: ProfileDocument): ImportProfile {
  const meanings = meaningsOf(document);
  const licencePrefixes = document.licence
    .filter((h) => h.endsWith('*'))
    .map((h) => headerKey(h.slice(0, -1)));
  return {
    name: document.name,
    title: document.title,
    unknownHeaders: document.unknownHeaders ?? 'stop',
    columns: new Map(Object.entries(document.columns) as [PenaltyField, ColumnRule][]),
    ...(document.state ? { state: { normal: new Set(document.state.normal) } } : {}),
    derive: document.derive,
    constants: new Map(Object.entries(document.constants) as [PenaltyField, string][]),
    required: new Set([...IDENTITY, ...(document.required ?? [])]),
    strict: document.strict ?? false,
    meaningOf: remembered((header) => {
      const key = headerKey(header);
      const known = meanings.get(key);
      if (known) return known;
      if (licencePrefixes.some((prefix) => key.startsWith(prefix))) return { kind: 'licence' };
      if (document.numberHeaders && DECISION_NUMBER.test(key)) return { kind: 'number' };
      return { kind: 'unknown' };
    }),
  };
}

const MOST_REMEMBERED = 10_000;

/** A file asks for the same few headers in every row. */
function remembered(find: (header: string) => HeaderMeaning): (header: string) => HeaderMeaning {
  const known = new Map<string, HeaderMeaning>();
  return (header) => {
    const meaning = known.get(header) ?? find(header);
    if (known.size < MOST_REMEMBERED) known.set(header, meaning);
    return meaning;
  };
}

function meaningsOf(document: ProfileDocument): ReadonlyMap<string, HeaderMeaning> {
  const meanings = new Map<string, HeaderMeaning>();
  const put = (headers: readonly string[], meaning: HeaderMeaning) => {
    for (const header of headers) if (!header.endsWith('*')) meanings.set(headerKey(header), meaning);
  };
  put(document.licence, { kind: 'licence' });
  put([...document.ignore, REASON_HEADER], { kind: 'ignore' });
  put(document.keep, { kind: 'keep' });
  if (document.state) put(document.state.headers, { kind: 'state' });
  for (const [field, rule] of Object.entries(document.columns) as [PenaltyField, ColumnRule][])
    put(rule.headers, { kind: 'field', field });
  return meanings;
}
