import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { withoutGuard } from '@xinxiu/domain';
import type { TableLine } from './raw-row.js';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';

interface ParsedRecord {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** The lines of a CSV text, RFC 4180, delimiter found from the first line (comma, tab, semicolon). */
export async function* csvLines(text: AsyncIterable<string>): AsyncGenerator<TableLine> {
  const [delimiter, whole] = await withDelimiter(text);
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    record_delimiter: '\n',
    max_record_size: LIMITS.recordChars,
  });
  pipeline(Readable.from(whole), parser, () => undefined);
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>)
      // What a spreadsheet would run leaves us with an apostrophe before it (CWE-1236).
      yield { at: `line ${info.lines}`, values: record.map(withoutGuard), exact: true };
  } catch (error) {
    throw error instanceof CsvError ? brokenCsv(error) : error;
  } finally {
    parser.destroy();
  }
}

async function withDelimiter(text: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const iterator = text[Symbol.asyncIterator]();
  let head = '';
  let done = false;
  while (!done && !head.includes('\n') && head.length < LIMITS.recordChars) {
    const next = await iterator.next();
    done = next.done === true;
    if (!next.done) head += next.value;
  }
  const firstLine = head.slice(0, head.indexOf('\n') < 0 ? undefined : head.indexOf('\n'));
  return [delimiterOf(firstLine), resumed(head, iterator)];
}

async function* resumed(head: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  if (head !== '') yield head;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

function delimiterOf(line: string): string {
  const bare = line.replace(/"(?:[^"]|"")*"/g, '');
  const most = [',', '\t', ';'].map((mark) => ({ mark, times: bare.split(mark).length }));
  return most.reduce((best, next) => (next.times > best.times ? next : best)).mark;
}

function brokenCsv(error: CsvError): IntakeError {
  const line = Number((error as unknown as { lines?: number }).lines ?? 0);
  if (error.code === 'CSV_MAX_RECORD_SIZE')
    return new IntakeError(
      'RECORD_TOO_LARGE',
      `第 ${line} 行附近的一条记录超过 ${LIMITS.recordChars} 个字符，多半是引号没有成对。`,
      `A record near line ${line} is longer than ${LIMITS.recordChars} characters: most likely an unclosed quote.`,
      { line },
    );
  return new IntakeError(
    'CSV_BROKEN',
    `第 ${line} 行附近的 CSV 有错：引号没有成对或格式损坏。请修正后重试。`,
    `The CSV is broken near line ${line}: an unclosed quote or damaged text. Correct it and try again.`,
    { line, cause: error.code },
  );
}
