import { tooManyColumns } from './header.js';
import type { CellNote, TableLine } from './raw-row.js';
import { dateText, numberText } from './xlsx-number.js';
import { type XlsxPackage, tooLarge } from './xlsx-package.js';
import { unescaped } from './xlsx-strings.js';
import type { XlsxSheet, XlsxWorkbook } from './xlsx-workbook.js';
import { type XmlAttributes, type XmlHandler, parsePart } from './xlsx-xml.js';
import { LIMITS } from '../limits.js';

/** The rows of a sheet that have a value, as a stream. */
export async function* sheetLines(
  xlsx: XlsxPackage,
  sheet: XlsxSheet,
  workbook: XlsxWorkbook,
  strings: readonly string[],
): AsyncGenerator<TableLine> {
  const rows = new SheetRows(sheet.name, workbook, strings);
  for await (const _ of parsePart(xlsx, sheet.part, rows)) yield* rows.take();
}

class SheetRows implements XmlHandler {
  private lines: TableLine[] = [];
  private values: string[] = [];
  private notes = new Map<number, CellNote>();
  private rowNumber = 0;
  private column = 0;
  private cell: { type: string; style: number; formula: boolean } | undefined;
  private value = '';
  private collecting = false;
  private phonetic = false;

  constructor(
    private readonly sheetName: string,
    private readonly workbook: XlsxWorkbook,
    private readonly strings: readonly string[],
  ) {}

  take(): readonly TableLine[] {
    const lines = this.lines;
    this.lines = [];
    return lines;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'row') this.openRow(attributes);
    else if (name === 'c') this.openCell(attributes);
    else if (name === 'f' && this.cell) this.cell.formula = true;
    else if (name === 'rPh') this.phonetic = true;
    this.collecting = (name === 'v' || name === 't') && !this.phonetic && this.cell !== undefined;
  }

  text(text: string): void {
    if (!this.collecting) return;
    this.value += text;
    if (this.value.length > LIMITS.cellChars) throw tooLarge(`${this.sheetName}!${this.rowNumber}`);
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.collecting = false;
    else if (name === 'rPh') this.phonetic = false;
    else if (name === 'c') this.closeCell();
    else if (name === 'row') this.closeRow();
  }

  private openRow(attributes: XmlAttributes): void {
    this.rowNumber = Number(attributes['r'] ?? this.rowNumber + 1);
    this.column = 0;
  }

  private openCell(attributes: XmlAttributes): void {
    this.column = columnOf(attributes['r']) ?? this.column + 1;
    this.cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), formula: false };
    this.value = '';
  }

  private closeCell(): void {
    const { cell, value, column } = this;
    this.cell = undefined;
    if (!cell || (value === '' && !cell.formula)) return;
    if (column > LIMITS.columns) throw tooManyColumns(column);
    const read = this.read(cell.type, cell.style, value);
    while (this.values.length < column) this.values.push('');
    this.values[column - 1] = read.value === '' && cell.formula ? '=' : read.value;
    const note = cell.formula ? 'formula' : read.note;
    if (note) this.notes.set(column - 1, note);
  }

  private read(type: string, style: number, value: string): { value: string; note?: CellNote } {
    if (type === 's') return { value: this.strings[Number(value)] ?? '' };
    if (type === 'str' || type === 'inlineStr') return { value: unescaped(value) };
    if (type === 'b') return { value: value === '1' ? 'TRUE' : 'FALSE' };
    if (type === 'e') return { value, note: 'error' };
    if (type === 'd') return { value };
    return this.workbook.dateStyles[style]
      ? { value: dateText(value, this.workbook.from1904) }
      : numberText(value);
  }

  private closeRow(): void {
    if (this.values.some((value) => value.trim() !== ''))
      this.lines.push({ at: `${this.sheetName}!${this.rowNumber}`, values: this.values, notes: this.notes });
    this.values = [];
    this.notes = new Map();
  }
}

/** `BC12` → 55; undefined when the cell does not say where it is. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,3}/.exec(reference ?? '')?.[0];
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) : undefined;
}
