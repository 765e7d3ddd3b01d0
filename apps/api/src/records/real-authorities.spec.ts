import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { importPenalties, loadProfile } from '@xinxiu/intake';
import { type Department, otherAuthority } from '@xinxiu/persistence';

const ROOT = join(import.meta.dirname, '../../../..');
const FILES = [
  ['financial-regulator-penalties-sample-400.csv', 'financial-regulator'],
  ['company-penalties-6.json', 'company-data'],
  ['shuanggongshi-cf-xk-api-sample.json', 'shuangyashan'],
] as const;

async function read(file: string, name: string, departments: readonly Department[]) {
  const run = importPenalties({
    source: join(ROOT, 'test/fixtures/real/penalty', file),
    profile: await loadProfile(name, join(ROOT, 'seeds/profiles')),
    dryRun: true,
    given: { subjectName: '某某有限公司' },
    otherAuthority: (authority, code) => otherAuthority(departments, { name: authority, code }),
  });
  const rows = [];
  for await (const { row, outcome, reasons, penalty } of run) rows.push({ row, outcome, reasons, penalty });
  return rows;
}

type Rows = Awaited<ReturnType<typeof read>>;

/** A county whose departments are the authorities of the file, as it names them. */
function countyOf(rows: Rows): readonly Department[] {
  const codes = new Map<string, string>();
  for (const { penalty } of rows)
    if (penalty.authority !== undefined && !codes.get(penalty.authority))
      codes.set(penalty.authority, penalty.authorityCode ?? '');
  return [...codes].map(([name, uscc], n) => ({
    code: `D${n}`,
    name,
    nameEn: '',
    uscc,
    aliases: [],
    kind: 'determining-department',
    email: '',
  }));
}

describe('a county that knows the authorities of a real file', () => {
  it.each(FILES)('holds no row of %s because of them', async (file, profile) => {
    const unknown = await read(file, profile, []);
    const departments = countyOf(unknown);
    expect(departments.length).toBeGreaterThan(0);
    const known = await read(file, profile, departments);
    const verdicts = (rows: Rows) => rows.map(({ row, outcome, reasons }) => ({ row, outcome, reasons }));
    expect(verdicts(known)).toEqual(verdicts(unknown));
  });

  it('holds the row whose code is that of another of them', async () => {
    const rows = await read(FILES[2][0], FILES[2][1], []);
    const departments = countyOf(rows).map((one) => ({ ...one, name: '双鸭山市生态环境局' }));
    const [row] = await read(FILES[2][0], FILES[2][1], departments);
    expect(row).toMatchObject({ outcome: 'held', reasons: [{ code: 'AUTHORITY_CONTRADICTION' }] });
  });
});
