import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { ExportFormat } from '@xinxiu/contracts';
import { type Actor, CSV_BEGIN, type Words, csvLine, shanghaiDate, words } from '@xinxiu/domain';
import { type SheetCell, xlsxOf } from '@xinxiu/intake';
import type { Page, Repositories } from '@xinxiu/persistence';
import type { Response } from 'express';
import { AuditLog } from '../audit/audit-log.js';
import { contentDisposition } from '../files/file-name.js';
import type { Language } from '../http/problem-document.js';
import { ProblemError } from '../http/problem.error.js';
import { SharedRates } from '../http/shared-rates.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { maskedAnswer } from '../privacy/masked-answer.js';
import { type Column, Wording } from './column.js';

/** What a spreadsheet is for: a year of a county's cases many times over. Beyond it somebody takes the data away. */
export const MOST_ROWS = 20_000;
const EXPORTS_PER_MINUTE = 20;
const AT_ONCE = 200;

const TYPES: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** A list that somebody saves: which one, what of it, and how its pages are read. */
export interface ListToSave<Row> {
  /** For the trail and the name of the file. */
  readonly name: string;
  readonly title: Words;
  readonly columns: readonly Column<Row>[];
  readonly query: { readonly format: ExportFormat };
  /** The list's own pages: its permission, scope, filter, order and masking hold here because they hold there. */
  readonly page: (place: {
    readonly limit: number;
    readonly cursor?: string | undefined;
  }) => Promise<Page<Row>>;
}

/** Saves lists for spreadsheets, page by page: no list is held in memory, and who took what is in the trail. */
@Injectable()
export class ListExports {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'departments'>,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(SharedRates) private readonly rates: SharedRates,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError EXPORT_TOO_LONG, TOO_MANY_REQUESTS; nothing has been sent then */
  async send<Row>(
    response: Response,
    { actor, language }: { readonly actor: Actor; readonly language: Language },
    list: ListToSave<Row>,
  ): Promise<void> {
    this.rates.take('export', EXPORTS_PER_MINUTE, actor.id);
    const first = await list.page({ limit: AT_ONCE });
    const { format, ...filter } = list.query;
    if (first.total > MOST_ROWS) {
      throw new ProblemError(
        'EXPORT_TOO_LONG',
        `The list has ${first.total} rows, and an export takes at most ${MOST_ROWS}. Narrow the filter.`,
      );
    }
    const wording = new Wording(language, await this.departmentNames());
    // Before the first byte leaves: an export that cannot be recorded does not happen.
    await this.audit.done(actor, 'list-exported', list.name, {
      format,
      filter: JSON.stringify(filter),
      rows: first.total,
    });
    response.set({
      'Content-Type': TYPES[format],
      'Content-Disposition': contentDisposition(this.fileName(list, language)),
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    await pipeline(Readable.from(fileOf(list, first, wording)), response);
  }

  private fileName({ title, query }: Pick<ListToSave<never>, 'title' | 'query'>, language: Language): string {
    return `${title[language]} ${shanghaiDate(this.now())}.${query.format}`;
  }

  private async departmentNames(): Promise<ReadonlyMap<string, Words>> {
    const all = await this.repositories.departments.all();
    return new Map(all.map(({ code, name, nameEn }) => [code, words(name, nameEn === '' ? name : nameEn)]));
  }
}

function fileOf<Row>(
  list: ListToSave<Row>,
  first: Page<Row>,
  wording: Wording,
): AsyncGenerator<string | Buffer> {
  const head = list.columns.map((column) => column.head[wording.language]);
  const rows = cellsOf(list, first, wording);
  return list.query.format === 'csv'
    ? csvOf(head, rows)
    : xlsxOf({ name: list.title[wording.language], head, rows });
}

async function* csvOf(
  head: readonly string[],
  rows: AsyncIterable<readonly SheetCell[]>,
): AsyncGenerator<string> {
  yield `${CSV_BEGIN}${csvLine(head)}`;
  for await (const cells of rows) yield csvLine(cells.map(String));
}

/** Rows are counted once more: a list that grows while it is read does not grow past the bound. */
async function* cellsOf<Row>(
  { columns, page }: ListToSave<Row>,
  first: Page<Row>,
  wording: Wording,
): AsyncGenerator<readonly SheetCell[]> {
  let [read, count]: [Page<Row>, number] = [first, 0];
  for (;;) {
    for (const row of read.items.map(maskedAnswer)) yield columns.map(({ cell }) => cell(row, wording) ?? '');
    count += read.items.length;
    if (read.nextCursor === undefined || count >= MOST_ROWS) return;
    read = await page({ limit: AT_ONCE, cursor: read.nextCursor });
  }
}
