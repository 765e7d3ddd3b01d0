import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { type Official, PASSWORD } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';

const county = countyInBrowser();

async function open(visitor: Visitor, who: Official, caseNo: string): Promise<void> {
  await visitor.signIn(who.username, PASSWORD);
  await visitor.page.goto(`/desk/cases/${caseNo}`);
  await visitor.page.getByRole('group', { name: '可办理事项' }).waitFor();
}

/** Opens the dialog of an action from the bar. */
async function take({ page }: Visitor, action: string): Promise<void> {
  await page
    .getByRole('group', { name: '可办理事项' })
    .getByRole('button', { name: action, exact: true })
    .click();
  await page.getByRole('dialog').waitFor();
}

/** Presses the button of the open dialog, and sees it taken. */
async function confirm({ page }: Visitor, action: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: action, exact: true }).click();
  await dialog.waitFor({ state: 'hidden' });
}

/** Answers what the system could not compute. */
async function answerChecklist({ page }: Visitor): Promise<void> {
  for (const condition of await page.locator('ol.plain-list > li').all()) {
    const evidence = condition.getByRole('textbox');
    if ((await evidence.inputValue()) !== '') continue;
    await condition.getByText('满足', { exact: true }).first().click();
    await evidence.fill('已核对材料');
  }
}

/** Is told at once which duties keep him from approving, goes to their list, and can go on when he is back. */
async function barsUntilVerified(visitor: Visitor, verify: () => Promise<void>): Promise<void> {
  const { page } = visitor;
  const dialog = page.getByRole('dialog');
  await dialog.getByText('尚有义务未经核实或者免除').waitFor();
  const off = dialog.getByRole('button', { name: '作出决定: 尚有义务未经核实或者免除' });
  expect(await off.getAttribute('aria-disabled')).toBe('true');
  expect(await dialog.getByText('对期限的影响').count()).toBe(0);
  expect(await visitor.barriers()).toEqual([]);
  const opened = page.context().waitForEvent('page');
  await dialog.getByRole('link', { name: '核实该记录的义务（新标签页）' }).click();
  const list = await opened;
  await list.getByText('缴纳罚款', { exact: true }).waitFor();
  await verify();
  await list.close();
  // Two pages without a screen are both in front: that he is back is told by hand.
  await page.evaluate("document.dispatchEvent(new Event('visibilitychange', { bubbles: true }))");
  await off.waitFor({ state: 'detached' });
}

/** Wants to go back to the list, and thinks better of it when asked. */
async function staysWhenAsked({ page }: Visitor): Promise<void> {
  const asked = new Promise<string>((resolve) => {
    page.once('dialog', (dialog) => {
      resolve(dialog.message());
      void dialog.dismiss();
    });
  });
  await page.getByRole('link', { name: '返回案件列表' }).click();
  expect(await asked).toBe('有未保存的内容，确定离开吗？');
}

