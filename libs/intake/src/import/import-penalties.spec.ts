import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import fc from 'fast-check';
import { nationalCsv } from '../testing/national-csv.js';
import { codes, tryImport, upload } from '../testing/test-import.js';

async function rowsOf(rows: readonly Readonly<Record<string, string>>[]) {
  return tryImport(upload(nationalCsv(rows)), 'national', { today: civilDate('2026-11-24') });
}

describe('an import of the national format', () => {
  it('takes a complete row', async () => {
    const { rows, summary } = await rowsOf([{}]);
    expect(rows[0]?.reasons).toEqual([]);
    expect(rows[0]).toMatchObject({ outcome: 'taken', penalty: { fineYuan: 2000, validUntil: 'none' } });
    expect(summary).toEqual({ taken: 1, held: 0, refused: 0, total: 1, unchanged: 0, conflicts: 0 });
  });

  it.each([
    ['CF_WSH', '', 'MISSING_REQUIRED'],
    ['CF_WSH', '暂无', 'MISSING_REQUIRED'],
    ['CF_WSH', '青市监罚〔2024〕18、19号', 'NUMBER_SEVERAL'],
    ['CF_JDRQ', '—', 'MISSING_REQUIRED'],
    ['CF_JDRQ', '03/04/2024', 'DATE_UNREADABLE'],
    ['CF_JDRQ', '1990-03-01', 'DATE_IMPLAUSIBLE'],
    ['CF_JDRQ', '2026-12-01', 'DATE_IN_FUTURE'],
    ['CF_GSJZQ', '2023-03-01', 'DATE_ORDER'],
    ['CF_XDR_MC', '青禾一公司、青禾二公司', 'SEVERAL_PARTIES'],
    ['CF_XDR_MC', '青禾公司及相关责任人', 'SEVERAL_PARTIES'],
    ['CF_XDR_LB', '外星人', 'SUBJECT_KIND_UNKNOWN'],
    ['CF_XDR_SHXYM', '91350100M000100Y4Z', 'USCC_INVALID'],
    ['CF_XDR_SHXYM', '00000000000000000X', 'MISSING_REQUIRED'],
    ['CF_NR_FK', '2000', 'AMOUNT_CONTRADICTION'],
    ['CF_NR_FK', '两千左右', 'AMOUNT_UNREADABLE'],
    ['CF_NR', '2024年3月1日', 'COLUMNS_SHIFTED'],
    ['CF_NR', '罚没合计2000元', 'FINE_AND_CONFISCATION_MIXED'],
    ['CF_CFLB', '罚款、站岗', 'KIND_UNKNOWN'],
    ['CF_YJ', '', 'MISSING_REQUIRED'],
  ])('holds a row whose %s is "%s" and names field and value', async (field, value, code) => {
    const { rows } = await rowsOf([{ [field]: value }]);
    expect(rows[0]?.outcome).toBe('held');
    const reason = rows[0]?.reasons.find((one) => one.code === code);
    expect(reason).toMatchObject({
      field,
      value: value === '' ? null : expect.stringContaining(value.slice(0, 5)),
    });
    expect(reason?.message).toMatch(/\p{Script=Han}/u);
  });

  it.each([
    ['CF_NR', '罚款人民币贰仟元整', { fineYuan: 2000 }],
    ['CF_NR_FK', '', { fineYuan: 2000 }],
    ['CF_NR_FK', '２０００元', { fineYuan: 2000 }],
    ['CF_JDRQ', '2024年3月1日', { decisionDate: '2024-03-01' }],
    ['CF_JDRQ', ' ２０２４/3/1 0:00:00\n', { decisionDate: '2024-03-01' }],
    ['CF_XDR_SHXYM', '91230500ma1b3n1n2m ', { subjectCode: '91230500MA1B3N1N2M' }],
    ['CF_XDR_MC', '青禾智慧运营\u200b有限公司\r\n', { subjectName: '青禾智慧运营有限公司' }],
    ['CF_XDR_LB', '企业', { subjectKind: '法人及非法人组织' }],
  ])('understands %s as "%s"', async (field, value, penalty) => {
    const { rows } = await rowsOf([{ [field]: value }]);
    expect(rows[0]).toMatchObject({ outcome: 'taken', reasons: [], penalty });
  });

  it('holds a text that is longer than the standard allows, and shows the beginning of it', async () => {
    const { rows } = await rowsOf([{ CF_SY: '长'.repeat(2001) }]);
    expect(rows[0]?.reasons).toMatchObject([
      { field: 'CF_SY', code: 'TOO_LONG', value: `${'长'.repeat(200)}…` },
    ]);
  });

  it('gives a name back that an export guarded against running as a formula', async () => {
    const { rows } = await rowsOf([{ CF_XDR_MC: "'=cmd|' /C calc'!A0" }]);
    expect(rows[0]).toMatchObject({ outcome: 'taken', penalty: { subjectName: "=cmd|' /C calc'!A0" } });
  });

  it('calls the same penalty twice UNCHANGED, and with other content a CONFLICT that shows both values', async () => {
    const { rows, summary } = await rowsOf([
      {},
      { CF_WSH: '青市监罚(2024)第018号' },
      { CF_FRDB: '李某' },
      { CF_JDRQ: '2024-03-02' },
    ]);
    expect(rows.map(({ outcome }) => outcome)).toEqual(['taken', 'taken', 'held', 'taken']);
    expect(codes(rows[1])).toEqual(['UNCHANGED']);
    expect(rows[2]?.reasons).toEqual([
      {
        field: 'CF_FRDB',
        value: '李某',
        stored: '王某',
        code: 'CONFLICT',
        message: expect.stringMatching(/王某.*李某/),
      },
    ]);
    expect(summary).toEqual({ taken: 3, held: 1, refused: 0, total: 4, unchanged: 1, conflicts: 1 });
  });

  it('does not hold the same row twice', async () => {
    const { rows } = await rowsOf([{ CF_JDRQ: '' }, { CF_JDRQ: '' }]);
    expect(rows.map(codes)).toEqual([['MISSING_REQUIRED'], ['ALREADY_HELD', 'MISSING_REQUIRED']]);
  });

  it('maps the field names of the 2015 load', async () => {
    const csv =
      'CF_WSH,CF_CFMC,CF_CFLB1,CF_CFLB2,CF_SY,CF_YJ,CF_XDR_MC,CF_XDR_SHXYM,CF_XDR_ZDM,CF_FR,CF_JG,CF_JDRQ,CF_XZJG,CF_ZT,DFBM,SJC,BZ\n' +
      '青罚〔2016〕1号,某案,警告,罚款,事由,依据,青禾公司,91230500MA1B3N1N2M,,王某,警告，罚款1000元,2016/1/5,青禾县环境保护局,0,420526,2016-01-06,\n' +
      '青罚〔2016〕2号,某案,罚款,,事由,依据,青禾公司,91230500MA1B3N1N2M,,王某,罚款1000元,2016/1/5,青禾县环境保护局,1,420526,2016-01-06,\n';
    const { rows } = await tryImport(upload(csv), 'national');
    expect(rows[0]).toMatchObject({
      outcome: 'taken',
      penalty: {
        penaltyKinds: ['警告', '罚款'],
        fineYuan: 1000,
        authority: '青禾县环境保护局',
        subjectKind: '法人及非法人组织',
      },
    });
    expect(codes(rows[1])).toEqual(['STATE_NOT_NORMAL']);
  });

  it('holds a row with more or fewer values than headers, and refuses a second header and an empty row', async () => {
    const lines = nationalCsv([{}]).trimEnd().split('\n') as [string, string];
    const csv = [
      ...lines,
      lines[1].replace(/,[^,]*$/, ''),
      `${lines[1]},多余`,
      lines[0],
      ','.repeat(17),
    ].join('\n');
    const { rows, summary } = await tryImport(upload(csv), 'national');
    expect(rows.map(({ outcome }) => outcome)).toEqual(['taken', 'held', 'held', 'refused', 'refused']);
    expect(rows.slice(1).map(codes)).toEqual([
      expect.arrayContaining(['COLUMN_COUNT']),
      ['COLUMN_COUNT'],
      ['HEADER_REPEATED'],
      ['EMPTY_ROW'],
    ]);
    expect(summary.total).toBe(5);
  });

  it('counts every record of any CSV that it accepts, whatever stands in it', async () => {
    const cell = fc.string({
      unit: fc.constantFrom(...'罚款元万0129年月日-—〔〕、,"\n 无a＝=\''),
      maxLength: 12,
    });
    const column = fc.constantFrom(
      'CF_XDR_MC',
      'CF_WSH',
      'CF_NR',
      'CF_NR_FK',
      'CF_JDRQ',
      'CF_XDR_SHXYM',
      'CF_CFLB',
      'CF_XDR_LB',
    );
    const rows = fc.array(fc.dictionary(column, cell, { maxKeys: 4 }), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(rows, async (changes) => {
        const { rows: outcomes, summary } = await rowsOf(changes);
        expect(outcomes.map(({ row }) => row)).toEqual(changes.map((_, i) => i + 1));
        expect(summary.taken + summary.held + summary.refused).toBe(summary.total);
        expect(summary.total).toBe(changes.length);
        for (const { outcome, reasons } of outcomes)
          expect(outcome === 'taken' || reasons.length > 0).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('an import that is told to end', () => {
  const source = nationalCsv(Array.from({ length: 1_000 }, (_, i) => ({ CF_WSH: `青市监罚〔2024〕${i}号` })));

  it('ends while the file is counted, and between two batches', async () => {
    const before = tryImport(upload(source, 65_536), 'national', { signal: AbortSignal.abort() });
    await expect(before).rejects.toMatchObject({ name: 'AbortError' });
    const gone = new AbortController();
    const done: number[] = [];
    const onProgress = (progress: { done: number }): void => {
      done.push(progress.done);
      gone.abort();
    };
    const between = tryImport(upload(source, 65_536), 'national', { signal: gone.signal, onProgress });
    await expect(between).rejects.toMatchObject({ name: 'AbortError' });
    expect(done).toEqual([200]);
  });
});
