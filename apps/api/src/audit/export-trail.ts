import { CSV_BEGIN, csvLine } from '@xinxiu/domain';
import { type AuditFilter, type AuditLink, COUNTY, type Repositories } from '@xinxiu/persistence';

export type ExportFormat = 'csv' | 'jsonl';

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

/** The links that fit the filter, newest first, a line each; as CSV under a line with the names of the columns. */
export async function* exportedTrail(
  { audit }: Pick<Repositories, 'audit'>,
  filter: AuditFilter,
  format: ExportFormat,
): AsyncGenerator<string> {
  if (format === 'csv') yield `${CSV_BEGIN}${csvLine(COLUMNS)}`;
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const page = await audit.list(COUNTY, filter, { limit: AT_ONCE, cursor });
    for (const link of page.items)
      yield format === 'csv' ? csvLine(cellsOf(link)) : `${JSON.stringify(link)}\n`;
    cursor = page.nextCursor;
  }
}

/** In the order of {@link COLUMNS}. */
function cellsOf({ day, seq, entry, previous, hash }: AuditLink): string[] {
  const { at, actor, action, subject, outcome, code = '', departments, detail } = entry;
  const who = [actor.id, actor.name, actor.role, actor.department ?? ''];
  const what = [action, subject, outcome, code, departments.join(' '), detail ? JSON.stringify(detail) : ''];
  return [day, String(seq), at, ...who, ...what, previous, hash];
}
