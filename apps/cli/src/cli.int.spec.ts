import { randomInt } from 'node:crypto';
import { mkdtemp, readFile, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseExplanation } from '@xinxiu/domain';
import { readDemoCounty } from './demo-county/county-file.js';
import { projectDir, seedsDir } from './stack/project.js';
import { Terminal } from './testing/run-xinxiu.js';
import { writtenFile } from './testing/written-file.js';

// Each command is a process of its own, several in a test.
jest.setTimeout(60_000);

let terminal: Terminal;
let password: string;

beforeAll(async () => {
  terminal = await Terminal.open();
  ({ password } = await readDemoCounty(seedsDir()));
  const signedIn = await terminal.run(['login', '--user', 'clerk'], { XINXIU_PASSWORD: password });
  expect(signedIn).toMatchObject({ code: 0, stdout: 'signed in as clerk\n' });
});

function penaltyFile(rows: readonly object[]): Promise<string> {
  return writtenFile('penalties.json', JSON.stringify(rows));
}

function penalty(fields: object = {}): object {
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
    ...fields,
  };
}

describe('xinxiu login', () => {
  it('refuses a wrong password with exit 1 and what to do', async () => {
    const other = await Terminal.open();
    const refused = await other.run(['login', '--user', 'clerk2'], { XINXIU_PASSWORD: 'not the password' });
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('WRONG_CREDENTIALS');
  });

  it('asks for the password on stdin, and its token works until logout revokes it', async () => {
    const other = await Terminal.open();
    expect(await other.run(['login', '--user', 'clerk'], {}, `${password}\n`)).toMatchObject({ code: 0 });
    expect(await other.run(['case', 'list'])).toMatchObject({ code: 0 });
    expect(await other.run(['logout'])).toMatchObject({ code: 0, stdout: 'signed out\n' });
    expect(await other.run(['logout'])).toMatchObject({ code: 0, stdout: 'you were not signed in\n' });
    const [refused] = (await other.run(['case', 'list', '--json'])).json();
    expect(refused).toMatchObject({ refused: true, code: 'NOT_SIGNED_IN' });
  });
});

describe('a command that cannot ask', () => {
  it.each([
    [['login', '--user', 'clerk'], 'XINXIU_PASSWORD'],
    [['password'], 'XINXIU_PASSWORD'],
  ])('%j says what to give instead, and exits 2', async (args, variable) => {
    const asked = await terminal.run(args);
    expect(asked.code).toBe(2);
    expect(asked.stderr).toContain(variable);
  });

  it('or was not understood is one JSON object with --json', async () => {
    for (const args of [
      ['bogus'],
      ['deadline', '--from', '2026-02-30'],
      ['case', 'list', '--status', 'nope'],
    ]) {
      const refused = await terminal.run([...args, '--json']);
      expect({ args, code: refused.code }).toEqual({ args, code: 2 });
      expect(refused.json()).toEqual([{ refused: true, code: 'USAGE', message: expect.any(String) }]);
    }
  });
});

