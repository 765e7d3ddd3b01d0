import { describe, expect, it } from '@jest/globals';
import { PASSWORD, freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { mailedCode } from '../../harness/mailed-code.js';

const county = countyInBrowser();

describe('a registration in the browser', () => {
  it('goes from the form to the first sign-in, with a mail in between and the credit office in another window', async () => {
    const clerk = await county().clerk();
    const uscc = freshUscc();
    const email = `${uscc.toLowerCase()}@qinghe.example`;
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('registration', visitors, async (business, office) => {
      const { page, context } = business;
      await page.goto('/registration');
      await page.getByLabel('统一社会信用代码').fill('不是代码');
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText('请核对营业执照上的 18 位统一社会信用代码').waitFor();
      expect(await business.barriers()).toEqual([]);
      await page.getByLabel('统一社会信用代码').fill(uscc);
      await page.getByLabel('单位名称').fill('青禾春风餐饮有限公司');
      await page.getByLabel('法定代表人或负责人').fill('李春');
      await page.getByLabel('电子邮箱').fill(email);
      await page.getByLabel('新密码').fill(PASSWORD);
      await page.getByLabel('再输入一次').fill(PASSWORD);
      await page.getByRole('button', { name: '下一步' }).click();
      await page.getByText('确认邮件已发出').waitFor();
      expect(await business.barriers()).toEqual([]);

      // The link of the mail opens a page of its own, which hands its code to the one that waits.
      const opened = await context.newPage();
      await opened.goto(`/registration#${await mailedCode(email, 'registration')}`);
      await page.getByText('请上传营业执照').waitFor();
      const bring = (name: string) =>
        page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/pdf', buffer: PDF });
      await page.getByRole('button', { name: '提交审核: 请先上传身份证明' }).waitFor();
      await bring('别家执照.pdf');
      await page.getByRole('button', { name: '预览 别家执照.pdf' }).press('Enter');
      await page.getByRole('dialog').getByTitle('别家执照.pdf').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '移除 别家执照.pdf' }).press('Enter');
      await page.getByText('别家执照.pdf').first().waitFor({ state: 'hidden' });
      await bring('营业执照.pdf');
      await page.getByRole('button', { name: '预览 营业执照.pdf' }).waitFor();
      await page.getByRole('button', { name: '提交审核' }).click();
      await page.getByText('已提交审核').waitFor();
      expect(await business.barriers()).toEqual([]);

      await office.signIn(clerk.username, PASSWORD);
      await office.page.goto(`/desk/registrations?q=${uscc}`);
      await office.page.getByRole('link', { name: '青禾春风餐饮有限公司' }).click();
      await office.page.getByRole('button', { name: '预览 营业执照.pdf' }).waitFor();
      expect(await office.barriers()).toEqual([]);
      await office.page.getByRole('button', { name: '通过', exact: true }).click();
      await office.page.getByRole('dialog').getByRole('button', { name: '通过', exact: true }).click();
      await office.page.getByText('已通过').first().waitFor();

      await business.signIn(uscc, PASSWORD);
      await page.getByText('名下没有失信记录').waitFor();
      expect([...business.complaints, ...office.complaints]).toEqual([]);
    });
  });
});
