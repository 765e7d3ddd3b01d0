import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BulkActAnswer, StuckAnswer } from '@xinxiu/contracts';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import type { Page } from 'playwright-core';
import { type Official, PASSWORD } from '../../factories/county.js';
import { shiftCase, stuckCase } from '../../factories/stuck-case.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { DESK, PHONE, Visitor, walk } from '../../harness/browser/visitor.js';
import { until } from '../../harness/until.js';

const county = countyInBrowser();
let store: Database;
let supervisor: Official;
let cases: readonly string[];

beforeAll(async () => {
  store = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  supervisor = await county().supervisor();
  cases = await Promise.all([0, 1].map(() => stuckCase(county(), store)));
  await Promise.all(cases.map(isFound));
});
afterAll(() => store.close());

const isFound = (caseNo: string): Promise<StuckAnswer> =>
  until(
    async () => {
      const query = `/stuck?cause=database-failing&q=${caseNo}`;
      return (await supervisor.client.get<{ items: StuckAnswer[] }>(query)).body.items[0];
    },
    `${caseNo} to be stuck`,
    { ms: 60_000, every: 500 },
  );

/** The box beside a thing of the list. */
const box = (page: Page, caseNo: string) => page.getByRole('checkbox', { name: `选择 ${caseNo}` });

/** The page on a telephone has no barrier, and is no wider than the window. */
async function fitsTelephone(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  await page.setViewportSize(PHONE);
  expect(await visitor.barriers()).toEqual([]);
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(
    PHONE.width,
  );
  await page.setViewportSize(DESK);
}

/** One that has come to its third item, of the ten that it has. */
function running(): BulkActAnswer {
  return {
    ...{ number: 'PL-2026-000042', action: 'retry', by: '周敏', role: 'supervisor', reason: '已恢复' },
    ...{ status: 'running', startedAt: '2026-12-01T06:00:00.000Z', total: 10, eligible: 10, mayStop: true },
    counts: { waiting: 7, asked: 1, solved: 2, 'still-stuck': 0, failed: 0, 'not-eligible': 0, stopped: 0 },
  };
}

describe('a supervisor who sets right what is stuck', () => {
  it('tries it out, retries two at once, and reads that they are solved only when they are', async () => {
    await walk('bulk retry', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(supervisor.username, PASSWORD);
      await visitor.open('/desk/stuck?cause=database-failing');
      await page.getByRole('button', { name: /^批量处理所选（0）: 还没有选择事项$/ }).waitFor();
      for (const caseNo of cases) await box(page, caseNo).check();
      expect(await visitor.barriers()).toEqual([]);
      const dialog = page.getByRole('dialog');
      await page.getByRole('button', { name: /^批量处理筛选出的全部（\d+）$/ }).click();
      await dialog.getByText(/^共 \d+ 项，可执行 \d+ 项。$/).waitFor();
      await dialog.getByRole('radio', { name: '督办' }).check();
      await dialog.getByLabel('须答复事项').waitFor();
      await dialog.getByText(/逐案发出督办单/).waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('radio', { name: '改派' }).check();
      await dialog.getByLabel('改派给').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: /^取\s?消$/ }).click();
      await page.getByRole('button', { name: '批量处理所选（2）' }).click();
      await dialog.getByText('共 2 项，可执行 2 项。').waitFor();
      await dialog.getByText('将逐项立即重试 2 项', { exact: false }).waitFor();
      await dialog.getByRole('button', { name: '立即重试 2 项' }).click();
      await dialog.getByText('请填写理由').waitFor();
      await dialog.getByLabel('理由').fill('数据库已恢复');
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '立即重试 2 项' }).click();

      await page.waitForURL('**/desk/stuck/bulk/PL-*');
      await page.getByText('已轮到 2 / 2 项').waitFor();
      // It was asked for; what is broken still is.
      await page.getByText('仍未解决 2', { exact: true }).waitFor();
      expect(await page.getByText(/^已解决 \d/).count()).toBe(0);
      expect(await visitor.barriers()).toEqual([]);
      await Promise.all(cases.map((caseNo) => shiftCase(store, caseNo, 1)));
      await page.getByText('已解决 2', { exact: true }).waitFor({ timeout: 60_000 });
      for (const caseNo of cases) await page.getByRole('link', { name: caseNo }).waitFor();
      await fitsTelephone(visitor);

      const number = new URL(page.url()).pathname.split('/').at(-1) ?? '';
      await page.getByRole('link', { name: '返回批量处理记录' }).click();
      const line = page.getByRole('row').filter({ hasText: number });
      await line.getByText('已解决 2 / 2').waitFor();
      await fitsTelephone(visitor);
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('stops one that goes on, after it was told what is left then', async () => {
    const answer = running();
    await walk('bulk stop', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(supervisor.username, PASSWORD);
      const path = `**/api/v1/stuck/bulk/${answer.number}`;
      await page.route(path, (route) => route.fulfill({ json: answer }));
      await page.route(`${path}/items?*`, (route) => route.fulfill({ json: { items: [], total: 0 } }));
      await page.route(`${path}/stop`, (route) =>
        route.fulfill({ json: { ...answer, mayStop: false, stop: { by: answer.by, reason: '先核实' } } }),
      );
      await visitor.open(`/desk/stuck/bulk/${answer.number}`);
      await page.getByText('已轮到 3 / 10 项').waitFor();
      await page.getByRole('button', { name: /^停\s?止$/ }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText('尚未执行的 7 项不再执行', { exact: false }).waitFor();
      await dialog.getByLabel('理由').fill('先核实');
      expect(await visitor.barriers()).toEqual([]);
      const asked = page.waitForRequest((request) => request.url().endsWith('/stop'));
      await dialog.getByRole('button', { name: /^停\s?止$/ }).click();
      expect((await asked).postDataJSON()).toEqual({ reason: '先核实' });
      await dialog.waitFor({ state: 'hidden' });
      expect(visitor.complaints).toEqual([]);
    });
  });
});
