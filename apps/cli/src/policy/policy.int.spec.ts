import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { randomInt } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { type Ran, Terminal } from '../testing/run-xinxiu.js';
import { writtenFile } from '../testing/written-file.js';

jest.setTimeout(120_000);

const seeds = seedsDir();
/** The overlay that ships may begin today or tomorrow. */
/** After the day from which the newest overlay of the seeds holds. */
const soon = addDays(shanghaiDate(Date.now()), 30);
let terminal: Terminal;
/** Of a second person. */
let second: Terminal;
let password: string;
/** Seeds of our own, with a draft in them. */
let folder: string;
let draft: string;

beforeAll(async () => {
  ({ password } = await readDemoCounty(seeds));
  [terminal, second] = [await signedIn('clerk'), await signedIn('clerk2')];
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-seeds-'));
  await cp(seeds, folder, { recursive: true });
  const drafts = join(folder, 'policies', 'drafts');
  await mkdir(drafts, { recursive: true });
  draft = join(drafts, 'county-9.yaml');
  const county = await readFile(join(seeds, 'policies', 'county-demo@9.yaml'), 'utf8');
  await writeFile(
    draft,
    county
      .replace("version: '9'", "version: '10'")
      .replace(/validity: \{ from: '[^']*'/, 'validity: { from: null')
      .replace('status: published', 'status: draft')
      .replace('workingDays: 3', 'workingDays: 2'),
  );
});

async function signedIn(user: string): Promise<Terminal> {
  const opened = await Terminal.open();
  const { code } = await opened.run(['login', '--user', user], { XINXIU_PASSWORD: password });
  expect([user, code]).toEqual([user, 0]);
  return opened;
}

function policy(...args: string[]): Promise<Ran> {
  return policyBy(terminal, ...args);
}

function policyBy(who: Terminal, ...args: string[]): Promise<Ran> {
  return who.run(['policy', ...args], { XINXIU_SEEDS_DIR: folder });
}

function ledgerLines(): Promise<string[]> {
  return readFile(join(folder, 'policies', 'ledger.jsonl'), 'utf8').then((text) =>
    text.trimEnd().split('\n'),
  );
}

describe('what to do about a pack with a mistake', () => {
  it('is to mend a draft, and to restore what is published', async () => {
    const county = join(folder, 'policies', 'county-demo.yaml');
    await writeFile(draft, 'kind: [');
    const ofDraft = await policy('check', draft);
    expect([ofDraft.code, ofDraft.stderr]).toEqual([1, expect.stringContaining('Mend the draft')]);
    expect(ofDraft.stderr).not.toContain('Restore');
    await writeFile(county, 'kind: [');
    const ofPublished = await policy('check', county);
    expect([ofPublished.code, ofPublished.stderr]).toEqual([1, expect.stringContaining('Restore what')]);
    expect(ofPublished.stderr).not.toContain('Mend');
    expect((await policy('check')).stderr).toMatch(/Restore what .* Mend the draft/);
  });
});

describe('how a county changes a rule', () => {
  it('draft, review by a second person, publication, each signed by the county for who is signed in; then the folder checks', async () => {
    expect(await policy('draft', draft)).toMatchObject({ code: 0 });
    const self = await policy('review', draft, '--json');
    expect([self.code, self.json()[0]]).toMatchObject([1, { refused: true, code: 'SAME_PERSON' }]);
    const early = await policy('publish', draft, '--effective', soon, '--json');
    expect([early.code, early.json()[0]]).toMatchObject([1, { code: 'NOT_REVIEWED' }]);
    expect(await policyBy(second, 'review', draft)).toMatchObject({ code: 0 });
    const earlier = ['publish', draft, '--effective', '2026-03-01', '--json'];
    const before = await policy(...earlier);
    expect([before.code, before.json()[0]]).toMatchObject([1, { problems: [{ code: 'PACK_BEFORE' }] }]);
    const past = await policy(...earlier, '--accept-warnings');
    expect([past.code, past.json()[0]]).toMatchObject([1, { code: 'EFFECTIVE_IN_PAST' }]);
    const published = await policy('publish', draft, '--effective', soon, '--json');
    expect([published.code, published.json()[0]]).toMatchObject([
      0,
      { state: 'published', effective: soon, drafted: { by: '李洁' }, reviewed: { by: '周可' } },
    ]);
    const checked = await policy('check', '--json');
    expect([checked.code, checked.json()[0]]).toMatchObject([0, { ok: true, problems: [] }]);
  });

  it('a draft that its check tells of is put forward once that is mended, or accepted', async () => {
    const text = await readFile(draft, 'utf8');
    await writeFile(draft, text.replace('to: null', "to: '2099-12-31'"));
    const told = await policy('draft', draft, '--json');
    expect([told.code, told.json()[0]]).toMatchObject([
      1,
      { code: 'WARNINGS_NOT_ACCEPTED', problems: [{ code: 'PACK_ENDS', file: draft }] },
    ]);
    expect(await policy('draft', draft, '--accept-warnings')).toMatchObject({ code: 0 });
    expect(await policyBy(second, 'review', draft)).toMatchObject({ code: 1 });
    await writeFile(join(folder, 'policies', 'drafts', 'other.yaml'), text);
    const twice = await policyBy(second, 'review', draft, '--accept-warnings', '--json');
    expect([twice.code, twice.json()[0]]).toMatchObject([
      1,
      { code: 'PACK_INVALID', problems: [{ code: 'PACK_TWICE' }] },
    ]);
    expect((await policy('check', '--json')).json()[0]).toMatchObject({
      problems: [{ code: 'PACK_TWICE' }, { code: 'PACK_TWICE' }],
    });
  });

  it('a line that somebody changed, added by hand or signed elsewhere is told with its number, and nothing follows it', async () => {
    const ledger = join(folder, 'policies', 'ledger.jsonl');
    const problem = async (line: string) => {
      await writeFile(ledger, `${[...shipped, line].join('\n')}\n`);
      const checked = await policy('check', '--json');
      expect(checked.code).toBe(1);
      return checked.json()[0]?.['problems'];
    };
    const shipped = await ledgerLines();
    expect(await policy('draft', draft)).toMatchObject({ code: 0 });
    const line = (await ledgerLines()).at(-1) ?? '';
    const told = (code: string) => [expect.objectContaining({ code, line: shipped.length + 1 })];
    expect(await problem(line.replace('李洁', '周可'))).toEqual(told('SIGNATURE_WRONG'));
    const review = await policy('review', draft, '--json');
    expect([review.code, review.json()[0]]).toMatchObject([1, { code: 'LEDGER_INVALID' }]);
    expect(await problem(line.replace(/"keyId":"\w+"/, `"keyId":"${'0'.repeat(16)}"`))).toEqual(
      told('SIGNATURE_FOREIGN'),
    );
    expect(await problem(line.replace(/,"signed":\{.*?\}/, ''))).toEqual(told('SIGNATURE_MISSING'));
    const typed = await policy('check');
    expect(typed.stderr).toContain(`ledger.jsonl:${shipped.length + 1}:1 SIGNATURE_MISSING`);
    expect(typed.stderr).toContain('policy-accepted-lines.txt');
  });

  it('is checked elsewhere with the public key of the county', async () => {
    expect(await policy('draft', draft)).toMatchObject({ code: 0 });
    const keys = process.env['XINXIU_KEYS_DIR'] ?? '';
    const elsewhere = { XINXIU_SEEDS_DIR: folder, XINXIU_KEYS_DIR: await mkdtemp(join(tmpdir(), 'keys-')) };
    const check = (...args: string[]) => terminal.run(['policy', 'check', '--json', ...args], elsewhere);
    const without = await check();
    expect([without.code, without.json()[0]]).toMatchObject([
      1,
      { problems: [{ code: 'SIGNATURE_FOREIGN' }] },
    ]);
    expect(await check('--key', join(keys, 'policy.pub.pem'))).toMatchObject({ code: 0 });
    expect((await check('--key', join(keys, 'audit.pub.pem'))).code).toBe(1);
    const none = await check('--key', draft);
    expect([none.code, none.json()[0]]).toMatchObject([1, { code: 'KEY_UNREADABLE' }]);
  });

  it('is reviewed by nobody who may not, and by nobody who is not signed in', async () => {
    const before = await ledgerLines();
    for (const [user, act] of [
      ['admin', 'review'],
      ['market', 'draft'],
      ['auditor', 'review'],
    ] as const) {
      const refused = await policyBy(await signedIn(user), act, draft, '--json');
      expect([user, refused.code, refused.json()[0]]).toMatchObject([user, 1, { code: 'FORBIDDEN' }]);
    }
    const stranger = await policyBy(await Terminal.open(), 'review', draft, '--json');
    expect([stranger.code, stranger.json()[0]]).toMatchObject([1, { code: 'NOT_SIGNED_IN' }]);
    expect(await ledgerLines()).toEqual(before);
  });

  it('tells a published file that somebody changed, with exit 1', async () => {
    const file = join(folder, 'policies', 'order-36.yaml');
    await writeFile(file, (await readFile(file, 'utf8')).replace('months: 3', 'months: 4'));
    const checked = await policy('check', '--json');
    expect([checked.code, checked.json()[0]]).toMatchObject([
      1,
      { ok: false, problems: [{ code: 'PACK_CHANGED', file: 'order-36.yaml' }] },
    ]);
    expect((await policy('check', file)).stderr).toContain(`${file}:1:1 PACK_CHANGED`);
  });

  it('tells the line of a mistake, and what differs between two versions', async () => {
    const old = join(folder, 'policies', 'county-demo@9.yaml');
    const diff = await policy('diff', old, draft, '--json');
    expect([diff.code, diff.json()[0]]).toMatchObject([
      0,
      {
        changed: [{ id: 'step.acceptance', fields: [{ field: 'workingDays', old: 3, new: 2, days: true }] }],
      },
    ]);
    expect((await policy('diff', old, draft)).stdout).toContain('workingDays: 3 → 2');
    await writeFile(draft, (await readFile(draft, 'utf8')).replace('owner: applicant', 'owner: nobody'));
    const checked = await policy('check', draft);
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/county-9\.yaml:\d+:\d+ PACK_SCHEMA steps\.supplement-required\.owner/);
    expect((await policy('diff', old, join(folder, 'none.yaml'))).code).toBe(1);
    expect((await policy('publish', draft)).code).toBe(2);
    expect((await policy('publish', draft, '--effective', '2027-02-30')).code).toBe(2);
  });
});

describe('xinxiu policy simulate', () => {
  interface Summary {
    readonly summary: {
      readonly records: { total: number; changed: number };
      readonly cases: { total: number; changed: number };
      readonly departments: readonly { department: string }[];
    };
  }

  beforeAll(async () => {
    const file = await writtenFile('penalties.json', JSON.stringify([penalty()]));
    expect(await terminal.run(['import', 'penalties', file])).toMatchObject({ code: 0 });
  });

  it('tells no change for the law as it is, over every record and open case', async () => {
    const same = await policy('simulate', join(folder, 'policies', 'order-36.yaml'), '--json');
    expect(same.code).toBe(0);
    const lines = same.json<Summary>();
    expect(lines).toHaveLength(1);
    expect(lines[0]?.summary.records.total).toBeGreaterThan(0);
    expect(lines[0]?.summary).toMatchObject({ records: { changed: 0 }, cases: { changed: 0 } });
  });

  it('tells which records a draft makes eligible sooner, and leaves all as it was', async () => {
    // The penalty is one of the market authority, so its own regime governs.
    const order = await readFile(join(seeds, 'policies', 'samr-2025.yaml'), 'utf8');
    await writeFile(
      draft,
      order
        .replace("version: '1'", "version: '2'")
        .replace('status: published', 'status: draft')
        .replace('minimum: { months: 3 }', 'minimum: { months: 1 }'),
    );
    const run = await policy('simulate', draft, '--json', '--at', '2026-08-10');
    const lines = run.json<Record<string, unknown>>();
    expect(lines).toContainEqual(
      expect.objectContaining({
        before: expect.objectContaining({ earliestApplication: '2026-09-27' }),
        after: expect.objectContaining({ earliestApplication: '2026-07-27' }),
      }),
    );
    expect(lines.at(-1)).toMatchObject({ summary: { draft: { pack: 'samr-2025', version: '2' } } });
    expect((await policy('simulate', draft)).stdout).toContain('Nothing was changed.');
    const again = await policy('simulate', join(folder, 'policies', 'order-36.yaml'), '--json');
    expect(again.json<Summary>()[0]?.summary.records.changed).toBe(0);
  });

  it('refuses when the server holds another law, and a draft that does not pass its check', async () => {
    await writeFile(join(folder, 'policies', 'ledger.jsonl'), '');
    expect((await policy('simulate', draft, '--json')).json()[0]).toMatchObject({ code: 'PACKS_INVALID' });
    const other = await mkdtemp(join(tmpdir(), 'xinxiu-seeds-'));
    await mkdir(join(other, 'policies'));
    await cp(join(seeds, 'holidays'), join(other, 'holidays'), { recursive: true });
    const differs = await terminal.run(['policy', 'simulate', draft, '--json'], { XINXIU_SEEDS_DIR: other });
    expect([differs.code, differs.json()[0]]).toMatchObject([1, { code: 'LAW_DIFFERS' }]);
    await writeFile(draft, 'kind: [');
    expect((await policy('simulate', draft, '--json')).json()[0]).toMatchObject({ code: 'PACK_INVALID' });
  });

  it('is not for an applicant', async () => {
    const applicant = await Terminal.open();
    const { code } = await applicant.run(['login', '--user', 'food'], { XINXIU_PASSWORD: password });
    expect(code).toBe(0);
    const refused = await applicant.run(['policy', 'simulate', draft, '--json']);
    expect([refused.code, refused.json()[0]]).toMatchObject([1, { code: 'FORBIDDEN' }]);
  });

  function penalty(): object {
    return {
      CF_XDR_MC: '青禾绿源食品有限公司',
      CF_XDR_LB: '法人及非法人组织',
      CF_XDR_SHXYM: '91420599MA4A00003W',
      CF_WSH: `青市监罚〔2026〕${randomInt(1e9)}号`,
      CF_WFXW: '违反广告管理规定',
      CF_SY: '发布违法广告',
      CF_YJ: '《中华人民共和国广告法》第五十五条',
      CF_CFLB: '罚款',
      CF_NR: '罚款20000元',
      CF_NR_FK: 2,
      CF_JDRQ: '2026-06-27',
      CF_YXQ: '2099-12-31',
      CF_CFJG: '青禾县市场监督管理局',
      CF_CFJGDM: '11420599MB1999012N',
      CF_SJLY: '青禾县市场监督管理局',
      CF_SJLYDM: '11420599MB1999012N',
    };
  }
});
