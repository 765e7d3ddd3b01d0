import { describe, expect, it } from '@jest/globals';
import { commitmentRow, entityRow } from '../../factories/commitments.js';
import { PASSWORD } from '../../factories/county.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';

const county = countyInBrowser();

describe('the ledger of commitments in the browser', () => {
  it('takes a list in after it was tried, and shows a business its own', async () => {
    const [clerk, business, unit] = [
      await county().clerk(),
      await county().business(),
      await county().unit(),
    ];
    const good = commitmentRow(business, unit);
    const buffer = Buffer.from(JSON.stringify([good, { ...good, type: '修复' }]));
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive({ viewport: PHONE })];
    await walk('commitments', visitors, async (office, owner) => {
      await office.signIn(clerk.username, PASSWORD);
      await office.page.goto('/desk/commitments');
      await office.page.getByRole('link', { name: '导入名单' }).click();
      await office.page
        .locator('input[type=file]')
        .setInputFiles({ name: '承诺.json', mimeType: 'application/json', buffer });
      await office.page.getByText('可入库 1 条').waitFor();
      await office.page.getByText('承诺类型的值“修复”不在').waitFor();
      expect(await office.barriers()).toEqual([]);
      await owner.signIn(business.username, PASSWORD);
      await owner.page.goto('/desk/commitments');
      await owner.page.getByText('没有信用承诺').waitFor();
      expect(await owner.barriers()).toEqual([]);

      await office.page.getByRole('button', { name: '入库 1 条' }).click();
      await office.page.getByText('已入库 1 条').waitFor();
      await owner.page.reload();
      await owner.page.getByRole('link', { name: business.name }).click();
      await owner.page.getByRole('heading', { name: business.name }).waitFor();
      await owner.page.getByText('违反承诺的，恢复公示。').waitFor();
      expect(await owner.barriers()).toEqual([]);

      await office.page.goto(`/desk/commitments?q=${business.uscc}`);
      await office.page.getByText('尚未认定').first().waitFor();
      expect(await office.barriers()).toEqual([]);
      await office.page.goto('/desk/market-entities/import');
      const register = Buffer.from(JSON.stringify([entityRow(business)]));
      await office.page
        .locator('input[type=file]')
        .setInputFiles({ name: '名单.json', mimeType: 'application/json', buffer: register });
      await office.page.getByRole('button', { name: '入库 1 户' }).click();
      await office.page.getByText('已入库 1 户').waitFor();
      expect(await office.barriers()).toEqual([]);
      await office.page.goto(`/desk/market-entities?q=${business.uscc}`);
      await office.page.getByRole('link', { name: '1 条' }).waitFor();
      expect(await office.barriers()).toEqual([]);
      await office.page.goto('/desk/commitments/coverage');
      await office.page.getByText(/在营经营主体 .* 户，已承诺/).waitFor();
      await office.page.getByText('信用修复', { exact: false }).first().waitFor();
      expect(await office.barriers()).toEqual([]);

      await office.page.goto('/desk/commitments?q=没有这样的承诺人');
      await office.page.getByRole('button', { name: '清除筛选' }).first().click();
      // The county has more commitments than a page shows: some are there again, and the search is empty.
      await office.page.locator('tbody a').first().waitFor();
      expect(new URL(office.page.url()).searchParams.get('q')).toBeNull();
      expect([...office.complaints, ...owner.complaints]).toEqual([]);
    });
  });
});
