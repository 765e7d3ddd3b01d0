import { type Command, Option } from 'commander';
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
  noteMore(page);
}

/** How many of all there are was shown, and how to go on. */
export function noteMore({ items, total, nextCursor }: ListPage<unknown>): void {
  output.note(`${items.length} / ${total}${nextCursor === undefined ? '' : `  --cursor ${nextCursor}`}`);
}

/** @param sorts what the list may be ordered by; a list without any has one order */
export function paged(command: Command, sorts: readonly string[] = []): Command {
  if (sorts.length > 0)
    command.addOption(
      new Option('--sort <key>', say('排序，加减号为倒序', 'order; a minus turns it around')).choices(sorts),
    );
  return command
    .option('--limit <n>', say('最多条数', 'at most'), '20')
    .option('--cursor <cursor>', say('接上一页', 'where the page before ended'))
    .option('--json');
}
