import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran, Terminal } from '../testing/run-xinxiu.js';
import { writtenFile } from '../testing/written-file.js';

// Each command is a process of its own, several in a test.
jest.setTimeout(60_000);

// Programs of others read these answers: the names and shapes here are promised, and change for nobody.
let terminal: Terminal;

beforeAll(async () => {
  terminal = await Terminal.open();
});

async function answer<T>(...args: string[]): Promise<T> {
  const ran = await terminal.run(args);
  expect({ code: ran.code, stderr: ran.stderr }).toEqual({ code: 0, stderr: '' });
  expect(ran.json()).toHaveLength(1);
  return ran.json<T>()[0] as T;
}

describe('input without anything in it', () => {
  it.each([[['uscc', 'check', '--file', '-']], [['eligibility', '-']]])(
    'is told by %j, as an answer and in words, with exit 1',
    async (args) => {
      for (const input of ['', '\n \r\n']) {
        const ran = await terminal.run(args, {}, input);
        expect([ran.code, ran.stderr]).toEqual([1, '']);
        expect(ran.json()).toEqual([
          {
            line: 1,
            refused: true,
            problems: [
              { code: 'NO_RECORD', path: '', message: expect.stringContaining('give at least one') },
            ],
          },
        ]);
      }
      expect((await terminal.run([...args, '--text', 'zh'])).stdout).toContain('第 1 行被拒绝');
    },
  );
});

interface Deadline {
  readonly due: string;
  readonly provisional: boolean;
  readonly proof: readonly { date: string; counted: boolean; reason: string }[];
}

/** Those of the decree, and one day more. */
const HOLIDAYS_OF_2027 = [
  ['元旦', '01-01', '01-04'],
  ['春节', '02-05', '02-06', '02-07', '02-08'],
  ['清明节', '04-05'],
  ['劳动节', '05-01', '05-02'],
  ['端午节', '06-09'],
  ['中秋节', '09-15'],
  ['国庆节', '10-01', '10-02', '10-03'],
] as const;

describe('xinxiu deadline', () => {
  it('gives due, provisional and a row for each day, suspended days among them', async () => {
    const args = ['deadline', '--from', '2026-09-28', '--working-days', '3'];
    const { proof, ...found } = await answer<Deadline>(...args, '--suspend', '2026-09-29..2026-09-30');
    expect(found).toMatchObject({ due: '2026-10-10', provisional: false });
    expect(proof).toHaveLength(13);
    expect(proof.filter(({ counted }) => counted).map(({ date }) => date)).toEqual([
      '2026-10-08',
      '2026-10-09',
      '2026-10-10',
    ]);
    expect(proof.map(({ reason }) => reason)).toEqual([
      'start-day',
      ...Array<string>(2).fill('suspended'),
      ...Array<string>(7).fill('holiday'),
      ...Array<string>(2).fill('weekday'),
      'make-up-workday',
    ]);
    expect(await answer<Deadline>(...args)).toMatchObject({ due: '2026-10-08' });
  });

  it('is provisional after the last notice until the next one is given as a file', async () => {
    const args = ['deadline', '--from', '2026-12-31', '--working-days', '2'];
    expect(await answer<Deadline>(...args)).toMatchObject({ due: '2027-01-05', provisional: true });
    const days = HOLIDAYS_OF_2027.flatMap(([name, ...dates]) =>
      dates.map((day) => ({ date: `2027-${day}`, name, isOffDay: true })),
    );
    const notice = await writtenFile('2027.json', JSON.stringify({ year: 2027, papers: [], days }));
    expect(await answer<Deadline>(...args, '--holidays', notice)).toMatchObject({
      due: '2027-01-06',
      provisional: false,
    });
    const empty = await writtenFile('2027.json', JSON.stringify({ year: 2027, papers: [], days: [] }));
    const refused = await terminal.run([...args, '--holidays', empty, '--json']);
    expect([refused.code, refused.json()[0]]).toMatchObject([
      1,
      { refused: true, code: expect.stringMatching(/^NOTICE_/) },
    ]);
  });

  it.each([
    [['--working-days', '-1']],
    [['--working-days', '3', '--suspend', '2026-09-30..2026-09-29']],
    [['--working-days', '3', '--suspend', '2026-09-30']],
  ])('with %j is a usage error', async (args) => {
    const ran = await terminal.run(['deadline', '--from', '2026-09-28', ...args]);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });
});

describe('xinxiu period', () => {
  it('gives its end and a row for each month or year', async () => {
    const half = await answer<{ end: string; proof: object[] }>(
      ...['period', '--from', '2026-08-31', '--months', '6'],
    );
    expect(half.end).toBe('2027-02-28');
    expect(half.proof[0]).toMatchObject({ date: '2026-08-31', counted: false, reason: 'start-day' });
    expect(half.proof.at(-1)).toMatchObject({ date: '2027-02-28', counted: true, reason: 'month-end' });
    const leap = await answer<{ end: string }>('period', '--from', '2024-02-29', '--years', '1');
    expect(leap.end).toBe('2025-02-28');
  });

  it('in months and in years at once is a usage error', async () => {
    const ran = await terminal.run(['period', '--from', '2026-08-31', '--months', '6', '--years', '1']);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
  });
});

