import { describe, expect, it } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { PASSWORD } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { fillContact, fillProof } from '../../harness/browser/application-form.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';

const county = countyInBrowser();

describe('an agent in the browser', () => {
  it('files for the business that named its record to him, until the business takes that back', async () => {
    const { business } = await RepairJourney.begin(county());
    const agent = await county().agent();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive({ viewport: PHONE })];
    await walk('agent files', visitors, async (owner, other) => {
      await owner.signIn(business.username, PASSWORD);
      await owner.page.goto('/desk/agents/new');
      await owner.page.getByLabel('代理人的用户名').fill(agent.username);
      await owner.page.getByRole('checkbox').check();
      await owner.page.getByLabel('最后一天').fill(addDays(shanghaiDate(Date.now()), 30));
      await owner.page.keyboard.press('Tab');
      expect(await owner.barriers()).toEqual([]);
      await owner.page.getByRole('button', { name: '授权代理人' }).click();
      await owner.page.getByText('有效', { exact: true }).waitFor();
      expect(await owner.barriers()).toEqual([]);

      await other.signIn(agent.username, PASSWORD);
      await other.page.goto('/desk/agents');
      await other.page.getByText(business.name).waitFor();
      expect(await other.barriers()).toEqual([]);
      await other.page.goto('/desk/records');
      await other.page.getByRole('button', { name: '申请修复' }).click();
      await other.page.getByLabel('姓名').waitFor();
      await fillContact(other);
      await fillProof(other);
      await other.page.getByRole('button', { name: '保存并继续' }).click();
      await other.page.getByLabel(/^我受.+委托，代表该单位作出上述承诺$/).check();
      await other.page.getByRole('button', { name: '保存并继续' }).click();
      await other.page.getByRole('button', { name: '提交申请' }).click();
      await other.page.getByText('申请已提交').waitFor();

      await owner.page.getByRole('link', { name: '办理记录' }).click();
      await owner.page.getByText('提交申请', { exact: true }).waitFor();
      expect(await owner.barriers()).toEqual([]);
      await owner.page.getByRole('button', { name: '撤回授权' }).click();
      const dialog = owner.page.getByRole('dialog');
      await dialog.getByText('立即不能再办理这 1 条记录').waitFor();
      await dialog.getByLabel('理由').fill('不再委托');
      await dialog.getByRole('button', { name: '撤回授权' }).click();
      await owner.page.getByText('已撤回', { exact: true }).waitFor();

      await other.page.goto('/desk/records');
      await other.page.getByText('没有授权您办理的记录').waitFor();
      expect([...owner.complaints, ...other.complaints]).toEqual([]);
    });
  });

  it('gives up what a business gave him, and finds none of its records any more', async () => {
    const { business, recordId } = await RepairJourney.begin(county());
    const agent = await county().agent();
    const until = addDays(shanghaiDate(Date.now()), 30);
    const given = { agent: agent.username, recordIds: [recordId], until };
    expect((await business.client.post('/authorisations', given)).status).toBe(201);
    const visitors: [Visitor, Visitor] = [await Visitor.arrive({ viewport: PHONE }), await Visitor.arrive()];
    await walk('agent gives up', visitors, async (other, owner) => {
      await other.signIn(agent.username, PASSWORD);
      await other.page.goto('/desk/agents');
      await other.page.getByText(business.name).waitFor();
      await other.page.getByRole('button', { name: '辞去代理' }).click();
      const dialog = other.page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('不再代理');
      expect(await other.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '辞去代理' }).click();
      await other.page.getByText('没有单位授权您办理').waitFor();
      expect(await other.barriers()).toEqual([]);
      await other.page.goto('/desk/records');
      await other.page.getByText('没有授权您办理的记录').waitFor();

      await owner.signIn(business.username, PASSWORD);
      await owner.page.goto('/desk/agents');
      await owner.page.getByText('已辞去', { exact: true }).waitFor();
      await owner.page.getByText('不再代理').waitFor();
      expect([...owner.complaints, ...other.complaints]).toEqual([]);
    });
  });
});
