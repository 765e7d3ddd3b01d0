import { Writable } from 'node:stream';
import { describe, expect, it } from '@jest/globals';
import type { Actor } from '@xinxiu/domain';
import { words } from '@xinxiu/domain';
import type { Page } from '@xinxiu/persistence';
import type { Response } from 'express';
import type { Column } from './column.js';
import { ListExports, MOST_ROWS } from './list-exports.js';

interface Row {
  readonly name: string;
  readonly at: string;
  readonly yuan?: number;
}

const COLUMNS: readonly Column<Row>[] = [
  { head: words('名称', 'Name'), cell: ({ name }) => name },
  { head: words('时间', 'Time'), cell: ({ at }, say) => say.instant(at) },
  { head: words('单位', 'Department'), cell: (_, say) => say.department('SCJG') },
  { head: words('金额', 'Yuan'), cell: ({ yuan }) => yuan },
];
const ACTOR: Actor = { id: 'u1', name: '李某', role: 'credit-office', department: 'XYB' };

function exportsOf(entries: unknown[]) {
  return new ListExports(
    {
      departments: { all: () => Promise.resolve([{ code: 'SCJG', name: '市监局', nameEn: 'Market' }]) },
    } as never,
    {
      done: (...entry: unknown[]) => {
        entries.push(entry);
        return Promise.resolve();
      },
    } as never,
    { take: () => undefined } as never,
    () => Date.parse('2026-11-30T01:00:00Z'),
  );
}

class Heard extends Writable {
  readonly headers: Record<string, string> = {};
  text = '';
  set(headers: Record<string, string>): void {
    Object.assign(this.headers, headers);
  }
  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function saved(pages: readonly Page<Row>[], language: 'zh' | 'en' = 'zh') {
  const [entries, asked, heard]: [unknown[], unknown[], Heard] = [[], [], new Heard()];
  const page = (place: { readonly cursor?: string | undefined }): Promise<Page<Row>> => {
    asked.push(place.cursor);
    return Promise.resolve(pages[Number(place.cursor ?? 0)] as Page<Row>);
  };
  const query = { format: 'csv', q: '青' } as const;
  const list = { name: 'rows', title: words('名单', 'Rows'), columns: COLUMNS, query, page };
  const done = exportsOf(entries).send(heard as unknown as Response, { actor: ACTOR, language }, list);
  return { done, entries, asked, heard };
}

const row = (name: string): Row => ({ name, at: '2026-11-29T17:30:00.000Z', yuan: 2_000 });

describe('an export of a list', () => {
  it('reads page after page, in the language and by the clocks of the county, and names the file so', async () => {
    const { done, asked, heard } = await saved([
      { items: [row('甲')], total: 2, nextCursor: '1' },
      { items: [row('乙')], total: 2 },
    ]);
    await done;
    expect(asked).toEqual([undefined, '1']);
    expect(heard.text).toBe(
      '\ufeff名称,时间,单位,金额\r\n甲,2026-11-30 01:30,市监局,2000\r\n乙,2026-11-30 01:30,市监局,2000\r\n',
    );
    expect(decodeURIComponent(heard.headers['Content-Disposition'] ?? '')).toContain('名单 2026-11-30.csv');
    const english = await saved([{ items: [row('甲')], total: 1 }], 'en');
    await english.done;
    expect(english.heard.text).toBe('\ufeffName,Time,Department,Yuan\r\n甲,2026-11-30 01:30,Market,2000\r\n');
  });

  it('is in the trail with who, which filter and how many rows, before anything leaves', async () => {
    const { done, entries } = await saved([{ items: [row('甲')], total: 1 }]);
    await done;
    expect(entries).toEqual([
      [ACTOR, 'list-exported', 'rows', { format: 'csv', filter: '{"q":"青"}', rows: 1 }],
    ]);
  });

  it('of too many rows is refused as a whole and says to narrow the filter', async () => {
    const { done, entries, heard } = await saved([{ items: [row('甲')], total: MOST_ROWS + 1 }]);
    await expect(done).rejects.toThrow('Narrow the filter');
    expect(entries).toEqual([]);
    expect(heard.text).toBe('');
  });

  it.each(["=cmd|' /C calc'!A0", '+1', '-1', '@SUM', '\t1', '\r1', '＝1', '＋1', '－1', '＠1'])(
    'S13: gives %j to no spreadsheet to calculate',
    async (name) => {
      const { done, heard } = await saved([{ items: [row(name)], total: 1 }]);
      await done;
      expect(heard.text.slice(heard.text.indexOf('\r\n') + 2)).toMatch(/^"'/);
    },
  );
});
