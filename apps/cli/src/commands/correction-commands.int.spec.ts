import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';
import { writtenFile } from '../testing/written-file.js';

jest.setTimeout(180_000);

const people = new Map<string, Terminal>();
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);
const WRONG = ['name', '吴正新', '--reason', '登记时写错'];

beforeAll(async () => {
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['build', 'clerk', 'admin']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu account correction', () => {
  it('is asked for with a proof, listed, refused with words and withdrawn', async () => {
    const data = await as('build', 'account', 'data');
    expect(data).toMatchObject({ code: 0, stdout: expect.stringContaining('somebody else verifies') });
    const without = await as('build', 'account', 'correction', 'ask', ...WRONG);
    expect(without).toMatchObject({ code: 1, stderr: expect.stringContaining('CORRECTION_IMPOSSIBLE') });
    const proof = await writtenFile('营业执照.pdf', '%PDF-1.4\n%%EOF\n');
    const ask = () => as('build', 'account', 'correction', 'ask', ...WRONG, '--proof', proof);
    const [{ id } = { id: '' }] = (await ask()).json<{ id: string }>();
    expect((await as('clerk', 'correction', 'list')).stdout).toContain(id);
    expect((await as('admin', 'correction', 'list')).stdout).not.toContain(id);
    expect((await as('clerk', 'correction', 'show', id)).json()).toMatchObject([{ id, hasProof: true }]);
    const out = join(await mkdtemp(join(tmpdir(), 'xinxiu-cli-')), 'proof.pdf');
    const download = () => as('clerk', 'correction', 'proof', id, '--out', out);
    expect(await download()).toMatchObject({ code: 0, stdout: expect.stringContaining(out) });
    expect(await readFile(out)).toEqual(await readFile(proof));
    expect(await download()).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') });
    const other = await as('admin', 'correction', 'proof', id, '--out', `${out}.2`);
    expect(other).toMatchObject({ code: 1, stderr: expect.stringContaining('NOT_FOUND') });
    const refused = await as('clerk', 'correction', 'refuse', id, '--reason', '与营业执照不符');
    expect(refused.json()).toMatchObject([{ standing: 'refused' }]);
    expect(await as('clerk', 'correction', 'approve', id, '--reason', '属实')).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('CORRECTION_DECIDED'),
    });
    expect((await as('build', 'account', 'correction', 'list')).stdout).toContain('与营业执照不符');
    const [{ id: next } = { id: '' }] = (await ask()).json<{ id: string }>();
    const withdrawn = await as('build', 'account', 'correction', 'withdraw', next);
    expect(withdrawn.json()).toMatchObject([{ standing: 'withdrawn' }]);
  });

  it('is for the name alone; the language of mails changes at once', async () => {
    expect((await as('build', 'account', 'correction', 'ask', 'email', 'x', '--reason', 'y')).code).toBe(2);
    expect((await as('build', 'account', 'language', 'zh-CN')).code).toBe(0);
  });
});
