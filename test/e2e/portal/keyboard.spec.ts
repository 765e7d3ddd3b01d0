import { randomUUID } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { PASSWORD } from '../../factories/county.js';
import { PDF, RepairJourney, expectStatus } from '../../factories/repair-journey.js';
import { Keyboard } from '../../harness/browser/keyboard.js';
import { Visitor, walk } from '../../harness/browser/visitor.js';
import { countyInBrowser } from '../../harness/browser/county-in-browser.js';

const county = countyInBrowser();

const PROOF = { name: '缴款凭证.pdf', mimeType: 'application/pdf', buffer: PDF };
/** The focus is looked at as soon as it has moved: it must not fade in. */
const STILL = { reducedMotion: 'reduce' } as const;
/** Keeps what a component of Ant Design wears while it moves in or out. */
const WATCH_MOTION = `globalThis.moved = [];
new MutationObserver((all) => {
  for (const { target } of all)
    if (/-(enter|appear|leave)-(start|active)/.test(String(target.className))) moved.push(target.className);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['class'] });`;

async function signIn({ page }: Visitor, keys: Keyboard, username: string): Promise<void> {
  await page.goto('/sign-in');
  await keys.finds(page.getByLabel('用户名'));
  await keys.type(username);
  await keys.reachAndType(page.getByLabel('密码', { exact: true }), PASSWORD);
  await keys.press('Enter');
  await page.waitForURL('**/desk/**');
}

const save = ({ page }: Visitor, keys: Keyboard): Promise<void> =>
  keys.reachAndPress(page.getByRole('button', { name: '保存并继续' }));

async function fillContact(visitor: Visitor, keys: Keyboard): Promise<void> {
  const { page } = visitor;
  await keys.finds(page.getByRole('heading', { name: '信用修复申请' }));
  await keys.reachAndType(page.getByLabel('姓名'), '赵明');
  await keys.reachAndType(page.getByLabel('电话'), '0451-12345678');
  await keys.reachAndType(page.getByLabel('电子邮箱'), '不是邮箱');
  await save(visitor, keys);
  // What is wrong is where the focus is.
  await page.getByText('请填写有效的电子邮箱').waitFor();
  await keys.finds(page.getByLabel('电子邮箱'));
  await keys.press('Control+a');
  await keys.type('zhao@qinghe.example');
  await keys.reach(page.getByRole('radio', { name: '中文' }));
  await keys.press('ArrowRight');
  expect(await page.getByRole('radio', { name: 'English' }).isChecked()).toBe(true);
  await keys.press('ArrowLeft');
  expect(await page.getByRole('radio', { name: '中文' }).isChecked()).toBe(true);
  await save(visitor, keys);
}

async function fillProof(visitor: Visitor, keys: Keyboard): Promise<void> {
  const { page } = visitor;
  await keys.finds(page.getByRole('heading', { name: '履行证明' }));
  await keys.reachAndType(page.getByLabel('义务履行完毕的日期'), '2026-10-08');
  await keys.press('Enter');
  const chooser = page.waitForEvent('filechooser');
  await keys.reachAndPress(page.getByRole('button', { name: '选择文件' }));
  await (await chooser).setFiles(PROOF);

  const preview = page.getByRole('button', { name: `预览 ${PROOF.name}` });
  await keys.reachAndPress(preview);
  await page.getByRole('dialog').locator('iframe').waitFor();
  await keys.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await keys.finds(preview);
  await save(visitor, keys);
}

