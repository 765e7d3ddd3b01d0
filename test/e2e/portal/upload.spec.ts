import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { PDF, RepairJourney, expectStatus } from '../../factories/repair-journey.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import type { Page, Request } from 'playwright-core';

const county = countyInBrowser();

const PART = 256 * 1024;
const PARTS = '**/api/v1/uploads/*?offset=*';

/** A PDF of eight parts. */
function scan(name: string) {
  const tail = Buffer.from(`\n% ${name}\n%%EOF\n`);
  const buffer = Buffer.concat([PDF, Buffer.alloc(8 * PART - PDF.length - tail.length, 0x20), tail]);
  return { name, mimeType: 'application/pdf', buffer };
}

const offsetOf = (request: Request): number => Number(new URL(request.url()).searchParams.get('offset'));

/** Offsets of the parts that a page sends, as they go. */
function sentBy(page: Page): number[] {
  const sent: number[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH' && request.url().includes('/uploads/')) sent.push(offsetOf(request));
  });
  return sent;
}

/** Into the step of the proofs. @returns its address */
async function toProofs(visitor: Visitor, username: string): Promise<string> {
  const { page } = visitor;
  await visitor.signIn(username, PASSWORD);
  await page.getByRole('button', { name: '申请修复' }).click();
  await page.waitForURL('**/desk/applications/**');
  const address = `${page.url().split('?')[0] ?? ''}?step=proof`;
  await page.goto(address);
  await page.locator('input[type=file]').waitFor({ state: 'attached' });
  return address;
}

/** Lets no part through until it is told to. @returns what lets them go on */
async function heldUp(page: Page): Promise<() => void> {
  let goOn = (): void => undefined;
  const open = new Promise<void>((resolve) => (goOn = resolve));
  await page.route(PARTS, async (route) => {
    await open;
    await route.continue();
  });
  return goOn;
}

const LIE = { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('只是文字') };
const HELD = '文件正在上传，上传完成后才能提交';