describe('a count that passes the last year of the calendar', () => {
  it.each([
    [['deadline', '--from', '2199-12-25', '--working-days', '30']],
    [['deadline', '--from', '2026-02-28', '--working-days', '3', '--suspend', '2026-03-01..2199-12-31']],
    [['period', '--from', '2199-12-25', '--months', '1']],
    [['period', '--from', '2199-12-25', '--years', '100']],
  ])('%j is a usage error that says the limit and what to give', async (args) => {
    const ran = await terminal.run(args);
    expect([ran.code, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).toMatch(/after 2199; .* from 1900 to 2199\. Give an earlier day/);
  });

  it('is none where it ends on the last day', async () => {
    expect(await answer<{ end: string }>('period', '--from', '2199-11-30', '--months', '1')).toMatchObject({
      end: '2199-12-30',
    });
    const day = await answer<Deadline>('deadline', '--from', '2199-12-30', '--working-days', '1');
    expect(day).toMatchObject({ due: '2199-12-31', provisional: true });
  });
});

describe('xinxiu eligibility', () => {
  const record = {
    kind: 'penalty',
    penaltyKinds: ['罚款'],
    fineYuan: 20_000,
    simplifiedProcedure: false,
    subjectKind: '法人及非法人组织',
    decisionDate: '2026-06-27',
  };
  const told = {
    at: '2026-10-01',
    regime: 'order-36',
    titles: expect.objectContaining({ 'order-36': { zh: '信用修复管理办法', en: 'NDRC Order 36' } }),
    class: 'general',
    publicationFrom: '2026-06-27',
    earliestApplication: '2026-09-27',
    publicationEnds: '2027-06-27',
    eligible: false,
    unmet: [
      { condition: 'OBLIGATIONS_UNFULFILLED', article: expect.any(String) },
      { condition: 'COMMITMENT_MISSING', article: expect.any(String) },
    ],
    proof: expect.arrayContaining([
      expect.objectContaining({ id: 'o36.term.general', step: 'minimum', result: '2026-09-27' }),
    ]),
  };
  const ask = (input: string, ...args: string[]): Promise<Ran> =>
    terminal.run(['eligibility', '--at', '2026-10-01', ...args], {}, input);

  it('gives one object for a record from a file, from stdin, or written over several lines', async () => {
    const path = await writtenFile('record.json', JSON.stringify(record, null, 2));
    for (const ran of [await ask('', path), await ask(JSON.stringify(record)), await ask('', path, '--json')])
      expect([ran.code, ran.json(), ran.stderr]).toEqual([0, [told], '']);
    const met = { ...record, fulfilledOn: '2026-07-01', commitment: true };
    expect((await ask(JSON.stringify(met), '-')).json()).toEqual([
      { ...told, eligible: true, unmet: [], proof: expect.any(Array) },
    ]);
  });

  it('gives one object a record of a stream, and says of each that is none what is wrong, in its place', async () => {
    const lines = [
      JSON.stringify(record),
      '{bad',
      JSON.stringify({ ...record, fineYuan: -1 }),
      JSON.stringify({ ...record, field: '不存在' }),
      JSON.stringify(record),
      '{"kind":"penalty",',
    ];
    const ran = await ask(lines.join('\n'));
    const refused = (line: number, code: string) => ({
      line,
      refused: true,
      problems: [{ code, path: expect.any(String), message: expect.stringMatching(/\S/) }],
    });
    expect([ran.code, ran.stderr]).toEqual([1, '']);
    expect(ran.json()).toEqual([
      told,
      refused(2, 'NO_JSON'),
      refused(3, 'RECORD_INVALID'),
      refused(4, 'FIELD_UNKNOWN'),
      told,
      refused(6, 'NO_JSON'),
    ]);
  });

  it('says so when the one record is broken, and when there is none', async () => {
    const broken = await ask('{"kind":');
    expect([broken.code, broken.stderr, broken.json()]).toMatchObject([
      1,
      '',
      [{ line: 1, refused: true, problems: [{ code: 'NO_JSON' }] }],
    ]);
    const empty = await ask('\n');
    expect(empty.code).toBe(1);
    expect(empty.stdout).toContain('NO_RECORD');
    expect((await terminal.run(['eligibility', '--at', '2026-02-30'])).code).toBe(2);
  });
});

describe('the tools of the law in words', () => {
  it('say the same in the language that is asked for, and take no other', async () => {
    const args = ['deadline', '--from', '2026-09-28', '--working-days', '3', '--text'];
    const [en, zh] = [await terminal.run(args), await terminal.run([...args, 'zh'])];
    expect([en.code, zh.code]).toEqual([0, 0]);
    for (const { stdout } of [en, zh]) expect(stdout).toContain('2026-10-08');
    expect(zh.stdout).toMatch(/[\u4e00-\u9fff]/);
    expect((await terminal.run([...args, 'fr'])).code).toBe(2);
  });

  it('name an article once, however many rules rest on it', async () => {
    const args = ['deadline', '--from', '2026-09-28', '--working-days', '3'];
    const suspended = ['--suspend', '2026-09-29..2026-09-30'];
    for (const language of ['en', 'zh']) {
      const { stdout } = await terminal.run([...args, ...suspended, '--text', language]);
      const [, rule = ''] = stdout.split('\n');
      expect(rule.split('《民法典》第二百零一条第一款')).toHaveLength(2);
    }
  });
});