describe('by keyboard alone', () => {
  it('a business applies, from signing in to its receipt, sees where it is and never loses its place', async () => {
    const { business } = await RepairJourney.begin(county());
    await walk('keyboard business', [await Visitor.arrive(STILL)], async (visitor) => {
      const { page } = visitor;
      await page.addInitScript(WATCH_MOTION);
      const keys = await Keyboard.of(visitor);
      await signIn(visitor, keys, business.username);
      await keys.reachAndPress(page.getByRole('button', { name: '申请修复' }));
      await fillContact(visitor, keys);
      await fillProof(visitor, keys);

      await keys.finds(page.getByRole('heading', { name: '信用承诺' }));
      await keys.reachAndPress(page.getByLabel('我代表本单位作出上述承诺'), 'Space');
      await save(visitor, keys);

      await keys.finds(page.getByRole('heading', { name: '核对并提交' }));
      await keys.reachAndPress(page.getByRole('button', { name: '提交申请' }));
      await page.getByText('申请已提交').waitFor();
      await keys.finds(page.getByRole('heading', { name: '申请已提交' }));
      // Nothing has moved for who asked for that: neither a list of days nor a dialog.
      expect(await page.evaluate('moved')).toEqual([]);
      await keys.reach(page.getByRole('button', { name: '打印' }));
      await keys.reachAndPress(page.getByRole('link', { name: '查看办理进度' }));
      await keys.finds(page.getByRole('heading', { level: 1 }));
      expect(keys.faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('a reviewer finds his case with j and k, opens it with Enter, and decides it', async () => {
    const journey = await RepairJourney.begin(county());
    const caseNo = await journey.submit();
    // As far as the reviewer's desk.
    for (const { send } of journey.steps(caseNo).slice(0, 4)) await expectStatus(send(randomUUID()), 200);
    await walk('keyboard reviewer', [await Visitor.arrive(STILL)], async (visitor) => {
      const { page } = visitor;
      const keys = await Keyboard.of(visitor);
      await signIn(visitor, keys, journey.unit.reviewer.username);
      await page.getByText(caseNo).first().waitFor();
      await keys.press('j');
      await keys.press('k');
      await keys.press('Enter');
      await page.waitForURL(`**/desk/cases/${caseNo}`);

      const acts = page.getByRole('group', { name: '可办理事项' });
      const dialog = page.getByRole('dialog');
      const claim = acts.getByRole('button', { name: '认领', exact: true });
      await keys.reachAndPress(claim);
      await dialog.waitFor();
      await keys.press('Escape');
      await dialog.waitFor({ state: 'hidden' });
      await keys.finds(claim);
      await keys.press('Enter');
      await keys.reachAndPress(dialog.getByRole('button', { name: '认领', exact: true }));
      await dialog.waitFor({ state: 'hidden' });

      await keys.reachAndPress(acts.getByRole('button', { name: '作出决定', exact: true }));
      await keys.reachAndPress(dialog.getByLabel('准予修复'), 'Space');
      await keys.reachAndType(dialog.getByLabel('理由代码'), 'FULFILLED');
      await keys.reachAndType(dialog.getByLabel('理由说明'), '处罚义务已全部履行');
      await keys.reachAndType(dialog.getByLabel('依据条款'), '《信用修复管理办法》第九条');
      await keys.reachAndPress(dialog.getByRole('button', { name: '作出决定', exact: true }));
      await dialog.waitFor({ state: 'hidden' });
      await page.getByText('终止公示中').or(page.getByText('已办结')).first().waitFor();
      expect(keys.faults).toEqual([]);
      expect(visitor.complaints).toEqual([]);
    });
  });

  it('would be told of a focus that cannot be seen, lies under something, or goes up the page', async () => {
    await walk('keyboard sees', [await Visitor.arrive(STILL)], async (visitor) => {
      const { page } = visitor;
      const keys = await Keyboard.of(visitor);
      const one = (style: string, name: string) =>
        `<button style="position:absolute;${style}">${name}</button>`;
      const cover = '<div style="position:absolute;top:200px;width:99%;height:60px"></div>';
      const html = `<main><style>.bare:focus{outline:0}</style>${one('top:9px', 'first')}
        ${one('top:100px', 'bare').replace('<button', '<button class="bare"')}${one('top:220px', 'under')}${cover}
        ${one('top:9px;left:99px', 'up')}${one('top:300px', 'last')}</main>`;
      await page.goto(`data:text/html,${encodeURIComponent(html)}`);
      await keys.reach(page.getByRole('button', { name: 'last' }));
      expect(keys.faults.map((fault) => fault.split(':')[0]?.split(',')[0])).toEqual([
        'looks the same with the focus and without',
        'is covered or out of sight when it has the focus',
        'the focus goes up',
      ]);
    });
  });
});
