import type { RawRow, TableLine } from './raw-row.js';
import { tableRows } from './table-rows.js';
import { XlsxPackage } from './xlsx-package.js';
import { sheetLines } from './xlsx-sheet.js';
import { readSharedStrings } from './xlsx-strings.js';
import { readWorkbook } from './xlsx-workbook.js';
import { IntakeError } from '../intake-error.js';
import type { ImportProfile } from '../profile/profile.js';

/** The records of all visible sheets, one sheet after the other, each with a header of its own. */
export async function* xlsxRows(path: string, profile: ImportProfile): AsyncGenerator<RawRow> {
  const xlsx = await XlsxPackage.open(path);
  try {
    const workbook = await readWorkbook(xlsx);
    const strings = await readSharedStrings(xlsx);
    let row = 0;
    let lines = 0;
    const counted = async function* (source: AsyncIterable<TableLine>) {
      for await (const line of source) {
        lines += 1;
        yield line;
      }
    };
    for (const sheet of workbook.sheets) {
      const rows = tableRows(counted(sheetLines(xlsx, sheet, workbook, strings)), profile, row + 1);
      for await (const raw of rows) {
        row = raw.row;
        yield raw;
      }
    }
    if (lines === 0)
      throw new IntakeError('FILE_EMPTY', '工作簿中没有数据。', 'There is no data in the workbook.');
  } finally {
    xlsx.close();
  }
}
