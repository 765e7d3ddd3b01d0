import { type PartContent, writeZip } from './zip-file.js';

/** A cell of a test workbook: text (shared), a number with a style, or raw XML of the cell's inside. */
export type TestCell =
  string | { readonly n: number; readonly style?: number } | { readonly xml: string; readonly type?: string };

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const DOC = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** Style 1 is the built-in date 14, style 2 a Chinese one of its own. */
export const DATE_STYLE = 1;
export const CHINESE_DATE_STYLE = 2;

export interface TestWorkbook {
  readonly sheets: readonly {
    readonly name: string;
    readonly rows: Iterable<readonly TestCell[]>;
    readonly hidden?: boolean;
  }[];
  readonly from1904?: boolean;
  /** Replaces or adds parts. */
  readonly parts?: Readonly<Record<string, string>>;
}

/** Writes a workbook as spreadsheet programs do: shared strings, styles, relations. */
export async function writeXlsx(path: string, workbook: TestWorkbook): Promise<void> {
  const strings = new SharedStrings();
  const sheets = workbook.sheets.map(({ rows }, i): [string, PartContent] => [
    `xl/worksheets/sheet${i + 1}.xml`,
    sheetXml(rows, strings),
  ]);
  const parts = new Map<string, PartContent>([
    ...sheets,
    ['xl/workbook.xml', workbookXml(workbook)],
    ['xl/_rels/workbook.xml.rels', relations(workbook.sheets.length)],
    ['xl/styles.xml', STYLES],
    ['xl/sharedStrings.xml', strings],
    ...Object.entries(workbook.parts ?? {}),
  ]);
  await writeZip(path, [...parts]);
}

class SharedStrings implements Iterable<string> {
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  *[Symbol.iterator](): Iterator<string> {
    yield `${DECLARATION}<sst ${MAIN}>`;
    for (const text of this.numbers.keys()) yield `<si><t xml:space="preserve">${escaped(text)}</t></si>`;
    yield '</sst>';
  }
}

function* sheetXml(rows: Iterable<readonly TestCell[]>, strings: SharedStrings): Generator<string> {
  yield `${DECLARATION}<worksheet ${MAIN}><sheetData>`;
  let number = 0;
  for (const cells of rows) {
    number += 1;
    yield `<row r="${number}">${cells.map((cell, i) => cellXml(cell, `${column(i + 1)}${number}`, strings)).join('')}</row>`;
  }
  yield '</sheetData></worksheet>';
}

function cellXml(cell: TestCell, at: string, strings: SharedStrings): string {
  if (cell === '') return '';
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.number(cell)}</v></c>`;
  if ('xml' in cell) return `<c r="${at}"${cell.type ? ` t="${cell.type}"` : ''}>${cell.xml}</c>`;
  return `<c r="${at}" s="${cell.style ?? 0}"><v>${cell.n}</v></c>`;
}

function workbookXml({ sheets, from1904 }: TestWorkbook): string {
  const list = sheets.map(
    ({ name, hidden }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  return `${DECLARATION}<workbook ${MAIN} xmlns:r="${DOC}"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${list.join('')}</sheets></workbook>`;
}

function relations(count: number): string {
  const list = Array.from(
    { length: count },
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${DOC}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`;
}

const STYLES = `${DECLARATION}<styleSheet ${MAIN}><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts><cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs><cellXfs count="3"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="176"/></cellXfs></styleSheet>`;

function column(number: number): string {
  return number > 26
    ? column(Math.floor((number - 1) / 26)) + column(((number - 1) % 26) + 1)
    : String.fromCharCode(64 + number);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
