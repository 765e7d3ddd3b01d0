import { words } from '@xinxiu/domain';
import { type XlsxPackage, brokenXlsx } from './xlsx-package.js';
import { readPart } from './xlsx-xml.js';

export interface XlsxSheet {
  readonly name: string;
  readonly part: string;
}

export interface XlsxWorkbook {
  /** In the order of the tabs; hidden ones (lists for drop-downs) are left out. */
  readonly sheets: readonly XlsxSheet[];
  /** Days count from 1904-01-01 (old Mac files) and not from 1900. */
  readonly from1904: boolean;
  /** For each cell style, whether it shows a date. */
  readonly dateStyles: readonly boolean[];
}

const WORKBOOK = 'xl/workbook.xml';
/** Built-in number formats that show a day, the Chinese ones (27–36, 50–58) included (ECMA-376 part 1, 18.8.30). */
const DATE_FORMATS = new Set([14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]);

export async function readWorkbook(xlsx: XlsxPackage): Promise<XlsxWorkbook> {
  if (!xlsx.has(WORKBOOK))
    throw brokenXlsx(words('其中没有工作簿，不是 XLSX 文件', 'no workbook in it: not an XLSX file'));
  const targets = await relationTargets(xlsx);
  const sheets: XlsxSheet[] = [];
  let from1904 = false;
  await readPart(xlsx, WORKBOOK, {
    open(name, attributes) {
      if (name === 'workbookPr') from1904 = /^(1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet' || (attributes['state'] ?? 'visible') !== 'visible') return;
      const part = targets.get(attributes['r:id'] ?? '');
      if (part !== undefined && xlsx.has(part)) sheets.push({ name: attributes['name'] ?? '', part });
    },
  });
  return { sheets, from1904, dateStyles: await readDateStyles(xlsx) };
}

async function relationTargets(xlsx: XlsxPackage): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readPart(xlsx, 'xl/_rels/workbook.xml.rels', {
    open(name, { Id, Target, TargetMode, Type }) {
      if (name !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
      if (!/\/worksheet$/.test(Type ?? '')) return;
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\//, '')}`);
    },
  });
  return targets;
}

async function readDateStyles(xlsx: XlsxPackage): Promise<readonly boolean[]> {
  const styles: boolean[] = [];
  if (!xlsx.has('xl/styles.xml')) return styles;
  const custom = new Map<number, boolean>();
  let inCellStyles = false;
  await readPart(xlsx, 'xl/styles.xml', {
    open(name, attributes) {
      if (name === 'numFmt')
        custom.set(Number(attributes['numFmtId']), showsDay(attributes['formatCode'] ?? ''));
      if (name === 'cellXfs') inCellStyles = true;
      if (name !== 'xf' || !inCellStyles) return;
      const format = Number(attributes['numFmtId'] ?? 0);
      styles.push(custom.get(format) ?? DATE_FORMATS.has(format));
    },
    close(name) {
      if (name === 'cellXfs') inCellStyles = false;
    },
  });
  return styles;
}

/** A format shows a day when it has a year or a day outside of quoted, escaped and bracketed text. */
function showsDay(format: string): boolean {
  return /[yd]/i.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, ''));
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
