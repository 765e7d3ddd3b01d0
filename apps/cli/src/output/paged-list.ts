import type { Command } from 'commander';
import { Api, type ListPage } from '../api/api.js';
import { say } from './language.js';
import { output, table } from './output.js';

export interface ListOptions {
  readonly json?: boolean;
  readonly limit: string;
  readonly cursor?: string;
  readonly [filter: string]: string | boolean | undefined;
}

export async function pageOf<T>(
  path: string,
  { json, ...query }: ListOptions,
  cells: (item: T) => readonly string[],
  head: readonly string[],
): Promise<void> {
  const page = await (
    await Api.asCaller()
  ).get<ListPage<T>>(`${path}?${new URLSearchParams(query as Record<string, string>)}`);
  if (json) return output.json(page);
  output.text(table([head, ...page.items.map(cells)]));
  const more = page.nextCursor === undefined ? '' : `  --cursor ${page.nextCursor}`;
  output.note(`${page.items.length} / ${page.total}${more}`);
}

export function paged(command: Command): Command {
  return command
    .option('--limit <n>', say('最多条数', 'at most'), '20')
    .option('--cursor <cursor>', say('接上一页', 'where the page before ended'))
    .option('--json');
}