describe('an upload in the browser', () => {
  it('holds the step while it runs, and what did not get through stays named until it is put away', async () => {
    const { business } = await RepairJourney.begin(county());
    await walk('upload holds the step', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await toProofs(visitor, business.username);
      const goOn = await heldUp(page);
      const proof = scan('整改报告.pdf');
      await page.getByLabel('义务履行完毕的日期').fill('2026-10-08');
      await page.keyboard.press('Enter');
      await page.locator('input[type=file]').setInputFiles(proof);
      const button = page.getByRole('button', { name: '保存并继续' });
      await page.getByText(HELD).waitFor();
      expect(await button.isDisabled()).toBe(true);
      expect(await visitor.barriers()).toEqual([]);
      goOn();
      await page.getByRole('button', { name: `预览 ${proof.name}` }).waitFor();
      await page.locator('input[type=file]').setInputFiles(LIE);
      await page.getByText('有文件没有上传成功，请移除或重新上传后再提交').waitFor();
      await page.getByText(LIE.name, { exact: true }).waitFor();
      expect(await button.isDisabled()).toBe(true);
      expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0);
      await page.getByRole('button', { name: `移除 ${LIE.name}` }).press('Enter');
      await button.click();
      await page.getByLabel('我代表本单位作出上述承诺').waitFor();
      await page.goBack();
      await page.getByRole('button', { name: `预览 ${proof.name}` }).waitFor();
    });
  });

  it('goes with the answer to a supplement, which waits for it and is not left unasked', async () => {
    const journey = await RepairJourney.begin(county());
    const { business, clerk } = journey;
    const caseNo = await journey.submit();
    const items = [{ id: 'i1', text: '请补充整改报告' }];
    await expectStatus(journey.act(clerk, caseNo, 'claim'), 200);
    await expectStatus(journey.act(clerk, caseNo, 'requestSupplement', { items }), 200);
    await walk('upload with a supplement', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(business.username, PASSWORD);
      await page.goto(`/desk/progress/${caseNo}`);
      const answer = page.getByLabel('说明');
      await answer.fill('整改报告见附件');
      await page.getByText('已保存；提交前办理单位看不到').waitFor();
      await page.reload();
      await answer.waitFor();
      expect(await answer.inputValue()).toBe('整改报告见附件');
      await page.route('**/supplement/draft', (route) => route.abort());
      await answer.fill('整改报告见附件。');
      const asked = new Promise<string>((resolve) => {
        page.once('dialog', (dialog) => {
          resolve(dialog.message());
          void dialog.dismiss();
        });
      });
      await page.getByRole('button', { name: '查看回执' }).click();
      expect(await asked).toBe('有未保存的内容，确定离开吗？');
      await page.unroute('**/supplement/draft');
      await answer.fill('整改报告见附件');
      const goOn = await heldUp(page);
      const proof = scan('整改报告.pdf');
      await page.locator('input[type=file]').setInputFiles(proof);
      await page.getByText(HELD).waitFor();
      const button = page.getByRole('button', { name: '提交补正' });
      expect(await button.isDisabled()).toBe(true);
      goOn();
      await page.getByRole('button', { name: `预览 ${proof.name}` }).waitFor();
      await page.getByText('已保存；提交前办理单位看不到').waitFor();
      await page.reload();
      // The file is still at the item that it was uploaded for.
      await page.getByRole('button', { name: `预览 ${proof.name}` }).waitFor();
      const sent = page.waitForRequest('**/actions/answerSupplement');
      await button.click();
      await page.getByRole('dialog').getByRole('button', { name: '提交补正' }).click();
      expect((await sent).postDataJSON()).toMatchObject({
        answers: [{ id: 'i1', text: '整改报告见附件', fileIds: [expect.any(String)] }],
      });
      await page.getByText('需要您补正').waitFor({ state: 'hidden' });
    });
  });

  it('goes on by itself where its line broke, and the proof can be looked at', async () => {
    const { business } = await RepairJourney.begin(county());
    await walk('upload goes on', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await toProofs(visitor, business.username);
      const sent = sentBy(page);
      let cut = false;
      await page.route(PARTS, async (route) => {
        const isCut = !cut && offsetOf(route.request()) === 3 * PART;
        cut ||= isCut;
        await (isCut ? route.abort('connectionreset') : route.continue());
      });
      const proof = scan('整改报告.pdf');
      await page.locator('input[type=file]').setInputFiles(proof);
      const preview = page.getByRole('button', { name: `预览 ${proof.name}` });
      await preview.waitFor();
      expect(sent.map((offset) => offset / PART)).toEqual([0, 1, 2, 3, 3, 4, 5, 6, 7]);
      await preview.click();
      await page.locator(`iframe[title="${proof.name}"][src^="blob:"]`).waitFor();
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('goes on where it was when the page was closed and the same file is chosen again', async () => {
    const { business } = await RepairJourney.begin(county());
    await walk('upload after closing', [await Visitor.arrive()], async (visitor) => {
      const { page, context } = visitor;
      const address = await toProofs(visitor, business.username);
      const proof = scan('缴款凭证.pdf');
      const stuck = new Promise<void>((resolve) => {
        void page.route(PARTS, async (route) => {
          if (offsetOf(route.request()) < 4 * PART) return route.continue();
          // The line is dead: nothing comes, and nothing fails either.
          resolve();
        });
      });
      await page.locator('input[type=file]').setInputFiles(proof);
      await stuck;
      await page.close();

      const again = await context.newPage();
      const sent = sentBy(again);
      await again.goto(address);
      await again.locator('input[type=file]').setInputFiles(proof);
      await again.getByRole('button', { name: `预览 ${proof.name}` }).waitFor();
      // The part that hung may have arrived when the page was closed.
      expect([4, 5]).toContain((sent[0] ?? 0) / PART);
      expect(sent.at(-1)).toBe(7 * PART);
    });
  });
});
