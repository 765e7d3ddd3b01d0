import { describe, expect, it } from '@jest/globals';
import { PASSWORD, freshUserName } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { choose } from '../../harness/browser/choose.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { mailedCode } from '../../harness/mailed-code.js';

const county = countyInBrowser();

describe('an administrator in the browser', () => {
  it('invites somebody, who opens the account by the mail and signs in', async () => {
    const admin = await county().administrator();
    const username = freshUserName();
    const email = `${username}@qinghe.example`;
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('staff invites', visitors, async (office, newcomer) => {
      await office.signIn(admin.username, PASSWORD);
      await office.page.goto('/desk/staff');
      await office.page.getByRole('button', { name: '邀请', exact: true }).click();
      const dialog = office.page.getByRole('dialog');
      await dialog.getByLabel('姓名').fill('钱进');
      await dialog.getByLabel('用户名').fill(username);
      await dialog.getByLabel('邮箱').fill(email);
      await choose(office, '角色', '督办');
      expect(await office.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '邀请', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      await office.page.goto(`/desk/staff?q=${username}`);
      await office.page.getByText('已邀请', { exact: true }).first().waitFor();
      expect(await office.barriers()).toEqual([]);
      await office.page.goto('/desk/duties');
      await office.page.getByRole('button', { name: '立即执行：补发通知' }).click();
      const order = office.page.getByRole('dialog');
      await order.getByLabel('理由').fill('邮件服务器已恢复');
      await order.getByRole('button', { name: '立即执行', exact: true }).click();
      await office.page.getByText('邮件服务器已恢复').first().waitFor();
      expect(await office.barriers()).toEqual([]);

      await newcomer.page.goto(`/account/invitation#${await mailedCode(email, 'invitation')}`);
      await newcomer.page.getByLabel('新密码').fill(PASSWORD);
      await newcomer.page.getByLabel('再输入一次').fill(PASSWORD);
      await newcomer.page.getByRole('button', { name: '设置密码' }).click();
      await newcomer.page.getByText(`请用用户名 ${username} 登录`).waitFor();
      await newcomer.signIn(username, PASSWORD);
      expect([...office.complaints, ...newcomer.complaints]).toEqual([]);
    });
  });

  it('ends all access of who leaves, having read how many cases go back to the queue', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await journey.act(journey.clerk, caseNo, 'claim', {});
    const admin = await county().administrator();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('staff leaves', visitors, async (office, clerk) => {
      await clerk.signIn(journey.clerk.username, PASSWORD);
      await office.signIn(admin.username, PASSWORD);
      await office.page.goto(`/desk/staff/${journey.clerk.id}`);
      await office.page.getByRole('button', { name: '离岗' }).click();
      await office.page.getByText('经办中的 1 件案件退回待办').waitFor();
      expect(await office.barriers()).toEqual([]);
      const dialog = office.page.getByRole('dialog');
      await dialog.getByLabel('理由').fill('调离本县');
      await dialog.getByRole('button', { name: '离岗' }).click();
      await office.page.getByText('1 件案件退回待办').waitFor();
      await office.page.getByText('已离岗', { exact: true }).waitFor();
      expect(await office.barriers()).toEqual([]);

      await clerk.page.goto('/desk/cases');
      await clerk.page.waitForURL('**/sign-in**');
      expect(await journey.caseOf(caseNo)).not.toHaveProperty('holder');
    });
  });

  it('moves somebody to another post: his rights change at once, and what he held goes back to its queue', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    await journey.act(journey.clerk, caseNo, 'claim', {});
    const admin = await county().administrator();
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('staff moves', visitors, async (office, clerk) => {
      await clerk.signIn(journey.clerk.username, PASSWORD);
      await office.signIn(admin.username, PASSWORD);
      await office.page.goto(`/desk/staff/${journey.clerk.id}`);
      await office.page.getByRole('button', { name: '调岗' }).click();
      const dialog = office.page.getByRole('dialog');
      await dialog.getByText('经办中的 1 件案件退回待办').waitFor();
      await choose(office, '角色', '督办');
      await dialog.getByLabel('理由').fill('轮岗');
      expect(await office.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '调岗' }).click();
      await office.page.getByText('1 件案件退回待办').waitFor();
      await office.page.getByText('督办', { exact: true }).first().waitFor();
      expect(await office.barriers()).toEqual([]);
      expect(await journey.caseOf(caseNo)).not.toHaveProperty('holder');

      // What the new post may see, and the old one might not.
      await clerk.page.goto('/desk/recusals');
      await clerk.page.getByRole('heading', { level: 1, name: '回避登记' }).waitFor();
      expect([...office.complaints, ...clerk.complaints]).toEqual([]);
    });
  });

  it('invites again who has not opened the account: the new code works, and the old one does not', async () => {
    const admin = await county().administrator();
    const username = freshUserName();
    const email = `${username}@qinghe.example`;
    const invitation = { username, name: '钱进', email, role: 'supervisor' };
    const { body } = await admin.client.post<{ id: string }>('/staff', invitation);
    const visitors: [Visitor, Visitor] = [await Visitor.arrive(), await Visitor.arrive()];
    await walk('staff invites again', visitors, async (office, newcomer) => {
      const first = await mailedCode(email, 'invitation');
      await office.signIn(admin.username, PASSWORD);
      await office.page.goto(`/desk/staff/${body.id}`);
      await office.page.getByRole('button', { name: '重新邀请' }).click();
      await office.page.getByText('邀请邮件已发给 钱进').waitFor();
      expect(await office.barriers()).toEqual([]);

      const opens = async (code: string): Promise<void> => {
        await newcomer.page.goto('about:blank');
        await newcomer.page.goto(`/account/invitation#${code}`);
        await newcomer.page.getByLabel('新密码').fill(PASSWORD);
        await newcomer.page.getByLabel('再输入一次').fill(PASSWORD);
        await newcomer.page.getByRole('button', { name: '设置密码' }).click();
      };
      const second = await mailedCode(email, 'invitation', 2);
      await opens(first);
      await newcomer.page.getByRole('alert').first().waitFor();
      expect(await newcomer.barriers()).toEqual([]);
      await opens(second);
      await newcomer.page.getByText(`请用用户名 ${username} 登录`).waitFor();
      expect([...office.complaints, ...newcomer.complaints]).toEqual([]);
    });
  });

  it('sees what would come of each row of a list before anybody is invited', async () => {
    const admin = await county().administrator();
    const username = freshUserName();
    const list = [
      '登录名,姓名,邮箱,角色',
      `${username},赵一,${username}@qinghe.example,审计人员`,
      'li.si,李四,li,局长',
    ];
    await walk('staff list', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      await visitor.signIn(admin.username, PASSWORD);
      await page.goto('/desk/staff/import');
      const buffer = Buffer.from(list.join('\n'));
      await page
        .locator('input[type=file]')
        .setInputFiles({ name: '名单.csv', mimeType: 'text/csv', buffer });
      await page.getByText('可邀请 1 人，已有 0 人，有误 1 行').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      expect(await county().repositories.people.findForSignIn(username)).toBeUndefined();
      await page.getByRole('button', { name: '邀请 1 人' }).click();
      await page.getByText('已邀请 1 人，已有 0 人，有误 1 行').waitFor();
      await mailedCode(`${username}@qinghe.example`, 'invitation');
    });
  });

  it('takes a lost second factor and a bound identity from somebody, with a reason', async () => {
    const [admin, clerk] = await Promise.all([county().administrator(), county().clerk()]);
    const { secondFactors, identities } = county().repositories;
    const secret = 'A'.repeat(32);
    await secondFactors.propose(clerk.id, secret, 1);
    await secondFactors.confirm(clerk.id, { secret, since: 1 }, 1, 1);
    const subject = `s-${clerk.id}`;
    const issuer = 'https://id.qinghe.example';
    await identities.bind({ personId: clerk.id, issuer, subject, boundAt: Date.now() });
    await walk('staff access', [await Visitor.arrive()], async (visitor) => {
      const { page } = visitor;
      const dialog = page.getByRole('dialog');
      await visitor.signIn(admin.username, PASSWORD);
      await page.goto(`/desk/staff/${clerk.id}`);
      await page.getByText(subject).waitFor();
      await page.getByRole('button', { name: '重置第二重验证' }).click();
      await dialog.getByLabel('理由').fill('手机遗失');
      expect(await visitor.barriers()).toEqual([]);
      await dialog.getByRole('button', { name: '重置第二重验证' }).click();
      await page.getByText('未启用', { exact: true }).waitFor();
      await page.getByRole('button', { name: '解除绑定' }).click();
      await dialog.getByLabel('理由').fill('绑定有误');
      await dialog.getByRole('button', { name: '解除绑定' }).click();
      await page.getByText('没有绑定身份').waitFor();
      expect(await visitor.barriers()).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    });
  });
});
