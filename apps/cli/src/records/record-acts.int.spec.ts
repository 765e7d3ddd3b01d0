import { randomInt } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { readDemoCounty } from '../demo-county/county-file.js';
import { seedsDir } from '../stack/project.js';
import { roadPenalty } from '../testing/road-penalty.js';
import { Terminal } from '../testing/run-xinxiu.js';

jest.setTimeout(60_000);

let folder: string;
const people = new Map<string, Terminal>();

/** Runs the command as somebody of the demo county. */
const as = (who: string, ...args: string[]) => people.get(who)!.run(args);
const GROUND = ['--ground', '经查情节一般', '--article', '裁量基准第三条'];

async function fileOf(name: string, content: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}

/** A penalty of the road department in a field and of a class that no rule tells. */
async function filed(): Promise<string> {
  const number = `青交罚〔2026〕${randomInt(1e9)}号`;
  const penalty = roadPenalty(number, { CF_CFLB: '责令停产停业', CF_NR: '责令停业整顿十日' });
  const imported = await as(
    'clerk',
    'import',
    'penalties',
    await fileOf('p.json', JSON.stringify([penalty])),
  );
  expect(imported).toMatchObject({ code: 0 });
  const [page] = (await as('clerk', 'record', 'list', '--q', number, '--json')).json<{
    items: { id: string }[];
  }>();
  return page?.items[0]?.id ?? '';
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xinxiu-records-'));
  const { password } = await readDemoCounty(seedsDir());
  for (const user of ['clerk', 'road', 'road.lead', 'truck']) {
    const terminal = await Terminal.open();
    await terminal.run(['login', '--user', user], { XINXIU_PASSWORD: password });
    people.set(user, terminal);
  }
});

describe('xinxiu record', () => {
  it('lists what needs a class, classifies it, and tells when repair may be applied for', async () => {
    const id = await filed();
    const listed = await as('road', 'record', 'unclassified', '--limit', '100');
    expect(listed.stdout).toContain(`${id}  `);
    expect(listed.stdout).toContain('no rule says the class of 责令停产停业');
    const proposed = await as('road', 'record', 'classify', id, '--class', 'general', ...GROUND, '--json');
    expect(proposed.json()[0]).toMatchObject({ id, penaltyClass: 'unclassified', proposal: {} });
    expect(proposed.stderr).toMatch(/another person of JTYS/);
    expect((await as('road', 'record', 'confirm', id)).stderr).toContain('SAME_PERSON');
    const waiting = await as('road.lead', 'record', 'proposed', '--limit', '100');
    expect(waiting.stdout).toMatch(new RegExp(`${id} .*unclassified → general`));
    const confirmed = await as('road.lead', 'record', 'confirm', id, '--json');
    expect(confirmed.json()[0]).toMatchObject({ id, penaltyClass: 'general' });
    const history = await as('road', 'record', 'history', id);
    expect(history.stdout).toMatch(/change proposed[\s\S]*class determined .*proposed by/);
    const [answer] = (await as('truck', 'record', 'eligibility', id, '--json')).json();
    expect(answer).toMatchObject({ class: 'general', field: { name: '交通运输', by: 'rule' } });
    const told = await as('truck', 'record', 'eligibility', id, '--text', 'zh');
    expect([told.code, told.stdout]).toEqual([
      0,
      expect.stringMatching(/类别：一般[\s\S]*依据：[\s\S]*假定：/),
    ]);
  });

  it('decides the field, or says which there are', async () => {
    const id = await filed();
    const unknown = await as('clerk', 'record', 'field', id, '--set', '航天', ...GROUND, '--json');
    expect(unknown).toMatchObject({ code: 1 });
    expect(unknown.json()[0]).toMatchObject({
      code: 'FIELD_UNKNOWN',
      allowed: expect.arrayContaining(['消防']),
    });
    expect(await as('clerk', 'record', 'field', id, '--set', '消防', ...GROUND)).toMatchObject({ code: 0 });
    const history = await as('road', 'record', 'history', id);
    expect(history.stdout).toMatch(/field determined .*消防 {2}经查情节一般（裁量基准第三条）/);
  });

  it('leads a duty from its evidence to its end', async () => {
    const id = await filed();
    const obligation = (who: string, verb: string, ...args: string[]) =>
      as(who, 'record', 'obligation', verb, id, ...args);
    const pdf = await fileOf('整改报告.pdf', '%PDF-1.4\n%%EOF\n');
    const on = addDays(shanghaiDate(Date.now()), -9);
    const shown = await obligation('truck', 'evidence', 'reporting', '--file', pdf, '--on', on);
    expect({ code: shown.code, stderr: shown.stderr }).toEqual({ code: 0, stderr: '' });
    expect(await obligation('clerk', 'verify', 'reporting')).toMatchObject({ code: 1 });
    expect(await obligation('road', 'verify', 'reporting')).toMatchObject({ code: 0 });
    const stale = await obligation(
      'road',
      'reopen',
      'reporting',
      ...GROUND,
      '--expected-version',
      '1',
      '--json',
    );
    expect(stale.json()[0]).toMatchObject({ code: 'RECORD_CHANGED' });
    expect(await obligation('road', 'waive', 'correction', '--document', pdf, ...GROUND)).toMatchObject({
      code: 0,
    });
    const [ledger] = (await obligation('truck', 'list', '--json')).json();
    expect(ledger).toMatchObject({ fullyFulfilled: true, fulfilledOn: shanghaiDate(Date.now()) });
    const listed = await obligation('truck', 'list');
    expect(listed.stdout).toMatch(/reporting +verified/);
    expect(listed.stdout).toMatch(/correction +waived/);
  });

  it('does not send what is not there', async () => {
    const missing = await as(
      'truck',
      ...[
        'record',
        'obligation',
        'evidence',
        'p-x',
        'fine',
        '--file',
        '/nowhere.pdf',
        '--on',
        '2026-06-01',
        '--json',
      ],
    );
    expect(missing.json()[0]).toMatchObject({ code: 'FILE_NOT_FOUND' });
    expect(await as('truck', 'record', 'obligation', 'verify', 'p-x', 'tribute')).toMatchObject({ code: 2 });
  });
});
