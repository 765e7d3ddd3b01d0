import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { until } from '../../harness/until.js';

const county = countyInBrowser();

describe('an auditor in the browser', () => {
  it('finds who did what to a case, opens an entry, and has its facts held against the trail', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await journey.act(journey.clerk, caseNo, 'claim', {});
    const auditor = await county().auditor();
    await until(async () => {
      const { body } = await auditor.client.get<{ items: { entry: { action: string } }[] }>(
        `/audit?subject=${caseNo}`,
      );
      return body.items.find(({ entry }) => entry.action === 'case-claimed');
    }, 'the claim in the trail');
    await walk('auditor reads', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(auditor.username, PASSWORD);
      await page.goto(`/desk/audit?q=${caseNo}`);
      await page.getByText('认领案件', { exact: true }).waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: journey.clerk.name }).first().click();
      await page.waitForURL(`**actor=${journey.clerk.id}**`);
      await page.getByText('认领案件', { exact: true }).waitFor();
      expect(await page.getByText('提交申请', { exact: true }).count()).toBe(0);
      await page.getByRole('button', { name: '展开行' }).first().click();
      await page.getByText('前一条摘要').waitFor();
      expect(await visitor.barriers()).toEqual([]);

      await page.goto('/desk/audit/days');
      await page.getByLabel('案件号').fill(caseNo);
      await page.getByRole('button', { name: '核验', exact: true }).click();
      await page.getByText('条事实与审计链一致').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    });
  });
});

/** A day under its seal; a day of the stack under test ends at midnight, after its tests. */
function sealed(day: string) {
  const head = day.replaceAll('-', '').repeat(8);
  return { day, links: 1_234, head, sealedAt: `${day}T16:05:00.000Z`, keyId: 'audit-1', signature: 'c2Vh' };
}

describe('an auditor who looks at the sealed days', () => {
  it('sees the head and the key of each, and goes from a day to its entries', async () => {
    const auditor = await county().auditor();
    await walk('sealed days', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      const json = { items: [sealed('2026-11-28'), sealed('2026-11-27')], total: 2 };
      await page.route('**/api/v1/audit/days?*', (route) => route.fulfill({ json }));
      await visitor.signIn(auditor.username, PASSWORD);
      await page.goto('/desk/audit/days');
      await page.getByText(sealed('2026-11-28').head).waitFor();
      expect(await page.getByText('1,234', { exact: true }).count()).toBe(2);
      expect(await page.getByText('audit-1').count()).toBe(2);
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('link', { name: '2026年11月27日' }).click();
      await page.waitForURL('**/desk/audit?day=2026-11-27');
      expect(visitor.complaints).toEqual([]);
    });
  });
});

describe('whoever is signed in, in the browser', () => {
  it('makes a token for a program, sees it once, and revokes it', async () => {
    const clerk = await county().clerk();
    await walk('token', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(clerk.username, PASSWORD);
      await page.goto('/desk/account');
      await page.getByText('Chrome · Linux').first().waitFor();
      await page.getByRole('button', { name: '新建程序令牌' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('用途').fill('每日导入');
      await dialog.getByLabel('当前密码').fill('不是这个密码');
      await dialog.getByRole('button', { name: '生成' }).click();
      await dialog.getByRole('alert').first().waitFor();
      expect(await page.getByText('登录已过期').count()).toBe(0);
      await dialog.getByLabel('当前密码').fill(PASSWORD);
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '生成' }).click();
      await dialog.getByText('只显示这一次').waitFor();
      const token = await dialog.locator('code').innerText();
      const asProgram = { headers: { authorization: `Bearer ${token.trim()}` } };
      expect((await fetch(`${visitor.base}/api/v1/sessions/current`, asProgram)).status).toBe(200);
      await dialog.getByRole('button', { name: '关闭' }).last().click();

      await page.getByRole('button', { name: '吊销 每日导入' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '吊销' }).click();
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await page.getByText('每日导入').waitFor({ state: 'hidden' });
      expect((await fetch(`${visitor.base}/api/v1/sessions/current`, asProgram)).status).toBe(401);
      expect(visitor.complaints).toEqual([]);
    });
  });
});
