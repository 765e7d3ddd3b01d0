import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { commitmentRow, importCommitments } from '../../factories/commitments.js';
import { type Business, County, type Official, type Unit, freshUscc } from '../../factories/county.js';
import { repositoryRoot } from '../../harness/repository-root.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

interface Listed {
  readonly items: readonly ({ id: string; fulfilment?: string; promisorCode: string } & Record<
    string,
    unknown
  >)[];
  readonly total: number;
}

let door: Door;
let county: County;
let unit: Unit;
let clerk: Official;
let business: Business;

beforeAll(async () => {
  [door, county] = [await Door.open(), await County.open()];
  [unit, clerk, business] = [await county.unit(), await county.clerk(), await county.business()];
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const own = async ({ client }: Business): Promise<Listed> => (await client.get<Listed>('/commitments')).body;

describe('a list of commitments', () => {
  it('is taken in once, and once more nothing changes; a dry run writes nothing', async () => {
    const rows = [commitmentRow(business, unit), commitmentRow(business, unit, { type: '主动型' })];
    expect(await importCommitments(clerk, rows, '?dryRun=true')).toMatchObject({ taken: 2, total: 2 });
    expect((await own(business)).total).toBe(0);
    expect(await importCommitments(clerk, rows)).toMatchObject({ taken: 2, refused: 0 });
    expect(await importCommitments(clerk, rows)).toMatchObject({ taken: 0, unchanged: 2 });
    expect((await own(business)).items.map(({ fulfilment }) => fulfilment)).toEqual([undefined, undefined]);
  });

  it('adds what became known, and replaces nothing that is known', async () => {
    const promisor = await county.business();
    const row = commitmentRow(promisor, unit);
    await importCommitments(clerk, [row]);
    const fulfilled = { ...row, fulfilment: '全部履行', determinedOn: '2026-10-10' };
    expect(await importCommitments(clerk, [fulfilled])).toMatchObject({ updated: 1 });
    const later = { ...row, fulfilment: '全部未履行', unfulfilled: '未整改', pursued: '恢复公示' };
    const { refused, rows } = await importCommitments(clerk, [later]);
    expect(refused).toBe(1);
    expect(rows[0]?.reasons.map(({ field, stored, code }) => [field, stored, code])).toEqual([
      ['fulfilment', '全部履行', 'CONFLICT'],
      ['unfulfilled', '', 'CONFLICT'],
      ['pursued', '', 'CONFLICT'],
    ]);
    expect((await own(promisor)).items[0]?.fulfilment).toBe('全部履行');
  });

  it('brought by several at once is taken by one, and there already for the others', async () => {
    const promisor = await county.business();
    const rows = Array.from({ length: 20 }, () => commitmentRow(promisor, unit));
    await importCommitments(clerk, rows);
    const fulfilled = rows.map((row) => ({ ...row, fulfilment: '全部履行' }));
    const results = await Promise.all(Array.from({ length: 3 }, () => importCommitments(clerk, fulfilled)));
    expect(results.reduce((sum, { updated }) => sum + updated, 0)).toBe(20);
    expect(results.reduce((sum, { unchanged }) => sum + unchanged, 0)).toBe(40);
  });

  it('refuses a row with everything that is wrong with it, and takes the others', async () => {
    const good = commitmentRow(business, unit);
    const result = await importCommitments(clerk, [
      { ...good, type: '修复', madeOn: '2026-02-30' },
      good,
      good,
    ]);
    expect(result).toMatchObject({ taken: 1, refused: 2, total: 3 });
    expect(
      result.rows.map(({ row, outcome, reasons }) => [row, outcome, reasons.map(({ code }) => code)]),
    ).toEqual([
      [1, 'refused', ['NOT_ONE_OF', 'DATE_UNREADABLE']],
      [2, 'taken', []],
      [3, 'refused', ['DUPLICATE']],
    ]);
    const twice = { ...good, 承诺人名称: '别的名称' };
    expect((await importCommitments(clerk, [twice])).rows[0]?.reasons).toMatchObject([
      { code: 'COLUMNS_DISAGREE', value: '别的名称' },
    ]);
  });

  it('as Credit China shows it is taken as it is', async () => {
    const file = await readFile(join(repositoryRoot(), 'test/fixtures/real/commitment/commitments-8.json'));
    const rows = JSON.parse(file.toString()) as Record<string, string | null>[];
    const fresh = freshUscc();
    const one = rows.map((row) => ({ ...row, uscc: fresh, code: null }));
    const taken = await importCommitments(clerk, one as never, '?source=credit-china');
    expect(taken).toMatchObject({ taken: 8, refused: 0, total: 8 });
    const { body } = await door.knock<Listed>('GET', `/v1/public/commitments?promisor=${fresh}`);
    expect(body.total).toBe(8);
    expect(new Set(body.items.map(({ fulfilment }) => fulfilment))).toEqual(new Set(['全部履行', undefined]));
  });

  it('that is none is refused as a whole, with the reason', async () => {
    const as = await door.person('credit-office', { department: 'XYB' });
    const send = (body: string) => door.knock('POST', '/v1/commitments/import', { as, body });
    expect((await send('')).body.code).toBe('FILE_EMPTY');
    expect((await send('姓名,年龄\n甲,1\n')).body).toMatchObject({ code: 'IMPORT_UNREADABLE' });
  });
});

describe('commitments', () => {
  it('are seen by who made them, who accepted them and the county; by nobody else', async () => {
    const promisor = await county.business();
    await importCommitments(clerk, [commitmentRow(promisor, unit)]);
    const [one] = (await own(promisor)).items;
    const path = `/v1/commitments/${one?.id ?? ''}`;
    const [reviewer, other] = [
      await door.person('reviewer', { department: unit.code }),
      await door.person('reviewer', { department: (await county.unit()).code }),
    ];
    const agent = await door.person('agent');
    expect((await door.knock('GET', path, { as: reviewer })).status).toBe(200);
    expect((await door.knock('GET', path, { as: other })).status).toBe(404);
    expect((await door.knock('GET', path, { as: agent })).status).toBe(403);
    expect((await (await county.business()).client.get(path.slice(3))).status).toBe(404);
    const listed = await door.knock<Listed>('GET', `/v1/commitments?q=${promisor.uscc}`, { as: other });
    expect(listed.body.total).toBe(0);
  });

  it('are in what a business takes out as its own data', async () => {
    const promisor = await county.business();
    const row = commitmentRow(promisor, unit);
    await importCommitments(clerk, [row]);
    const { body } = await promisor.client.get<{ commitments: { number: string }[] }>('/own-data/export');
    expect(body.commitments.map(({ number }) => number)).toEqual([row.number]);
  });

  it('of a person show his number to nobody, not even in the store', async () => {
    const number = '11010519491231002X';
    const person = { name: '赵小明', uscc: number };
    const first = commitmentRow(person, unit, { publicity: '可向社会公开', remark: '电话13900007777' });
    await importCommitments(clerk, [first]);
    const reviewer = await door.person('reviewer', { department: unit.code });
    const { text } = await door.knock('GET', '/v1/commitments', { as: reviewer });
    expect(text).toContain('1****************X');
    expect(text).not.toContain(number);
    const again = await importCommitments(clerk, [
      commitmentRow(person, unit, {
        number: first.number ?? '',
        matter: '别的事由',
        content: `电话13900007777`,
      }),
    ]);
    expect(again.refused).toBe(1);
    expect(JSON.stringify(again)).not.toMatch(/11010519491231002X|13900007777/);
    const found = await door.knock<Listed>('GET', `/v1/public/commitments?promisor=${number}`);
    expect(found.body.total).toBe(0);
    const named = await door.knock<Listed>(
      'GET',
      `/v1/public/commitments?promisor=${encodeURIComponent('赵小明')}`,
    );
    expect(named.body.total).toBe(0);
  });

  it('are found by type and fulfilment, and saved as they are listed', async () => {
    const promisor = await county.business();
    const done = { fulfilment: '全部履行', type: '主动型' };
    await importCommitments(clerk, [commitmentRow(promisor, unit), commitmentRow(promisor, unit, done)]);
    const asked = async (query: string): Promise<number> =>
      (await clerk.client.get<Listed>(`/commitments?q=${promisor.uscc}&${query}`)).body.total;
    expect(await asked(`type=${encodeURIComponent('主动型')}`)).toBe(1);
    expect(await asked('fulfilment=undetermined')).toBe(1);
    expect(await asked(`fulfilment=${encodeURIComponent('部分履行')}`)).toBe(0);
    const reviewer = await door.person('reviewer', { department: unit.code });
    const { text } = await door.knock('GET', `/v1/commitments/export?format=csv&q=${promisor.uscc}`, {
      as: reviewer,
      headers: { 'accept-language': 'zh-CN' },
    });
    const [head, ...lines] = text
      .replace(/^\ufeff/, '')
      .trim()
      .split('\r\n');
    expect(head).toMatch(/^承诺编码,承诺人名称,承诺人类别,承诺人代码,承诺类型,/);
    expect(lines).toHaveLength(2);
    const as = await door.person('credit-office', { department: 'XYB' });
    const back = await door.knock('POST', '/v1/commitments/import', { as, body: text });
    expect(back.body).toMatchObject({ unchanged: 2, total: 2 });
  });

  it('of others are counted for no department', async () => {
    const [one, other] = [unit, await county.unit()];
    await importCommitments(clerk, [commitmentRow(await county.business(), one)]);
    const reviewer = await door.person('reviewer', { department: other.code });
    const { body } = await door.knock('GET', '/v1/commitments/coverage', { as: reviewer });
    expect(body).toMatchObject({ commitments: 0, byType: [], byDepartment: [], byMonth: [] });
  });
});
