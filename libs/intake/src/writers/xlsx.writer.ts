import { zipped } from './zip.js';

/** A number stays one; every text is a text, whatever it begins with. */
export type SheetCell = string | number;

export interface Sheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: AsyncIterable<readonly SheetCell[]>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Cell formats of {@link STYLES}. */
const [TEXT, HEAD] = [1, 2];
/** A spreadsheet takes no longer text in one cell. */
const MOST_CHARS = 32_767;
const WIDTH = 22;

/**
 * An XLSX workbook of one sheet (ECMA-376), piece by piece, so that no list is held in memory. Texts are inline strings in
 * the format "text": a spreadsheet does not calculate them, not even when somebody edits the cell (OWASP, CSV injection).
 */
export function xlsxOf(sheet: Sheet): AsyncGenerator<Buffer> {
  return zipped([
    ['[Content_Types].xml', CONTENT_TYPES],
    ['_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']])],
    [
      'xl/_rels/workbook.xml.rels',
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ],
    ['xl/workbook.xml', workbook(sheet.name)],
    ['xl/styles.xml', STYLES],
    ['xl/worksheets/sheet1.xml', sheetXml(sheet)],
  ]);
}

async function* sheetXml({ head, rows }: Sheet): AsyncGenerator<string> {
  const frozen = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  yield `${DECLARATION}<worksheet ${MAIN}><sheetViews><sheetView workbookViewId="0">${frozen}</sheetView></sheetViews>`;
  yield `<cols><col min="1" max="${head.length}" width="${WIDTH}" customWidth="1"/></cols><sheetData>`;
  yield row(1, head, HEAD);
  let number = 1;
  for await (const cells of rows) {
    number += 1;
    yield row(number, cells, TEXT);
  }
  yield '</sheetData></worksheet>';
}

function row(number: number, cells: readonly SheetCell[], style: number): string {
  return `<row r="${number}">${cells.map((cell, at) => cellXml(cell, `${column(at + 1)}${number}`, style)).join('')}</row>`;
}

function cellXml(cell: SheetCell, at: string, style: number): string {
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (cell === '') return '';
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
}

function column(number: number): string {
  return number > 26
    ? column(Math.floor((number - 1) / 26)) + column(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);
}

/** What XML cannot hold, or would change, is written `_x000D_`; and what already looks so, as itself (ECMA-376, 22.9.2.19). */
function escaped(text: string): string {
  return (
    text
      .slice(0, MOST_CHARS)
      // Half a sign, where the text was cut or came so.
      .replace(/\p{Surrogate}/gu, '\ufffd')
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        // eslint-disable-next-line no-control-regex -- these are what is written otherwise
        /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g,
        (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      )
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
  );
}

function workbook(name: string): string {
  return `${DECLARATION}<workbook ${MAIN} xmlns:r="${DOC}"><sheets><sheet name="${escaped(name).replaceAll('"', '&quot;')}" sheetId="1" r:id="rId1"/></sheets></workbook>`;
}

function relations(targets: readonly (readonly [type: string, target: string])[]): string {
  const list = targets.map(
    ([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${DOC}/${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

const CONTENT_TYPES = `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`;

/** Format 49 is "text"; `quotePrefix` keeps it text when the cell is edited. */
const STYLES = `${DECLARATION}<styleSheet ${MAIN}><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" quotePrefix="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
