import type { Language, Query, Site, View } from '@xinxiu/public-pages';
import type { Request } from 'express';
import { languageOf } from '../http/problem-document.js';
import { pathOf } from '../http/request-context.js';

/** Query parameters in their order, each once for each time that it was given; no name is a path into anything. */
export function queryOf({ query }: Pick<Request, 'query'>): Query {
  return Object.entries(query).flatMap(([name, value]) =>
    [value].flat().flatMap((one) => (typeof one === 'string' ? [[name, one] as const] : [])),
  );
}

/** A field of a form that was sent by POST, without surrounding blanks; empty where it is not given. */
export function fieldOf({ body }: Pick<Request, 'body'>, name: string): string {
  const value: unknown = (body as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value.trim() : '';
}

/** The first value of a parameter, without surrounding blanks; empty where it is not given. */
export function valueOf(query: Query, name: string): string {
  return query.find(([key]) => key === name)?.[1].trim() ?? '';
}

/**
 * For whom a page is drawn: the language stands in the address, else the browser says what it likes.
 * @param known parameters that belong to the page; what others add to an address is not carried on
 */
export function viewOf(request: Request, site: Site, known: readonly string[] = []): View {
  const query = queryOf(request);
  const asked = valueOf(query, 'lang');
  const chosen = isLanguage(asked) ? asked : undefined;
  return {
    language: chosen ?? languageOf(request.get('accept-language')),
    chosen: chosen !== undefined,
    path: pathOf(request).replace(/(?<=.)\/+$/, ''),
    query: query.filter(([name, value]) => known.includes(name) && value.trim() !== ''),
    site,
  };
}

function isLanguage(text: string): text is Language {
  return text === 'zh' || text === 'en';
}