describe('xinxiu import penalties', () => {
  it('gives counts first and exits 0 when every row was taken, again as UNCHANGED', async () => {
    const file = await penaltyFile([penalty()]);
    const first = await terminal.run(['import', 'penalties', file, '--json']);
    expect(first.code).toBe(0);
    expect(first.stdout).toMatch(/^\{"taken":1,"held":0,"refused":0,"total":1,"rows":\[/);
    const [again] = (await terminal.run(['import', 'penalties', file, '--json'])).json();
    expect(again).toMatchObject({ taken: 1, rows: [{ reasons: [{ code: 'UNCHANGED' }] }] });
    const told = await terminal.run(['import', 'penalties', file]);
    expect(told.stdout).toBe('taken 1 (1 of them were there already), held 0, refused 0, total 1\n');
  });

  it('changes nothing in a dry run', async () => {
    const file = await penaltyFile([penalty()]);
    expect(await terminal.run(['import', 'penalties', file, '--dry-run'])).toMatchObject({ code: 0 });
    const [real] = (await terminal.run(['import', 'penalties', file, '--json'])).json();
    expect(real).toMatchObject({ taken: 1, rows: [{ reasons: [] }] });
  });

  it('exits 1 when a row is held, and a person completes it', async () => {
    const number = `青市监罚〔2026〕${randomInt(1e9)}号`;
    const file = await penaltyFile([penalty({ CF_WSH: number, CF_JDRQ: '' })]);
    const held = await terminal.run(['import', 'penalties', file, '--json']);
    expect(held.code).toBe(1);
    expect(held.json()[0]).toMatchObject({ taken: 0, held: 1, refused: 0, total: 1 });
    interface Row {
      readonly id: string;
      readonly cells: readonly { readonly header: string; readonly value: string }[];
    }
    const [page] = (await terminal.run(['held', 'list', '--limit', '200', '--json'])).json<{
      items: Row[];
    }>();
    const row = page?.items.find(({ cells }) => cells.some(({ value }) => value === number));
    const lacking = await terminal.run(['held', 'complete', row?.id ?? '']);
    expect(lacking.code).toBe(1);
    expect(lacking.stderr).toMatch(/^ {2}CF_JDRQ: /m);
    const done = await terminal.run(['held', 'complete', row?.id ?? '', '--set', 'CF_JDRQ=2026-06-27']);
    expect(done.code).toBe(0);
    expect(done.json()[0]).toMatchObject({ outcome: 'taken' });
  });

  it('says which profiles there are when one is not known', async () => {
    const file = await penaltyFile([penalty()]);
    const refused = await terminal.run(['import', 'penalties', file, '--profile', 'nope', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json()[0]).toMatchObject({
      code: 'PROFILE_UNKNOWN',
      message: expect.stringContaining('national'),
    });
  });
});

describe('xinxiu doctor', () => {
  it('finds every part of the stack well', async () => {
    const healthy = await terminal.run(['doctor', '--json']);
    const [{ findings } = { findings: [] }] = healthy.json<{ findings: { part: string; ok: boolean }[] }>();
    const sick = findings.filter(({ ok }) => !ok);
    expect({ code: healthy.code, sick }).toEqual({ code: 0, sick: [] });
  });

  it('names the part that does not answer, with what to do, and exits 1', async () => {
    const sick = await terminal.run(['doctor', '--json'], { SMTP_URL: 'smtp://127.0.0.1:9' });
    expect(sick.code).toBe(1);
    const [{ findings } = { findings: [] }] = sick.json<{ findings: object[] }>();
    expect(findings).toContainEqual(
      expect.objectContaining({ part: 'smtp', ok: false, whatToDo: expect.stringContaining('npm start') }),
    );
  });
});

describe('xinxiu demo', () => {
  const real = join(projectDir(), 'test/fixtures/real/penalty/shuanggongshi-cf-xk-api-sample.json');

  it('plays an invented case to its end, which the command line then shows', async () => {
    const played = await terminal.run(['demo', '--json']);
    expect({ code: played.code, stderr: played.stderr }).toMatchObject({ code: 0 });
    const [report] = played.json<{ caseNo: string }>();
    expect(report).toMatchObject({
      status: 'completed',
      workflowId: expect.stringMatching(/^repair:/),
      runId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      events: expect.arrayContaining([expect.objectContaining({ type: 'rung-reached' })]),
      mails: expect.arrayContaining([expect.objectContaining({ kind: 'reminder', state: 'sent' })]),
      targets: [
        { name: 'county-board', state: 'confirmed', confirmedAt: expect.any(String) },
        { name: 'file-drop', state: 'confirmed', confirmedAt: expect.any(String) },
      ],
    });
    const caseNo = report?.caseNo ?? '';
    const shown = await terminal.run(['case', 'timeline', caseNo]);
    expect(shown.stdout).toContain('repair-completed');
    const chinese = { XINXIU_LANG: 'zh' };
    expect((await terminal.run(['case', 'timeline', caseNo], chinese)).stdout).toContain('修复完成');
    expect((await terminal.run(['case', 'show', caseNo])).stdout).toContain('status: completed, version');
    expect((await terminal.run(['case', 'show', caseNo], chinese)).stdout).toContain(
      '状态：已办结（completed）',
    );
    const list = ['case', 'list', '--q', caseNo];
    expect((await terminal.run(list, chinese)).stdout).toContain('已办结');
    expect((await terminal.run([...list, '--json'], chinese)).json()[0]).toMatchObject({
      items: [{ caseNo, status: 'completed' }],
    });
    const explained = await terminal.run(['explain', caseNo]);
    expect(explained.stdout).toMatch(/decision · determining department · (kept|missed)/);
    expect(explained.stdout).toMatch(/^ {4}1\. 20\d\d-\d\d-\d\d (make-up )?working day/m);
    const [data] = (await terminal.run(['explain', caseNo, '--json'])).json<CaseExplanation>();
    expect(data?.deadlines.length).toBeGreaterThan(4);
    expect(data?.spans.reduce((sum, { ms }) => sum + ms, 0)).toBe(
      Date.parse(data?.to ?? '') - Date.parse(data?.from ?? ''),
    );
    const events = await terminal.run(['case', 'events', caseNo, '--limit', '3', '--json']);
    const [page] = events.json<{ items: { seq: number }[]; nextCursor: string }>();
    expect(page?.items.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    const next = ['case', 'events', caseNo, '--limit', '1', '--cursor', page?.nextCursor ?? ''];
    expect((await terminal.run(next)).stdout).toMatch(/^4 /);
    const late = await terminal.run(['case', 'act', caseNo, 'claim', '--json']);
    expect(late.code).toBe(1);
    expect(late.json()[0]).toMatchObject({ code: 'CASE_CLOSED' });
    const lateInChinese = await terminal.run(['case', 'act', caseNo, 'claim'], chinese);
    expect(lateInChinese.stderr).toMatch(/CASE_CLOSED: 案件已于.*办结（已办结）。/);
  }, 120_000);

  it('refuses the real penalty today: its publication has ended', async () => {
    const refused = await terminal.run(['demo', '--penalty', real, '--profile', 'shuangyashan', '--json']);
    expect(refused.code).toBe(1);
    expect(refused.json()[0]).toMatchObject({ code: 'PUBLICATION_ENDED' });
  }, 60_000);

  it('plays the real penalty on a day of its publication, and again', async () => {
    for (const _ of ['first', 'again']) {
      const args = ['demo', '--penalty', real, '--profile', 'shuangyashan', '--at', '2020-01-13', '--json'];
      const played = await terminal.run(args);
      expect({ code: played.code, stderr: played.stderr }).toMatchObject({ code: 0 });
      expect(played.json()[0]).toMatchObject({ status: 'completed' });
      expect(played.stderr).toContain('NOT_A_PENALTY');
    }
  }, 180_000);
});

describe('xinxiu holidays', () => {
  it('checks a file without a server: what it would change, and the line of a mistake', async () => {
    const known = join(seedsDir(), 'holidays', 'holiday-cn-2026.json');
    const checked = await terminal.run(['holidays', 'check', known]);
    expect(checked).toMatchObject({ code: 0, stdout: 'the notice of 2026 is in force already: no change\n' });
    const wrong = (await readFile(known, 'utf8')).replace('2026-10-07', '2026-10-32');
    const refused = await terminal.run([
      'holidays',
      'check',
      await writtenFile('notice.json', wrong),
      '--json',
    ]);
    expect(refused.code).toBe(1);
    const line = wrong.slice(0, wrong.indexOf('2026-10-32')).split('\n').length - 2;
    expect(refused.json()[0]).toMatchObject({ code: 'NOTICE_DAY_INVALID', line });
    const contradicting = (await readFile(known, 'utf8')).replace(
      /("date": "2026-10-10",\s+"isOffDay": )false/,
      '$1true',
    );
    const other = await terminal.run(['holidays', 'check', await writtenFile('notice.json', contradicting)]);
    expect(other.code).toBe(1);
    expect(other.stdout).toContain('2026-10-10  working → free');
  });

  it('loads for those who may: a dry run changes nothing, a clerk is refused', async () => {
    const known = join(seedsDir(), 'holidays', 'holiday-cn-2026.json');
    const refused = await terminal.run(['holidays', 'load', known, '--json']);
    expect(refused.json()[0]).toMatchObject({ refused: true, code: 'FORBIDDEN' });
    const other = await Terminal.open();
    await other.run(['login', '--user', 'supervisor'], { XINXIU_PASSWORD: password });
    const loaded = await other.run(['holidays', 'load', known, '--dry-run', '--json']);
    expect(loaded.json()[0]).toMatchObject({ outcome: 'unchanged', movedDeadlines: 0 });
    expect((await other.run(['holidays', 'list'])).stdout).toMatch(/^2026 +release/m);
  });
});

describe('the token of xinxiu login', () => {
  it('lies in the configuration of the person, for him only', async () => {
    const configDir = await mkdtemp(join(tmpdir(), 'xinxiu-cli-'));
    const env = { XDG_CONFIG_HOME: configDir, XINXIU_PASSWORD: password };
    expect(await terminal.run(['login', '--user', 'clerk'], env)).toMatchObject({ code: 0 });
    expect((await stat(join(configDir, 'xinxiu', 'token.json'))).mode & 0o777).toBe(0o600);
  });
});
