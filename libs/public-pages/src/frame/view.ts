import type { Words } from '@xinxiu/domain';

export type Language = keyof Words;

export const LANGUAGES = ['zh', 'en'] as const satisfies readonly Language[];

/** What is the same on every page of a county. */
export interface Site {
  /** The county's credit office, which answers for the pages. */
  readonly office: Words;
  /** Where the public reaches the site, without a slash at its end. */
  readonly publicUrl: string;
  /** Address of the style sheet; its name changes with its content. */
  readonly styleSheet: string;
  /** Whether there is a desk to sign in to, and its icon. */
  readonly desk: boolean;
}

export type Query = readonly (readonly [name: string, value: string])[];

/** For whom and where a page is drawn. */
export interface View {
  readonly language: Language;
  /** The language stands in the address: links go on with it. Otherwise the browser's wish decides on each page. */
  readonly chosen: boolean;
  /** Address of the page, without its query. */
  readonly path: string;
  /** Of the query only what the page knows, as it was typed. */
  readonly query: Query;
  readonly site: Site;
}

/** An address of ours, in the language that was chosen. */
export function addressOf({ language, chosen }: View, path: string, query: Query = []): string {
  return withQuery(path, [...query, ...(chosen ? [['lang', language] as const] : [])]);
}

/** The page itself in a language. */
export function inLanguage({ path, query }: View, language: Language): string {
  return withQuery(path, [...query, ['lang', language]]);
}

function withQuery(path: string, query: Query): string {
  const text = query.map((pair) => pair.map(encodeURIComponent).join('=')).join('&');
  return text === '' ? path : `${path}?${text}`;
}
