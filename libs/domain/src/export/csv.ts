/**
 * First characters that spreadsheets take for a formula (OWASP, CSV injection; ASVS 1.2.10), full-width ones too. What
 * looks guarded already is guarded once more, so that one guard is taken off exactly where one was put.
 */
const ACTS = /^'*[=+\-@\t\r\n＝＋－＠]/;

/** Begins a file of CSV, so that spreadsheets read Chinese as UTF-8. */
export const CSV_BEGIN = '\ufeff';

/** A line of CSV (RFC 4180). What a spreadsheet would calculate is given as text, by an apostrophe before it. */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(cell).join(',')}\r\n`;
}

/** A cell as it was before {@link csvLine} made it inert. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && ACTS.test(text) ? text.slice(1) : text;
}

function cell(text: string): string {
  const inert = ACTS.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) || inert !== text ? `"${inert.replaceAll('"', '""')}"` : inert;
}
