import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { PDF, RepairJourney } from '../../factories/repair-journey.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';
import { choose } from '../../harness/browser/choose.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';

const county = countyInBrowser();

describe('who is held wrongly, in the browser', () => {
  it('asks with a proof, and a clerk of the credit office corrects it', async () => {
    const business = await county().business();
    const clerk = await county().clerk();
    const right = `${business.name}（更名）`;
    const visitors: [Visitor, Visitor] = [await Visitor.arrive({ viewport: PHONE }), await Visitor.arrive()];
    await walk('correction', visitors, async (owner, office) => {
      const { page } = owner;
      await owner.signIn(business.username, PASSWORD);
      await page.goto('/desk/account');
      await page.getByRole('button', { name: '申请更正: 单位名称' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('更正为').fill(right);
      await dialog.getByLabel('理由').fill('已办理变更登记');
      await dialog.locator('input[type=file]').setInputFiles({
        name: '营业执照.pdf',
        mimeType: 'application/pdf',
        buffer: PDF,
      });
      await dialog.getByRole('button', { name: '预览 营业执照.pdf' }).waitFor();
      expect(await owner.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '提交', exact: true }).click();
      await page.getByText('待审核', { exact: true }).waitFor();
      expect(await owner.barriers()).toEqual([]);

      await office.signIn(clerk.username, PASSWORD);
      await office.page.goto('/desk/corrections');
      const task = office.page.locator('.ant-card').filter({ hasText: right }).last();
      await task.getByRole('button', { name: '查看证明' }).click();
      await office.page.locator('iframe[src^="blob:"]').waitFor();
      await office.page.getByRole('dialog').getByRole('button', { name: '关闭' }).click();
      await task.getByRole('button', { name: '准予更正' }).click();
      const decision = office.page.getByRole('dialog');
      await decision.getByLabel('理由').fill('与营业执照一致');
      expect(await office.barriers()).toEqual([]);
      await decision.getByRole('button', { name: '准予更正' }).click();
      await decision.waitFor({ state: 'hidden' });

      await page.reload();
      await page.getByText('已更正', { exact: true }).waitFor();
      await page.getByText('与营业执照一致').waitFor();
      expect([...owner.complaints, ...office.complaints]).toEqual([]);
    });
  });
});

describe('an official with an interest, in the browser', () => {
  it('keeps out of the case that he held, and only a supervisor ends it', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await journey.act(journey.clerk, caseNo, 'claim', {});
    const supervisor = await county().supervisor();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('recusal', visitors, async (clerk, chief) => {
      await clerk.signIn(journey.clerk.username, PASSWORD);
      await clerk.page.goto(`/desk/cases/${caseNo}`);
      await clerk.page.getByRole('button', { name: '申请回避' }).click();
      const dialog = clerk.page.getByRole('dialog');
      await dialog.getByText('您立即不能再办理').waitFor();
      await dialog.getByLabel('说明').fill('本人持有该单位股份');
      expect(await clerk.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '申请回避' }).click();
      await clerk.page.getByText('您已回避').waitFor();
      await clerk.page.getByRole('button', { name: /^认领: / }).waitFor();

      await chief.signIn(supervisor.username, PASSWORD);
      await chief.page.goto(`/desk/recusals?q=${journey.business.uscc}`);
      await chief.page.getByText('本人持有该单位股份').waitFor();
      expect(await chief.barriers()).toEqual([]);
      await chief.page.getByRole('button', { name: '解除回避' }).click();
      const end = chief.page.getByRole('dialog');
      await end.getByLabel('理由').fill('股份已转让');
      await end.getByRole('button', { name: '解除回避' }).click();
      await end.waitFor({ state: 'hidden' });
      await chief.page.getByText('没有符合条件的内容').waitFor();

      await clerk.page.goto(`/desk/cases/${caseNo}`);
      await clerk.page.getByRole('button', { name: '认领', exact: true }).waitFor();
      expect([...clerk.complaints, ...chief.complaints]).toEqual([]);
    });
  });
});

