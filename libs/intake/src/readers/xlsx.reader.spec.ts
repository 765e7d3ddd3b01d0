import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { NATIONAL_ROW } from '../testing/national-csv.js';
import { inTemporaryFolder } from '../testing/temporary-folder.js';
import { codes, tryImport } from '../testing/test-import.js';
import {
  CHINESE_DATE_STYLE,
  DATE_STYLE,
  type TestCell,
  type TestWorkbook,
  writeXlsx,
} from '../testing/xlsx-file.js';

const NAMES = Object.keys(NATIONAL_ROW);

function line(changes: Readonly<Record<string, TestCell>> = {}): readonly TestCell[] {
  return NAMES.map((name) => changes[name] ?? NATIONAL_ROW[name] ?? '');
}

async function imported(workbook: TestWorkbook) {
  return inTemporaryFolder(async (folder) => {
    await writeXlsx(join(folder, 'file.dat'), workbook);
    return tryImport(join(folder, 'file.dat'), 'national');
  });
}

async function sheet(...rows: (readonly TestCell[])[]) {
  return imported({ sheets: [{ name: '处罚', rows: [NAMES, ...rows] }] });
}

describe('an XLSX file', () => {
  it('gives the same penalty as the CSV, its dates by style and its numbers without noise', async () => {
    const { rows, summary } = await sheet(
      line({
        CF_JDRQ: { n: 45352, style: DATE_STYLE },
        CF_NR_FK: { n: 0.1 + 0.1 },
        CF_GSJZQ: { n: 46447.5, style: CHINESE_DATE_STYLE },
      }),
    );
    expect(rows[0]?.reasons).toEqual([]);
    expect(rows[0]).toMatchObject({
      at: '处罚!2',
      outcome: 'taken',
      penalty: { decisionDate: '2024-03-01', publicationEnds: '2027-03-01', fineYuan: 2000 },
    });
    expect(summary.total).toBe(1);
  });

  it('holds a formula, an error value, a code that lost digits and a bare serial by name', async () => {
    const { rows } = await sheet(
      line({ CF_FRDB: { xml: '<f>A1&amp;"x"</f><v>王某</v>', type: 'str' } }),
      line({ CF_WSH: '青罚〔2024〕2号', CF_FRDB: { xml: '<v>#REF!</v>', type: 'e' } }),
      line({ CF_WSH: '青罚〔2024〕3号', CF_XDR_ZJHM: '', CF_XDR_SHXYM: { n: Number('912305001234567890') } }),
      line({ CF_WSH: '青罚〔2024〕4号', CF_JDRQ: { n: 45352 } }),
    );
    expect(rows.map(codes)).toEqual([
      ['FORMULA_CELL'],
      ['CELL_ERROR'],
      expect.arrayContaining(['NUMBER_IMPRECISE']),
      ['DATE_UNREADABLE'],
    ]);
    expect(rows[0]?.reasons[0]).toMatchObject({ field: 'CF_FRDB', value: '王某' });
  });

  it('reads the visible sheets one after the other, rich text and inline text, days from 1904', async () => {
    const inline = {
      xml: '<is><r><t>青禾</t></r><r><t>公司</t></r><rPh><t>qinghe</t></rPh></is>',
      type: 'inlineStr',
    };
    const { rows } = await imported({
      from1904: true,
      sheets: [
        {
          name: '一',
          rows: [
            ['行政处罚公示表'],
            NAMES,
            line({ CF_XDR_MC: inline, CF_JDRQ: { n: 45352 - 1462, style: DATE_STYLE } }),
          ],
        },
        { name: '字典', hidden: true, rows: [['罚款'], ['警告']] },
        { name: '二', rows: [NAMES, line({ CF_WSH: '青罚〔2024〕9号' })] },
      ],
    });
    expect(rows.map(({ row, at, outcome }) => [row, at, outcome])).toEqual([
      [1, '一!3', 'taken'],
      [2, '二!2', 'taken'],
    ]);
    expect(rows[0]?.penalty).toMatchObject({ subjectName: '青禾公司', decisionDate: '2024-03-01' });
  });

  it.each<[string, TestWorkbook, string]>([
    [
      'an external entity',
      {
        sheets: [{ name: 'a', rows: [] }],
        parts: {
          'xl/sharedStrings.xml':
            '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><sst><si><t>&e;</t></si></sst>',
        },
      },
      'XLSX_UNSAFE',
    ],
    [
      '10,000 columns',
      { sheets: [{ name: 'a', rows: [Array.from({ length: 10_000 }, (_, i) => `C${i}`)] }] },
      'TOO_MANY_COLUMNS',
    ],
    ['a header twice', { sheets: [{ name: 'a', rows: [[...NAMES, 'CF_WSH'], line()] }] }, 'HEADER_DUPLICATE'],
    [
      'broken XML',
      {
        sheets: [{ name: 'a', rows: [] }],
        parts: { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row>' },
      },
      'XLSX_BROKEN',
    ],
    ['nothing in it', { sheets: [{ name: 'a', rows: [] }] }, 'FILE_EMPTY'],
    [
      'an endless cell',
      { sheets: [{ name: 'a', rows: [NAMES, [{ xml: `<v>${'9'.repeat(70_000)}</v>`, type: 'str' }]] }] },
      'XLSX_TOO_LARGE',
    ],
  ])('is refused with a code for %s', async (_what, workbook, code) => {
    await expect(imported(workbook)).rejects.toMatchObject({ code });
  });
});
