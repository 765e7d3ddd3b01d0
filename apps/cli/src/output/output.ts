import { once } from 'node:events';

/** Exit codes: 0 done, 1 refused with a reason, 2 the command was not understood. */
export const EXIT = { done: 0, refused: 1, usage: 2 } as const;

/** A refusal that people read; `details` goes into the JSON output. */
export class Refused extends Error {
  override readonly name = 'Refused';
  constructor(
    message: string,
    readonly whatToDo?: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(message);
  }
}

/** A command that was not understood; ends with exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** Results go to stdout, everything else to stderr, so that a program can read the former. */
export const output = {
  json(value: unknown): void {
    process.stdout.write(`${JSON.stringify(value)}\n`);
  },
  /** Like {@link json} for one of many: resolves when a slow reader may be given more, so that nothing piles up. */
  async jsonLine(value: unknown): Promise<void> {
    await this.textLine(JSON.stringify(value));
  },
  async textLine(line: string): Promise<void> {
    if (!process.stdout.write(`${line}\n`)) await once(process.stdout, 'drain');
  },
  text(line: string): void {
    process.stdout.write(`${line}\n`);
  },
  note(line: string): void {
    process.stderr.write(`${line}\n`);
  },
};

/** Columns padded to their widest value; a Chinese character takes two places. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
  const pad = (cell: string, column: number): string =>
    cell + ' '.repeat((widths[column] ?? 0) - width(cell));
  return rows.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** East Asian wide and full-width characters (Unicode TR 11), as far as our texts use them; arrows and dashes are narrow. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Places that a text takes on a terminal. */
export function width(text: string): number {
  return [...text].reduce((sum, character) => sum + (WIDE.test(character) ? 2 : 1), 0);
}
