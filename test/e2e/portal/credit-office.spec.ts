import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { shanghaiDate } from '@xinxiu/domain';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney, penaltyRow } from '../../factories/repair-journey.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';

const county = countyInBrowser();

/** A list as an office keeps it: a title above, its own names of the columns, one day that does not exist. */
async function ledger(): Promise<{ readonly csv: string; readonly uscc: string }> {
  const [business, unit] = await Promise.all([county().business(), county().unit()]);
  const rows = ['2026-05-11', '2026-02-30'].map((day) => {
    const row = penaltyRow(business, unit, 20_000) as Readonly<Record<string, unknown>>;
    return [
      business.name,
      business.uscc,
      row['CF_WSH'],
      '发布违法广告',
      '罚款',
      '罚款20000元',
      20_000,
      day,
      unit.name,
      unit.uscc,
    ];
  });
  const head =
    '单位,统一社会信用代码,文号,违法事实,处罚类别,处罚内容,罚款（元）,处罚决定日期,处罚机关,处罚机关统一社会信用代码';
  return { csv: ['处罚台账', head, ...rows.map((row) => row.join(','))].join('\n'), uscc: business.uscc };
}

async function explain({ page }: Visitor, column: string, field: string): Promise<void> {
  await page.getByRole('combobox', { name: `“${column}”对应的标准字段` }).click();
  await page.keyboard.type(field);
  await page.keyboard.press('Enter');
}

describe('the credit office in the browser', () => {
  it('imports a list whose columns it explains, and corrects a row where it stands', async () => {
    const [clerk, { csv, uscc }] = await Promise.all([county().clerk(), ledger()]);
    await walk('office imports', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(clerk.username, PASSWORD);
      await page.goto('/desk/imports');
      await page.getByText('我的导入台').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      const file = { name: '台账.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
      await page.locator('input[type=file]').setInputFiles(file);
      await page.waitForURL('**/desk/imports/*');
      await explain(visitor, '单位', '行政相对人名称');
      await explain(visitor, '文号', '行政处罚决定书文号');
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '试导入', exact: true }).click();
      await page.getByRole('button', { name: '更正第 2 行' }).click();
      const day = page.getByRole('textbox', { name: '处罚决定日期' });
      await day.fill('2026-02-28');
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '更正并重试' }).click();
      await page.getByText('已更正').waitFor();
      await page.getByRole('button', { name: '导入', exact: true }).click();
      await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
      await page.getByText('导入完成').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    });
    const records = await clerk.client.get<{ total: number }>(`/records?q=${uscc}`);
    expect(records.body.total).toBe(2);
  });

  it('sees of an approved case where its publication has ended, and finds it by place and state', async () => {
    const journey = await RepairJourney.begin(county());
    const { caseNo } = (await journey.send(await journey.draft())).body;
    for (const step of journey.steps(caseNo)) await step.send(randomUUID());
    await journey.until(caseNo, 'completed');
    await walk('office ledger', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(journey.clerk.username, PASSWORD);
      await page.goto(`/desk/publications?q=${caseNo}&target=county-board&standing=confirmed`);
      const line = page.getByRole('row').filter({ hasText: caseNo });
      await line.getByText('已确认').first().waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.goto(`/desk/publications?q=${caseNo}&standing=excepted`);
      await page.getByText('没有符合条件的内容').waitFor();
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('reads a notice, prints it, and records how it was served on paper', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await walk('office serves', [await Visitor.arrive({ colorScheme: 'dark' })], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(journey.clerk.username, PASSWORD);
      await page.goto(`/desk/notices?q=${caseNo}&served=no`);
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('row').filter({ hasText: caseNo }).getByRole('link').first().click();
      await page.getByText('没有登记过纸质送达').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '登记送达' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('邮寄').check();
      await dialog.getByLabel('日期').fill(shanghaiDate(Date.now()));
      await dialog.getByLabel('日期').press('Enter');
      await dialog.getByLabel('邮件号').fill('EMS 1234567');
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '登记送达' }).click();
      await page.getByText('EMS 1234567').waitFor();
      await page.emulateMedia({ media: 'print' });
      await page.getByRole('button', { name: '登记送达' }).waitFor({ state: 'hidden' });
      await page
        .getByText(/核验码 .{20,}/)
        .last()
        .waitFor();
      const ink = await page.evaluate<string>(
        'getComputedStyle(document.querySelector(".ant-card-body")).color',
      );
      expect(ink).toMatch(/^rgba?\(0, 0, 0/);
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('completes a row that an import held, and settles one that is stored with other values', async () => {
    const [clerk, business, unit] = await Promise.all([
      county().clerk(),
      county().business(),
      county().unit(),
    ]);
    const row = penaltyRow(business, unit, 20_000);
    const load = (one: object) =>
      clerk.client.upload(
        '/records/import',
        'p.json',
        Buffer.from(JSON.stringify([one])),
        'application/json',
      );
    await load(row);
    await load({ ...row, CF_NR: '罚款30000元', CF_NR_FK: 3 });
    await load({ ...penaltyRow(business, unit, 10_000), CF_WSH: '' });
    await walk('office held rows', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      const opened = async (code: string) => {
        await page.goto(`/desk/held-rows?code=${code}`);
        const line = page.getByRole('row').filter({ hasText: business.name });
        await line.getByRole('button', { name: /处理第/ }).click();
      };
      await visitor.signIn(clerk.username, PASSWORD);
      await opened('MISSING_REQUIRED');
      expect(await visitor.barriers()).toEqual([]);
      await page.getByLabel('行政处罚决定书文号').fill(`青市监罚〔2026〕${Date.now() % 1e9}号`);
      await page.getByRole('button', { name: '入库', exact: true }).click();
      await page.getByText('已入库', { exact: true }).first().waitFor();
      await opened('CONFLICT');
      await page.getByLabel('以本行为准，更正记录').check();
      await page.getByLabel('理由').fill('来源单位更正');
      await page.getByLabel('依据').fill('更正函〔2026〕3号');
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '入库', exact: true }).click();
      await page.getByText('记录已更正').waitFor();
      expect(visitor.complaints).toEqual([]);
    });
    const { body } = await business.client.get<{ total: number }>('/records');
    expect(body.total).toBe(2);
  });
});