describe('the offices in the browser', () => {
  it('take a case from the desk of acceptance to its decision, each in his own window', async () => {
    const journey = await RepairJourney.begin(county(), { duties: 'open' });
    const caseNo = await journey.submit();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('offices decide', visitors, async (clerk, reviewer) => {
      await open(clerk, journey.clerk, caseNo);
      expect(await clerk.barriers()).toEqual([]);
      await take(clerk, '认领');
      await confirm(clerk, '认领');
      await take(clerk, '受理');
      expect(await clerk.barriers()).toEqual([]);
      await confirm(clerk, '受理');
      await take(clerk, '认领');
      await confirm(clerk, '认领');
      await answerChecklist(clerk);
      await staysWhenAsked(clerk);
      await take(clerk, '核实');
      await confirm(clerk, '核实');

      await open(reviewer, journey.unit.reviewer, caseNo);
      await take(reviewer, '认领');
      await confirm(reviewer, '认领');
      await take(reviewer, '作出决定');
      const dialog = reviewer.page.getByRole('dialog');
      await dialog.getByLabel('准予修复').check();
      await barsUntilVerified(reviewer, () => journey.verifyDuties());
      await dialog.getByLabel('理由代码').fill('FULFILLED');
      await dialog.getByLabel('理由说明').fill('处罚义务已全部履行');
      await dialog.getByLabel('依据条款').fill('《信用修复管理办法》第九条');
      expect(await reviewer.barriers()).toEqual([]);
      await confirm(reviewer, '作出决定');
      await clerk.page.getByText('终止公示中').or(clerk.page.getByText('已办结')).first().waitFor();
      expect([...clerk.complaints, ...reviewer.complaints]).toEqual([]);
      expect((await journey.caseOf(caseNo)).status).toMatch(/ending-publication|completed/);
    });
  });

  it('are told at once when a colleague was first, and keep what they typed', async () => {
    const journey = await RepairJourney.begin(county());
    const other = await county().clerk();
    const caseNo = await journey.submit();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('offices meet', visitors, async (one, two) => {
      await open(one, journey.clerk, caseNo);
      await open(two, other, caseNo);
      await take(two, '认领');
      await take(one, '认领');
      await confirm(one, '认领');
      await two.page.getByRole('dialog').getByText('案件刚刚有变化').waitFor();
      await two.page.getByRole('dialog').getByText(journey.clerk.name).first().waitFor();
      const { body } = await journey.clerk.client.get<{ case: { holder?: { id: string } } }>(
        `/cases/${caseNo}`,
      );
      expect(body.case.holder?.id).toBe(journey.clerk.id);
    });
  });

  it('find in the queue what they may claim, by keyboard, and come back to their place', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await walk('offices queue', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(journey.clerk.username, PASSWORD);
      await page.goto(`/desk/cases?q=${caseNo}`);
      await page.getByText(caseNo).first().waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.keyboard.press('j');
      await page.keyboard.press('Enter');
      await page.waitForURL(`**/desk/cases/${caseNo}`);
      await page.goBack();
      await page.getByText(caseNo).first().waitFor();
      expect(page.url()).toContain(`q=${caseNo}`);
    });
  });

  it('are overseen by their leader: a number of the oversight leads to its cases', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    for (const { send } of journey.steps(caseNo).slice(0, -1)) await send(randomUUID());
    await walk('oversight', [await Visitor.arrive()], async (leader) => {
      const { page } = leader;
      await leader.signIn(journey.unit.leader.username, PASSWORD);
      await page.getByRole('menuitem', { name: '督办总览' }).click();
      const now = page.locator('.ant-card', { hasText: '在办案件' }).first();
      const row = now.getByRole('row', { name: journey.unit.name });
      await row.getByRole('link', { name: '1', exact: true }).click();
      await page.getByRole('heading', { name: '案件明细' }).waitFor();
      await page.getByRole('link', { name: caseNo }).click();
      await page.getByRole('group', { name: '可办理事项' }).waitFor();
      await page.goBack();
      await page.getByRole('combobox', { name: '超期' }).waitFor();
      await page.getByRole('link', { name: '返回督办总览' }).click();
      await page.getByRole('heading', { name: '督办总览' }).waitFor();
    });
  });

  it('verify what a business has shown of its duties, and no other office is offered to', async () => {
    const journey = await RepairJourney.begin(county(), { duties: 'open' });
    await journey.submit();
    const record = `/desk/records/${journey.recordId}`;
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('offices verify duties', visitors, async (reviewer, clerk) => {
      await reviewer.signIn(journey.unit.reviewer.username, PASSWORD);
      await reviewer.page.goto(record);
      const fine = reviewer.page.getByRole('listitem').filter({ hasText: '缴纳罚款' });
      await fine.getByText('已提交凭证').waitFor();
      expect(await reviewer.barriers()).toEqual([]);
      await fine.getByRole('button', { name: '核实' }).click();
      await confirm(reviewer, '核实');
      await fine.getByText('已核实').waitFor();

      await clerk.signIn(journey.clerk.username, PASSWORD);
      await clerk.page.goto(record);
      await clerk.page.getByText('缴纳罚款', { exact: true }).waitFor();
      expect(await clerk.page.getByRole('button', { name: '核实', exact: true }).count()).toBe(0);
    });
  });

  it('change the class of a record by two persons: the first is told why he cannot confirm it', async () => {
    const dossier = await RecordDossier.file(county(), SUSPENDED);
    const { reviewer, leader } = dossier.unit;
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('offices change a class', visitors, async (first, second) => {
      await first.signIn(reviewer.username, PASSWORD);
      await first.page.goto(`/desk/records/${dossier.id}`);
      await first.page.getByRole('button', { name: '认定类别' }).click();
      const dialog = first.page.getByRole('dialog');
      await dialog.getByLabel('一般').check();
      await dialog.getByLabel('理由').fill(GROUND.text);
      await dialog.getByLabel('依据条款').fill(GROUND.article);
      expect(await first.barriers()).toEqual([]);
      await confirm(first, '认定类别');
      const twin = first.page.getByRole('button', { name: '确认变更: 提出变更的人不得确认该变更' });
      await twin.waitFor();
      expect(await twin.getAttribute('aria-disabled')).toBe('true');
      expect(await first.barriers()).toEqual([]);

      await second.signIn(leader.username, PASSWORD);
      const counted = second.page.getByRole('navigation').getByTitle('1 项变更待您确认');
      await counted.waitFor();
      expect(await second.barriers()).toEqual([]);
      await second.page.goto(`/desk/records/${dossier.id}`);
      await second.page.getByRole('button', { name: '确认变更', exact: true }).click();
      // What was not sent is not sent later by itself.
      await second.context.setOffline(true);
      const asked = second.page.getByRole('dialog');
      await asked.getByRole('button', { name: '确认变更' }).click();
      await asked.getByText('没有连接到服务器').waitFor();
      expect(await second.barriers()).toEqual([]);
      await second.context.setOffline(false);
      await second.page.getByText('与服务器的连接已中断').waitFor({ state: 'detached' });
      await asked.getByText('与服务器的连接已恢复').waitFor();
      expect(await asked.getByText('没有连接到服务器').count()).toBe(0);
      await asked.getByRole('button', { name: '确认变更' }).click();
      await asked.waitFor({ state: 'hidden' });
      const history = second.page.getByRole('listitem').filter({ hasText: '认定失信类别' });
      await history.getByText(`提出人：${reviewer.name}`).waitFor();
      await counted.waitFor({ state: 'detached' });
      expect(await second.barriers()).toEqual([]);
      expect([...first.complaints, ...second.complaints]).toEqual([]);
    });
  });
});
