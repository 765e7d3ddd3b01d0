import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { followedCommitment, stackEngine } from '../../factories/followed-commitment.js';
import { PDF } from '../../factories/repair-journey.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';
import { PHONE, Visitor, walk } from '../../harness/browser/visitor.js';

const county = countyInBrowser();
let engine: Awaited<ReturnType<typeof stackEngine>>;

beforeAll(async () => {
  engine = await stackEngine();
});
afterAll(() => engine.close());

describe('a followed commitment in the browser', () => {
  it('goes from the evidence of the business to the determination by two persons', async () => {
    const [clerk, business, unit] = [
      await county().clerk(),
      await county().business(),
      await county().unit(),
    ];
    const { id } = await followedCommitment(engine, { business, unit, clerk });
    const visitors: [Visitor, Visitor, Visitor] = [
      await Visitor.arrive({ viewport: PHONE }),
      await Visitor.arrive(),
      await Visitor.arrive({ colorScheme: 'dark' }),
    ];
    await walk('commitment-tracking', visitors, async (owner, officer, leader) => {
      const act = async ({ page }: Visitor, action: string, fill: () => Promise<void>): Promise<void> => {
        await page.goto(`/desk/commitments/${id}`);
        await page.getByRole('button', { name: action }).click();
        await fill();
        await page.getByRole('dialog').getByRole('button', { name: action }).click();
        await page.getByRole('dialog').waitFor({ state: 'hidden' });
      };
      await owner.signIn(business.username, PASSWORD);
      await act(owner, '提交履行证明', async () => {
        await owner.page.getByLabel('说明').fill('已完成整改。');
        const file = { name: '整改报告.pdf', mimeType: 'application/pdf', buffer: Buffer.from(PDF) };
        await owner.page.getByRole('dialog').locator('input[type=file]').setInputFiles(file);
        await owner.page.getByRole('dialog').getByText('整改报告.pdf').waitFor();
        // Held until the file is there.
        await owner.page
          .getByRole('dialog')
          .getByRole('button', { name: '提交履行证明', disabled: false })
          .waitFor();
        expect(await owner.barriers()).toEqual([]);
      });
      await owner.page.getByText('履行情况核实中').first().waitFor();
      expect(await owner.barriers()).toEqual([]);

      await officer.signIn(unit.reviewer.username, PASSWORD);
      await officer.page.goto('/desk/commitments?tracking=under-verification');
      await officer.page.getByRole('link', { name: business.name }).waitFor();
      expect(await officer.barriers()).toEqual([]);
      await act(officer, '核实履行情况', async () => {
        await officer.page.getByLabel('有未履行的内容').check();
        await officer.page.getByLabel('依据和理由').fill('现场检查。');
        await officer.page.getByLabel('未履行的内容', { exact: true }).last().fill('未公示整改报告。');
        expect(await officer.barriers()).toEqual([]);
      });
      await act(owner, '陈述申辩', () => owner.page.getByLabel('说明').fill('将于本月完成。'));
      await act(officer, '提出认定意见', async () => {
        await officer.page.getByLabel('部分履行').check();
        await officer.page.getByLabel('依据和理由').fill('整改未完成。');
        await officer.page.getByLabel('未履行的内容').fill('未公示整改报告。');
        // What follows from the outcome is chosen already, with its article.
        expect(await officer.page.getByRole('checkbox', { name: /记入信用记录/ }).isChecked()).toBe(true);
        expect(await officer.barriers()).toEqual([]);
      });
      expect(await officer.page.getByRole('button', { name: '确认认定' }).count()).toBe(0);

      await leader.signIn(unit.leader.username, PASSWORD);
      await act(leader, '确认认定', async () => {
        await leader.page.getByText('不能撤回').waitFor();
        expect(await leader.barriers()).toEqual([]);
      });
      await leader.page
        .getByText(/记入信用记录（国办发〔2019〕35号/)
        .first()
        .waitFor();
      expect(await leader.barriers()).toEqual([]);
      await owner.page.reload();
      await owner.page.getByText('部分履行').first().waitFor();
      expect(await owner.page.getByText('提出认定意见').count()).toBe(0);
      expect([...owner.complaints, ...officer.complaints, ...leader.complaints]).toEqual([]);
    });
  });
});
