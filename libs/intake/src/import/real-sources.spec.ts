import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { REAL, codes, tryImport, upload } from '../testing/test-import.js';

const REGULATOR = join(REAL, 'penalty/financial-regulator-penalties-sample-400.csv');
const COMPANY = join(REAL, 'penalty/company-penalties-6.json');
const PLATFORM = join(REAL, 'penalty/shuanggongshi-cf-xk-api-sample.json');

describe('the platform of Shuangyashan', () => {
  it('takes the penalty in yuan and refuses the licence', async () => {
    const { rows, summary } = await tryImport(PLATFORM, 'shuangyashan');
    expect(summary).toMatchObject({ taken: 1, held: 0, refused: 1, total: 2 });
    expect(rows[0]).toMatchObject({
      row: 1,
      at: 'xzcf.rows[0]',
      outcome: 'taken',
      penalty: {
        subjectName: '双鸭山智慧城市运营有限公司',
        subjectCode: '91230500MA1B3N1N2M',
        decisionNumber: '市场【2019】1号',
        decisionDate: '2019-10-10',
        publicationEnds: '2020-10-17',
        penaltyKinds: ['罚款'],
        fineYuan: 2000,
      },
    });
    expect(rows[1]).toMatchObject({ row: 2, outcome: 'refused', reasons: [{ code: 'NOT_A_PENALTY' }] });
  });
});

describe('the company-data service', () => {
  const subject = { subjectName: '北京某某网络科技有限公司' };

  it('reads each fine as a person read it', async () => {
    const { rows, summary } = await tryImport(COMPANY, 'company-data', { given: subject });
    const { items } = JSON.parse(readFileSync(COMPANY, 'utf8')) as {
      items: { expected_fine_yuan: number }[];
    };
    expect(rows.map(({ penalty }) => penalty.fineYuan)).toEqual(items.map((item) => item.expected_fine_yuan));
    expect(rows[2]?.penalty).toMatchObject({
      confiscatedYuan: 1552.95,
      penaltyKinds: ['罚款', '没收违法所得'],
    });
    expect(summary).toMatchObject({ taken: 6, held: 0, refused: 0, total: 6 });
  });

  it('holds every row as long as nobody says which business was asked about', async () => {
    const { rows } = await tryImport(COMPANY, 'company-data');
    expect(rows.map(codes)).toEqual(Array(6).fill(['MISSING_REQUIRED']));
    expect(rows[0]?.reasons[0]).toMatchObject({ field: 'CF_XDR_MC', value: null });
  });
});

describe('the tables of the financial regulator', () => {
  it('accounts for all 400 rows', async () => {
    const { rows, summary } = await tryImport(REGULATOR, 'financial-regulator');
    expect(rows.map(({ row }) => row)).toEqual(Array.from({ length: 400 }, (_, i) => i + 1));
    expect(summary.taken + summary.held + summary.refused).toBe(400);
    expect(rows.filter((row) => row.outcome !== 'taken').every((row) => row.reasons.length > 0)).toBe(true);
  });

  it('takes only rows with a date of their own and a single number in the title, and says where it is from', async () => {
    const { rows } = await tryImport(REGULATOR, 'financial-regulator');
    const taken = rows.filter((row) => row.outcome === 'taken');
    expect(
      taken.map(({ penalty }) => [penalty.decisionNumber, penalty.decisionDate, penalty.fineYuan]),
    ).toEqual([
      ['泽金管罚决字〔2026〕3号', '2026-01-13', 60_000],
      ['泽金管罚决字〔2026〕2号', '2026-01-08', 10_000],
      ['吕金管罚决字〔2025〕10号', '2025-07-11', 65_000],
    ]);
    expect(taken.map(codes)).toEqual(Array(3).fill(['DERIVED']));
  });

  it('sees the shifted rows, the number in a header and several parties in a cell', async () => {
    const { rows } = await tryImport(REGULATOR, 'financial-regulator');
    expect(rows.filter((row) => codes(row).includes('COLUMNS_SHIFTED'))).toHaveLength(18);
    expect(codes(rows[370])).toContain('NUMBER_IN_HEADER');
    expect(codes(rows[10])).toContain('SEVERAL_PARTIES');
  });

  it('never takes a fine from the text of one party for another', async () => {
    const { rows } = await tryImport(REGULATOR, 'financial-regulator');
    const several = rows.filter(
      ({ penalty }) => (penalty.content?.match(/对[^，。]{1,40}罚款/g) ?? []).length > 1,
    );
    expect(several.length).toBeGreaterThan(20);
    expect(several.every((row) => row.outcome === 'held')).toBe(true);
  });

  it('gives the same outcomes in GB18030, with CR CR LF, cut at every seventh byte', async () => {
    const text = readFileSync(REGULATOR, 'utf8').replace(/^\ufeff/, '');
    const variants = [
      iconv.encode(text, 'gb18030'),
      Buffer.from(text.replace(/\r?\n/g, '\r\r\n')),
      Buffer.from(`\ufeff${text}`),
    ];
    const plain = await tryImport(REGULATOR, 'financial-regulator');
    const verdict = (row: (typeof plain.rows)[number]) => [
      row.row,
      row.outcome,
      codes(row),
      row.penalty.decisionNumber,
    ];
    for (const variant of variants) {
      const { rows } = await tryImport(upload(variant, 4093), 'financial-regulator');
      expect(rows.map(verdict)).toEqual(plain.rows.map(verdict));
    }
  });
});
