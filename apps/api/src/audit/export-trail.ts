import { CSV_BEGIN, csvLine } from '@xinxiu/domain';
import { xlsxOf } from '@xinxiu/intake';
import { type AuditFilter, type AuditLink, COUNTY, type Repositories } from '@xinxiu/persistence';

export type TrailFormat = 'csv' | 'xlsx' | 'jsonl';

export const TRAIL_TYPES: Readonly<Record<TrailFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jsonl: 'application/x-ndjson',
};

const COLUMNS = [
  'day',
  'seq',
  'at',
  'actorId',
  'actorName',
  'actorRole',
  'actorDepartment',
  'action',
  'subject',
  'outcome',
  'code',
  'departments',
  'detail',
  'previous',
  'hash',
] as const;

const AT_ONCE = 500;

/** The links that fit the filter, newest first, a row or line each; in a table under the names of the columns. */
export function exportedTrail(
  store: Pick<Repositories, 'audit'>,
  filter: AuditFilter,
  format: TrailFormat,
): AsyncGenerator<string | Buffer> {
  const links = linksOf(store, filter);
  switch (format) {
    case 'csv':
      return csvOf(links);
    case 'xlsx':
      return xlsxOf({ name: 'audit', head: COLUMNS, rows: rowsOf(links) });
    case 'jsonl':
      return linesOf(links);
  }
}

async function* linksOf(
  { audit }: Pick<Repositories, 'audit'>,
  filter: AuditFilter,
): AsyncGenerator<AuditLink> {
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await audit.list(COUNTY, filter, { limit: AT_ONCE, cursor });
    yield* page.items;
    cursor = page.nextCursor;
  }
}

async function* csvOf(links: AsyncIterable<AuditLink>): AsyncGenerator<string> {
  yield `${CSV_BEGIN}${csvLine(COLUMNS)}`;
  for await (const link of links) yield csvLine(cellsOf(link));
}

async function* rowsOf(links: AsyncIterable<AuditLink>): AsyncGenerator<readonly string[]> {
  for await (const link of links) yield cellsOf(link);
}

async function* linesOf(links: AsyncIterable<AuditLink>): AsyncGenerator<string> {
  for await (const link of links) yield `${JSON.stringify(link)}\n`;
}

/** In the order of {@link COLUMNS}. */
function cellsOf({ day, seq, entry, previous, hash }: AuditLink): string[] {
  const { at, actor, action, subject, outcome, code = '', departments, detail } = entry;
  const who = [actor.id, actor.name, actor.role, actor.department ?? ''];
  const what = [action, subject, outcome, code, departments.join(' '), detail ? JSON.stringify(detail) : ''];
  return [day, String(seq), at, ...who, ...what, previous, hash];
}
