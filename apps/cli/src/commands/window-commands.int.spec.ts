import { randomInt } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, completeUscc } from '@xinxiu/domain';

import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { mailedCode } from '../testing/mailed-code.js';
import { DECIDED, roadPenalty } from '../testing/road-penalty.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(120_000);

const uscc = completeUscc('91420526', String(randomInt(1e8)).padStart(8, '0'));
const contact = `window${randomInt(1e9)}@qinghe.example`;
let password: string;

beforeAll(async () => {
  ({ password } = await readDemoCounty(seedsDir()));
});

async function signedIn(user: string): Promise<Terminal> {
  const terminal = await Terminal.open();
  expect(await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password })).toMatchObject({
    code: 0,
  });
  return terminal;
}

describe('xinxiu window', () => {
  it('files for somebody present, who tells the code of his mail', async () => {
    const clerk = await signedIn('clerk');
    const folder = await mkdtemp(join(tmpdir(), 'xinxiu-cli-'));
    const paper = async (name: string, text: string) => {
      await writeFile(join(folder, name), text);
      return join(folder, name);
    };
    const fine = { CF_CFLB: '罚款', CF_NR: '罚款5000元', CF_NR_FK: 0.5 };
    const who = { CF_XDR_MC: '青禾窗口商行', CF_XDR_SHXYM: uscc };
    const penalty = roadPenalty(`青交罚〔2026〕${randomInt(1e9)}号`, { ...fine, ...who });
    const penalties = await paper('penalties.json', JSON.stringify([penalty]));
    expect(await clerk.run(['import', 'penalties', penalties])).toMatchObject({ code: 0 });
    const [found] = (await clerk.run(['record', 'list', '--q', uscc, '--json'])).json<{
      items: { id: string }[];
    }>();
    const record = found?.items[0]?.id ?? '';

    const begin = [
      'window',
      'open',
      uscc,
      '--record',
      record,
      '--person',
      '赵明',
      '--document',
      'resident-id',
    ];
    const [{ id } = { id: '' }] = (await clerk.run([...begin, '--json'])).json<{ id: string }>();
    expect(await clerk.run(['window', 'ask-code', id])).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('APPLICATION_INCOMPLETE'),
    });
    const fill = ['window', 'fill', id, '--fulfilled-on', addDays(DECIDED, 30)];
    const said = [
      ...['--contact-name', '赵明', '--phone', '13800000000', '--email', contact],
      ...['--commitment', await paper('承诺书.txt', '本单位承诺今后依法诚信经营，自愿接受监督。\n')],
    ];
    expect(await clerk.run([...fill, ...said])).toMatchObject({ code: 0 });
    for (const name of ['缴款凭证.pdf', '整改报告.pdf'])
      expect(
        await clerk.run(['window', 'fill', id, '--proof', await paper(name, '%PDF-1.4\n%%EOF\n')]),
      ).toMatchObject({ code: 0 });
    const shown = await clerk.run(['window', 'show', id]);
    for (const text of ['缴款凭证.pdf 整改报告.pdf', contact, 'resident-id', '138****0000'])
      expect(shown.stdout).toContain(text);

    const asked = await clerk.run(['window', 'ask-code', id]);
    expect(asked).toMatchObject({ code: 0, stdout: expect.stringContaining('to the contact wi***@') });
    const code = await mailedCode(contact);
    const wrong = code === '000000' ? '000001' : '000000';
    expect(await clerk.run(['window', 'submit', id, '--code', wrong])).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/CODE_WRONG[\s\S]*4|4[\s\S]*CODE_WRONG/),
    });
    const colleague = await signedIn('clerk2');
    expect((await colleague.run(['window', 'submit', id, '--code', code])).stderr).toContain(
      'DRAFT_OF_ANOTHER',
    );
    const filed = await clerk.run(['window', 'submit', id], {}, `${code}\n`);
    expect(filed).toMatchObject({ code: 0, stdout: expect.stringMatching(/Filed as case XF-/) });
    const caseNo = /XF-\d+-\d+/.exec(filed.stdout)?.[0] ?? '';
    expect((await clerk.run(['case', 'timeline', caseNo])).stdout).toContain(
      `李洁 (at the window for ${uscc}, present: 赵明)`,
    );
    expect((await clerk.run(['case', 'act', caseNo, 'claim'])).stderr).toContain('OWN_FILING');
    expect(await colleague.run(['case', 'act', caseNo, 'claim'])).toMatchObject({ code: 0 });
    expect((await clerk.run(['window', 'list', '--state', 'submitted'])).stdout).toContain(caseNo);
  });
});
