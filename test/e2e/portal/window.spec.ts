import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { fillContact, fillProof } from '../../harness/browser/application-form.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { openList } from '../../harness/browser/choose.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { mailedCode } from '../../harness/mailed-code.js';

const county = countyInBrowser();

describe('a clerk at the window, in the browser', () => {
  it('files for who is present, by the code of the mail, and a colleague goes on with the case', async () => {
    const { business, clerk } = await RepairJourney.begin(county());
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('window files', visitors, async (visitor, owner) => {
      const { page } = visitor;
      await visitor.signIn(clerk.username, PASSWORD);
      await page.goto('/desk/window/new');
      await page.getByLabel('统一社会信用代码').fill(business.uscc);
      await (await openList(visitor, page.getByRole('main'), '申请修复的记录')).click();
      await page.getByLabel('到场人姓名').fill('赵明');
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '开始填写' }).click();

      await page.getByText('到场人：赵明（已核对居民身份证）').waitFor();
      await fillContact(visitor);
      await fillProof(visitor);
      await page.getByRole('button', { name: '保存并继续' }).click();
      await page.getByLabel('申请人代表本单位作出上述承诺').check();
      await page.getByRole('button', { name: '保存并继续' }).click();

      // The business sees what is written in its name, and changes nothing of it.
      await owner.signIn(business.username, PASSWORD);
      await owner.page.goto('/desk/applications');
      await owner.page.getByRole('link', { name: '查看', exact: true }).click();
      await owner.page.getByText('在窗口为到场的赵明填写').waitFor();
      expect(
        await owner.page
          .getByRole('button')
          .filter({ hasText: /提交|保存|修改/ })
          .count(),
      ).toBe(0);
      expect(await owner.barriers()).toEqual([]);

      await page.getByRole('button', { name: '发送确认码' }).click();
      await page.getByText('确认码已发往该单位账户的邮箱').waitFor();
      const code = await mailedCode(business.email, 'window-code');
      await page.getByLabel('到场人告知的确认码').fill(code === '000000' ? '000001' : '000000');
      await page.getByRole('button', { name: '提交申请' }).click();
      await page.getByText('还可输入 4 次').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByLabel('到场人告知的确认码').fill(code);
      await page.getByRole('button', { name: '提交申请' }).click();

      await page.waitForURL('**/desk/cases/**');
      await page.getByRole('group', { name: '可办理事项' }).waitFor();
      await page.getByRole('button', { name: /^认领: / }).waitFor();
      await page.goto('/desk/window');
      await page.getByText(/提交，到场人 .+ 以确认码确认/).waitFor();
      expect([...visitor.complaints, ...owner.complaints]).toEqual([]);
    });
  });
});
