import { say } from '../output/language.js';
import { EXIT, output } from '../output/output.js';

interface ReportedRow {
  readonly row: number;
  readonly outcome: string;
  readonly reasons: readonly {
    readonly field: string;
    readonly value?: string | null | undefined;
    readonly code: string;
    readonly message: string;
  }[];
}

/** A line for each thing that was found in a row. @param counted code of what is only counted, as there may be thousands */
export function reportRows(rows: readonly ReportedRow[], counted?: string): void {
  for (const { row, outcome, reasons } of rows)
    for (const { field, value, code, message } of reasons)
      if (code !== counted) output.text(`${row}  ${outcome}  ${code}  ${field}=${value ?? ''}  ${message}`);
}

/** Says when the file had nothing to take, and sets the exit code. @param complete whether all of it was taken */
export function endImport(file: string, total: number, complete: boolean): void {
  if (total === 0) output.note(say(`${file} 中没有数据行。`, `${file} has no rows, only a header at most.`));
  process.exitCode = complete ? EXIT.done : EXIT.refused;
}
