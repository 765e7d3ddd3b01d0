import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { PROOF, fillContact, fillProof } from '../../harness/browser/application-form.js';
import { kill, restart } from '../../harness/stack-client.js';

const county = countyInBrowser();

const FAKE = { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('只是文字') };

/** From the list of records into the draft of an application. */
async function begin({ page }: Visitor): Promise<void> {
  await page.getByRole('button', { name: '申请修复' }).click();
  await page.waitForURL('**/desk/applications/**');
  await page.getByLabel('姓名').waitFor();
}

describe('a business in the browser', () => {
  it('applies for repair, keeps what it typed through bad input, and takes a receipt home', async () => {
    const { business } = await RepairJourney.begin(county());
    const name = 'business applies';
    await walk(name, [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(business.username, PASSWORD);
      await page.getByText('最早可申请').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await begin(visitor);

      await page.getByLabel('姓名').fill('赵明');
      await page.getByLabel('电子邮箱').fill('不是邮箱');
      await page.getByRole('button', { name: '保存并继续' }).click();
      await page.getByText('请填写有效的电子邮箱').waitFor();
      expect(await page.getByLabel('姓名').inputValue()).toBe('赵明');
      expect(await visitor.barriers()).toEqual([]);
      await fillContact(visitor);

      await fillProof(visitor);
      await page.getByRole('button', { name: `预览 ${PROOF.name}` }).click();
      await page.locator(`iframe[title="${PROOF.name}"][src^="blob:"]`).waitFor();
      await page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
      await page.locator('input[type=file]').setInputFiles(FAKE);
      await page.getByText('文件不是 PDF、JPEG、PNG 或 OFD。').waitFor();
      await page.getByRole('button', { name: `移除 ${FAKE.name}` }).click();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '保存并继续' }).click();

      await page.getByLabel('我代表本单位作出上述承诺').check();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: '保存并继续' }).click();
      await page.getByRole('button', { name: '提交申请' }).click();

      await page.getByText('申请已提交').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByText('查看办理进度').click();
      await page.getByRole('button', { name: '为什么是这一天' }).click();
      await page.getByText('起算日，不计入').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.keyboard.press('Escape');
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name: /^下载：/ }).click();
      expect((await download).suggestedFilename()).toMatch(/^XF-.*\.html$/);
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('goes on elsewhere where it stopped, on a telephone and in the dark', async () => {
    const { business } = await RepairJourney.begin(county());
    const name = 'business goes on elsewhere';
    const visitors: [Visitor, Visitor] = [
      await Visitor.arrive(),
      await Visitor.arrive({ viewport: PHONE, colorScheme: 'dark' }),
    ];
    await walk(name, visitors, async (first, second) => {
      await first.signIn(business.username, PASSWORD);
      await begin(first);
      await fillContact(first);
      await first.page.close();

      await second.signIn(business.username, PASSWORD);
      await second.page.getByRole('button', { name: '申请修复' }).click();
      await second.page.getByText('联系人').click();
      await second.page.getByLabel('姓名').waitFor();
      expect(await second.page.getByLabel('姓名').inputValue()).toBe('赵明');
      expect(await second.barriers()).toEqual([]);
      const width = await second.page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(PHONE.width);
    });
  });

  it('loses nothing of a step that was not saved when the browser is gone', async () => {
    const { business } = await RepairJourney.begin(county());
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('business loses no half step', visitors, async (first, second) => {
      await first.signIn(business.username, PASSWORD);
      await begin(first);
      await first.page.getByLabel('姓名').fill('赵明');
      await first.page.getByLabel('电话').fill('04');
      const kept = first.page.waitForResponse(
        (answer) => answer.request().postData()?.includes('zhao@qinghe.example') === true,
      );
      await first.page.getByLabel('电子邮箱').fill('zhao@qinghe.example');
      expect((await kept).status()).toBe(200);
      // What is not right yet cannot be kept: it is said, and asked about.
      await first.page.getByText('有未保存的内容').waitFor();
      await first.page.close();

      await second.signIn(business.username, PASSWORD);
      await begin(second);
      expect(await second.page.getByLabel('姓名').inputValue()).toBe('赵明');
      expect(await second.page.getByLabel('电话').inputValue()).toBe('');
      expect(await second.page.getByLabel('电子邮箱').inputValue()).toBe('zhao@qinghe.example');
      await second.page.getByLabel('电话').fill('0451-12345678');
      await second.page.getByText('有未保存的内容').waitFor();
      await second.page.getByText('有未保存的内容').waitFor({ state: 'hidden' });
      await second.page.reload();
      await second.page.getByLabel('姓名').waitFor();
      expect(await second.page.getByLabel('电话').inputValue()).toBe('0451-12345678');

      await second.page.getByRole('button', { name: '保存并继续' }).click();
      const day = second.page.getByLabel('义务履行完毕的日期');
      await day.fill('2030-01-01');
      await second.page.keyboard.press('Enter');
      await second.page.getByText('履行日期不能晚于今天').waitFor();
      await day.fill('2020-01-01');
      await second.page.keyboard.press('Enter');
      await second.page.getByText('早于处罚决定作出的日期').waitFor();
      expect(await second.barriers()).toEqual([]);
      await second.page.getByText('有未保存的内容').waitFor({ state: 'hidden' });
      await second.page.goBack();
      await second.page.getByLabel('姓名').waitFor();
    });
  });

  it('loses nothing when the server is restarted or the session ends in the middle of a form', async () => {
    const { business } = await RepairJourney.begin(county());
    await walk('business loses nothing', [await Visitor.arrive()], async (visitor) => {
      const { page, context } = visitor;
      await visitor.signIn(business.username, PASSWORD);
      await begin(visitor);
      await page.getByLabel('姓名').fill('赵明');
      await page.getByLabel('电话').fill('0451-12345678');
      await page.getByLabel('电子邮箱').fill('zhao@qinghe.example');

      // What could not be sent is sent by itself once the line is back.
      await context.setOffline(true);
      await page.getByRole('button', { name: '保存并继续' }).click();
      await page.getByText('与服务器的连接已中断').waitFor();
      expect(await page.getByLabel('姓名').inputValue()).toBe('赵明');
      await context.setOffline(false);
      await page.getByLabel('义务履行完毕的日期').waitFor();

      // What was typed while nobody answered is kept once somebody does, without a press.
      await page.getByText('联系人').click();
      await kill('api', 'SIGKILL');
      await page.getByLabel('电话').fill('0451-87654321');
      await page.getByText('与服务器的连接已中断').waitFor();
      await restart('api');
      await page.getByText('与服务器的连接已中断').waitFor({ state: 'detached', timeout: 60_000 });
      await page.getByText('有未保存的内容').waitFor({ state: 'hidden' });
      await page.reload();
      expect(await page.getByLabel('电话').inputValue()).toBe('0451-87654321');

      await page.getByLabel('姓名').fill('赵小明');
      await restart('api');
      await context.clearCookies();
      await page.getByRole('button', { name: '保存并继续' }).click();
      const again = page.getByRole('dialog', { name: '登录已过期' });
      await again.getByLabel('用户名').fill(business.username);
      await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
      await again.getByRole('button', { name: '登录' }).click();
      await again.waitFor({ state: 'hidden' });
      // What kept it from being saved is over, and so is its message.
      await page.getByText('已重新登录').waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.getByLabel('姓名').inputValue()).toBe('赵小明');
      await page.getByRole('button', { name: '保存并继续' }).click();
      await page.getByLabel('义务履行完毕的日期').waitFor();
    });
  });

  it('begins anew where somebody else signs in above a page that is not his', async () => {
    const { business } = await RepairJourney.begin(county());
    const other = await county().business();
    await walk('somebody else signs in', [await Visitor.arrive()], async (visitor) => {
      const { page, context } = visitor;
      await visitor.signIn(business.username, PASSWORD);
      await begin(visitor);
      await page.getByLabel('姓名').fill('赵明');
      await page.getByLabel('电话').fill('0451-12345678');
      await page.getByLabel('电子邮箱').fill('zhao@qinghe.example');
      await context.clearCookies();
      await page.getByRole('button', { name: '保存并继续' }).click();
      const again = page.getByRole('dialog', { name: '登录已过期' });
      await again.getByLabel('用户名').fill(other.username);
      await again.getByLabel('密码', { exact: true }).fill(PASSWORD);
      await again.getByRole('button', { name: '登录' }).click();
      await page.getByText('名下没有失信记录').waitFor();
      // The home of a business is its records.
      expect(new URL(page.url()).pathname).toBe('/desk/records');
      expect(await page.getByText(business.name).count()).toBe(0);
    });
    const { body } = await business.client.get<{ items: { content: object }[] }>('/applications');
    expect(body.items.map(({ content }) => content)).toEqual([{}]);
  });

  it('keeps nothing of a session where a script could read it (ASVS 14.3.3)', async () => {
    const business = await county().business();
    await walk('nothing is kept', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(business.username, PASSWORD);
      await page.getByText('名下没有失信记录').waitFor();
      const kept = await page.evaluate<string>(
        'JSON.stringify([Object.keys(localStorage), Object.keys(sessionStorage), document.cookie])',
      );
      for (const secret of [business.username, business.uscc, 'token', 'session'])
        expect(kept).not.toContain(secret);
      expect(page.url()).not.toContain(business.uscc);
    });
  });
});
