import { join } from 'node:path';
import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { shanghaiDate } from '@xinxiu/domain';
import { importPenalties, loadProfile } from '@xinxiu/intake';
import { readDemoCounty } from '../demo-county/county-file.js';
import { projectDir, seedsDir } from '../stack/project.js';
import { Terminal } from '../testing/run-xinxiu.js';
import type { ImportReport } from '../imports/import-penalties.js';

jest.setTimeout(120_000);

const REAL = join(projectDir(), 'test/fixtures/real/penalty');
/** What a store that has met the file before adds. */
const OF_THE_STORE = new Set(['UNCHANGED', 'ALREADY_HELD', 'DISMISSED']);
const SUBJECT = '北京某某网络科技有限公司';

let clerk: Terminal;

beforeAll(async () => {
  clerk = await Terminal.open();
  const { password } = await readDemoCounty(seedsDir());
  await clerk.run(['login', '--user', 'clerk'], { XINXIU_PASSWORD: password });
});

type Row = Pick<ImportReport['rows'][number], 'row' | 'outcome'> & {
  readonly reasons: readonly { readonly code: string }[];
};

const verdict = ({ row, outcome, reasons }: Row): string =>
  [row, outcome, ...reasons.map(({ code }) => code).filter((code) => !OF_THE_STORE.has(code))].join(' ');

/** What the file says by itself, to somebody who knows no department of any county. */
async function alone(file: string, name: string, given: { subjectName?: string }): Promise<string[]> {
  const profile = await loadProfile(name, join(seedsDir(), 'profiles'));
  const today = shanghaiDate(Date.now());
  const rows: string[] = [];
  for await (const row of importPenalties({ source: file, profile, dryRun: true, today, given }))
    rows.push(verdict(row));
  return rows;
}

describe('a real file', () => {
  it.each([
    ['financial-regulator-penalties-sample-400.csv', 'financial-regulator', [3, 397, 0]],
    ['company-penalties-6.json', 'company-data', [6, 0, 0]],
    ['shuanggongshi-cf-xk-api-sample.json', 'shuangyashan', [1, 0, 1]],
  ])('%s loses no row to what the county knows of its departments', async (name, profile, counts) => {
    const subject = profile === 'company-data' ? SUBJECT : undefined;
    const file = join(REAL, name);
    const ran = await clerk.run([
      ...['import', 'penalties', file, '--profile', profile, '--dry-run', '--json'],
      ...(subject === undefined ? [] : ['--subject', subject]),
    ]);
    const [report] = ran.json<ImportReport>();
    expect(report?.rows.map(verdict)).toEqual(
      await alone(file, profile, subject === undefined ? {} : { subjectName: subject }),
    );
    expect([report?.taken, report?.held, report?.refused]).toEqual(counts);
  });
});
