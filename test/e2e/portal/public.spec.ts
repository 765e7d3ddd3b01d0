import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';
import { until } from '../../harness/until.js';

const county = countyInBrowser();

/** Nothing is cut off or reaches beside the page. */
async function expectFits({ page }: Visitor): Promise<void> {
  const over = await page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth',
  );
  expect(over).toBe(0);
}

async function expectSound(visitor: Visitor): Promise<void> {
  expect(await visitor.barriers()).toEqual([]);
  await expectFits(visitor);
}

describe('the public in the browser', () => {
  it('follows a case by the code of its receipt, by keyboard on a phone', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    const visitors: [Visitor, Visitor] = [
      await Visitor.arrive(),
      await Visitor.arrive({ viewport: PHONE, colorScheme: 'dark' }),
    ];
    await walk('public follows a case', visitors, async (business, anybody) => {
      await business.signIn(journey.business.username, PASSWORD);
      await business.page.goto(`/desk/progress/${caseNo}?receipt=true`);
      const code = await business.page
        .getByRole('cell', { name: /^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}/ })
        .locator('code')
        .innerText();

      const { page } = anybody;
      await page.goto('/');
      await page.getByRole('navigation').getByRole('link', { name: '查询进度' }).click();
      await expectSound(anybody);
      await page.getByLabel('案件编号').focus();
      await page.keyboard.type(caseNo);
      await page.keyboard.press('Tab');
      await page.keyboard.type('00000-00000-00000-00000');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      await expectSound(anybody);
      await page.getByLabel('进度查询码').fill(code);
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: `案件 ${caseNo}` }).waitFor();
      expect(page.url()).not.toContain(code);
      expect(await page.getByRole('main').innerText()).not.toContain(journey.business.name);
      await expectSound(anybody);
      expect([...business.complaints, ...anybody.complaints]).toEqual([]);
    });
  });

  it('verifies a notice that the desk shows, and reads it in English', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    const notice = await until(async () => {
      const { body } = await journey.business.client.get<{
        items: { number?: string; verification?: { code: string } }[];
      }>(`/cases/${caseNo}/notices`);
      return body.items.find(({ verification }) => verification);
    }, 'the notice of the application');
    await walk('public verifies a notice', [await Visitor.arrive({ locale: 'en-GB' })], async (anybody) => {
      const { page } = anybody;
      await page.goto('/verify');
      await page.getByLabel('Notice number').fill(notice.number ?? '');
      await page.getByLabel('Code').fill(notice.verification?.code ?? '');
      await page.getByRole('button', { name: 'Verify' }).click();
      await page.getByText('The notice is ours.').waitFor();
      await expectSound(anybody);
      expect(anybody.complaints).toEqual([]);
    });
  });

  it('reads the statistics, with pictures that come from us and fit a phone', async () => {
    await walk('public reads statistics', [await Visitor.arrive({ viewport: PHONE })], async (anybody) => {
      const { page } = anybody;
      await page.goto('/statistics');
      const picture = page.getByRole('img').first();
      await picture.scrollIntoViewIfNeeded();
      // Fails where the picture does not come or is none.
      await page.evaluate('document.images[0].decode()');
      await expectSound(anybody);
      expect(anybody.complaints).toEqual([]);
    });
  });
});

describe('an export in the browser', () => {
  it('saves the queue as it is filtered', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await walk('office exports', [await Visitor.arrive()], async (clerk) => {
      const { page } = clerk;
      await clerk.signIn(journey.clerk.username, PASSWORD);
      await page.goto(`/desk/cases?q=${caseNo}`);
      await page.getByRole('button', { name: '导出' }).click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('menuitem', { name: /CSV/ }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^修复案件 \d{4}-\d\d-\d\d\.csv$/);
      const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
      expect(lines).toHaveLength(2);
      expect(lines[1]).toContain(caseNo);
      await page.getByText('已导出').waitFor();
      expect(await clerk.barriers()).toEqual([]);
      expect(clerk.complaints).toEqual([]);
    });
  });
});