describe('a supervisor in the browser', () => {
  it('keeps the data of a case by a hold, and lets it go again', async () => {
    const { business } = await RepairJourney.begin(county());
    const supervisor = await county().supervisor();
    await walk('legal hold', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(supervisor.username, PASSWORD);
      await page.goto('/desk/holds');
      await page.getByRole('button', { name: '登记保全' }).click();
      const dialog = page.getByRole('dialog');
      await choose(visitor, '对象类型', '单位');
      await dialog.getByLabel('统一社会信用代码').fill(business.uscc);
      await dialog.getByLabel('理由').fill('行政诉讼一审');
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '登记保全' }).click();
      await dialog.waitFor({ state: 'hidden' });
      await page.goto(`/desk/holds?q=${business.uscc}`);
      await page.getByText('行政诉讼一审').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      await page.getByRole('button', { name: /^解除保全/ }).click();
      await page.getByRole('dialog').getByLabel('理由').fill('已经结案');
      await page.getByRole('dialog').getByRole('button', { name: '解除保全' }).click();
      await page.getByText('没有符合条件的内容').waitFor();
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('proposes what is past its term, and another one refuses the thing that he doubts', async () => {
    const { business, recordId } = await RepairJourney.begin(county());
    const forgotten = await county().repositories.applications.create({
      id: randomUUID(),
      recordId,
      uscc: business.uscc,
      applicantName: business.name,
      createdBy: 'somebody-long-ago',
      createdAt: '2026-01-05T01:00:00.000Z',
    });
    const [one, two] = await Promise.all([county().supervisor(), county().supervisor()]);
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('deletion', visitors, async (proposer, decider) => {
      const { page } = proposer;
      await proposer.signIn(one.username, PASSWORD);
      await page.goto('/desk/retention/due');
      await page.getByText(forgotten.id).waitFor();
      expect(await proposer.barriers()).toEqual([]);
      await page.goto('/desk/retention');
      await page.getByRole('button', { name: '提出删除' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '提出删除' }).click();
      await page.waitForURL('**/desk/retention/runs/**');
      await page.getByText('您提出的批次由他人批准').waitFor();
      expect(await page.getByRole('button', { name: '批准删除' }).isDisabled()).toBe(true);
      expect(await proposer.barriers()).toEqual([]);

      await decider.signIn(two.username, PASSWORD);
      await decider.page.goto(new URL(page.url()).pathname);
      await decider.page.getByRole('checkbox', { name: new RegExp(forgotten.id) }).check();
      await decider.page.getByRole('button', { name: '对所选 1 项不予批准' }).click();
      const dialog = decider.page.getByRole('dialog');
      await dialog.getByText('本批次一项也不删除').waitFor();
      await dialog.getByLabel('理由').fill('起算日有误');
      expect(await decider.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '不予批准' }).click();
      await decider.page.getByText('起算日有误').waitFor();
      expect(await decider.barriers()).toEqual([]);

      await page.goto('/desk/retention/due?standing=refused');
      await page.getByText(forgotten.id).waitFor();
      expect([...proposer.complaints, ...decider.complaints]).toEqual([]);
    });
  });
});

describe('a number of a person, in the browser', () => {
  it('is seen in full for a reason that the business reads, and by no role that only oversees', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    const supervisor = await county().supervisor();
    const visitors: [Visitor, Visitor, Visitor] = [
      await Visitor.arrive(),
      await Visitor.arrive(),
      await Visitor.arrive({ viewport: PHONE }),
    ];
    await walk('reveal', visitors, async (clerk, chief, owner) => {
      await clerk.signIn(journey.clerk.username, PASSWORD);
      await clerk.page.goto(`/desk/cases/${caseNo}`);
      await clerk.page.getByRole('button', { name: '查看完整内容: 联系人' }).click();
      const dialog = clerk.page.getByRole('dialog');
      await dialog.getByText('当事单位可以查到').waitFor();
      await dialog.getByLabel('理由').fill('电话联系当事人补正');
      expect(await clerk.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '查看完整内容' }).click();
      await dialog.getByText('13800000000').waitFor();

      await owner.signIn(journey.business.username, PASSWORD);
      await owner.page.goto('/desk/account');
      await owner.page.getByText('电话联系当事人补正').waitFor();
      expect(await owner.barriers()).toEqual([]);

      await chief.signIn(supervisor.username, PASSWORD);
      await chief.page.goto(`/desk/cases/${caseNo}`);
      await chief.page.getByText('联系人').first().waitFor();
      expect(await chief.page.getByRole('button', { name: /^查看完整内容/ }).count()).toBe(0);
      expect([...clerk.complaints, ...chief.complaints, ...owner.complaints]).toEqual([]);
    });
  });
});
