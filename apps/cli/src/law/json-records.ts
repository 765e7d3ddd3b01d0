import { repeatedKey } from '@xinxiu/contracts';
import { shortened } from '@xinxiu/domain';
import { say } from '../output/language.js';
import { type Line, NOT_UTF8 } from './lines.js';
import { type Value, type Values, itemRows, leading, opened, parsed } from './json-values.js';
import { type LineProblem, lineNotUtf8, noRecord, nothing } from './tell-refused.js';

/**
 * A record, or lines that are none. `line` counts every line, from 1: the one on which a record, or the item of a list,
 * begins; of lines that are no JSON the last, since they may have been the beginning of something until then.
 */
export type JsonRecord = {
  readonly line: number;
  /** Place in a list, from 1. */
  readonly item?: number;
} & ({ readonly value: unknown } | { readonly problem: LineProblem });

/** A record, or a list of them, may be spread over lines; longer than this nobody writes one, and memory stays bounded. */
const LONGEST_LINES = 5_000;

/**
 * Records out of lines of text: JSON lines, or one object written over several lines, or an array of them; values that
 * follow each other on a line count one by one. Lines that are no JSON are told when the next record begins, or at the end,
 * what has too many lines as soon as it has, and the stream goes on.
 */
export async function* jsonRecords(lines: AsyncIterable<Line>): AsyncGenerator<JsonRecord> {
  const stream = new RecordStream();
  for await (const line of lines) yield* stream.next(line);
  yield* stream.end();
}

/** A line that has not become a value yet. */
interface PendingLine {
  readonly line: number;
  readonly text: string;
  /** Brackets that are open behind it, counted from the first of them. */
  readonly open: number;
}

class RecordStream {
  private pending: PendingLine[] = [];
  private before = '';
  private isSkipping = false;
  private isEmpty = true;

  *next({ line, text }: Line): Generator<JsonRecord> {
    this.isEmpty = false;
    if (text === NOT_UTF8) {
      yield* this.givenUp();
      yield { line, problem: lineNotUtf8(line) };
      return;
    }
    if (beginsAnew(this.before, text)) {
      yield* this.givenUp();
      this.isSkipping = false;
    }
    this.before = text;
    if (this.isSkipping) this.skip(line, text);
    else yield* this.read(line, text);
  }

  *end(): Generator<JsonRecord> {
    yield* this.givenUp();
    if (this.isEmpty) yield { line: 1, problem: nothing() };
  }

  private *read(line: number, text: string): Generator<JsonRecord> {
    this.push(line, text);
    const { pending } = this;
    if (pending.length > LONGEST_LINES) {
      yield { line, problem: tooLong(lineAt(pending, 0)) };
      this.pending = [];
      this.isSkipping = true;
      return;
    }
    const { values, rest } = taken(pending);
    if (values.length === 0) return;
    this.pending = [];
    if (rest !== '') this.push(line, rest);
    for (const value of values) yield* records(value, pending);
  }

  /** What begins behind `[`, `,` or `:` is kept: it is a record after all if nothing goes on behind it. */
  private skip(line: number, text: string): void {
    const begins = OPENS.test(text);
    if (begins || this.pending.length === LONGEST_LINES) this.pending = [];
    if (begins || this.pending.length > 0) this.push(line, text);
  }

  private push(line: number, text: string): void {
    this.pending.push({ line, text, open: (this.pending.at(-1)?.open ?? 0) + opened(text) });
  }

  private *givenUp(): Generator<JsonRecord> {
    const { pending } = this;
    this.pending = [];
    if (!this.isSkipping && pending.length > 0) yield* leftOver(pending);
    if (this.isSkipping) for (const value of recordsIn(pending)) yield* records(value, pending);
  }
}

/**
 * Whether a record begins here, whatever came before: within a JSON value a bracket opens behind `[`, `,` or `:` only, and
 * a text never goes over lines. Behind these it may be a part of what is being written over lines.
 */
function beginsAnew(before: string, text: string): boolean {
  return OPENS.test(text) && !/[[,:]\s*$/.test(before);
}

/** At the left edge, as records are written one a line. */
const OPENS = /^[{[]/;

/**
 * Lines that did not become a value together: the rest is told once, first, and each record among them that begins at the
 * left edge stands by itself.
 */
function* leftOver(pending: readonly PendingLine[]): Generator<JsonRecord> {
  const found: JsonRecord[] = [];
  const first = lineAt(pending, 0);
  let last = first;
  let onlyCommas = true;
  for (let at = 0; at < pending.length;) {
    const end = endOf(pending, at);
    const lines = pending.slice(at, end);
    const values = recordsIn(lines);
    if (values.length === 0) {
      last = lineAt(pending, at);
      onlyCommas = false;
    }
    at = values.length === 0 ? at + 1 : end;
    for (const value of values) found.push(...records(value, lines));
  }
  yield { line: last, problem: onlyCommas ? noList(first) : noJson(first) };
  yield* found;
}

/** The place behind the line that closes what a line opens; the line itself where none does, or it begins no record. */
function endOf(pending: readonly PendingLine[], at: number): number {
  if (!OPENS.test(pending[at]?.text ?? '')) return at;
  const before = pending[at - 1]?.open ?? 0;
  return pending.findIndex(({ open }, index) => index >= at && open === before) + 1 || at;
}

/** What lines are if they are nothing but records, or lists of them; a comma parts elements whose list is damaged. */
function recordsIn(lines: readonly PendingLine[]): readonly Value[] {
  const { values, rest } = leading(textOf(lines));
  const areRecords = values.every(({ value }) => !Array.isArray(value) || value.every(isObject));
  return areRecords && /^,?\s*$/.test(rest) ? values : [];
}

function textOf(lines: readonly PendingLine[]): string {
  return lines.map(({ text }) => text).join('\n');
}

function lineAt(lines: readonly PendingLine[], row: number): number {
  return (lines[row] as PendingLine).line;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tooLong(first: number): LineProblem {
  return {
    code: 'RECORD_TOO_LONG',
    path: '',
    message: say(
      `自第 ${first} 行起的内容超过 ${LONGEST_LINES} 行仍未完结；一条记录或者分行书写的列表最多 ${LONGEST_LINES} 行，其余跳过，直至下一条记录。`,
      `What begins on line ${first} has not ended after ${LONGEST_LINES} lines, the most that a record or a list over lines may have; the rest of it is skipped, up to the next record.`,
    ),
  };
}

function noJson(line: number): LineProblem {
  return {
    code: 'NO_JSON',
    path: '',
    message: say(`自第 ${line} 行起不是 JSON。`, `What begins on line ${line} is no JSON.`),
  };
}

/** Nothing is lost: each record has its answer. */
function noList(line: number): LineProblem {
  return {
    code: 'NO_JSON',
    path: '',
    message: say(
      `自第 ${line} 行起的记录之间有逗号，却不在列表中，合起来不是 JSON；各条记录已分别作答。请去掉行末的逗号，或者加上方括号。`,
      `From line ${line} on commas part records that are in no list, which is no JSON; each record is answered by itself. Take the commas away, or put brackets around.`,
    ),
  };
}

const NOTHING: Values = { values: [], rest: '' };

/**
 * The values that the lines so far are, and the beginning of another behind them. Only lines that may close a value are
 * worth parsing: else a long record costs its square.
 */
function taken(pending: readonly PendingLine[]): Values {
  const { text, open } = pending.at(-1) as PendingLine;
  const joins = /[}\]]\s*[{[]/.test(text);
  const closes = open === 0 && /[\]}]\s*$/.test(text);
  if (pending.length > 1 && !joins && !closes) return NOTHING;
  const json = textOf(pending);
  const whole = parsed(json);
  if (whole !== undefined) return { values: [whole], rest: '' };
  return joins ? separated(json) : NOTHING;
}

/** Values that follow each other with nothing between them; none where there is something else. */
function separated(json: string): Values {
  const { values, rest } = leading(json);
  const next = rest.trim();
  return next === '' || OPENS.test(next) ? { values, rest: next } : NOTHING;
}

/** @param lines in which the value was found */
function* records(found: Value, lines: readonly PendingLine[]): Generator<JsonRecord> {
  const { json, value, row } = found;
  const line = lineAt(lines, row);
  const key = repeatedKey(json);
  if (key !== undefined) yield { line, problem: keyRepeated(key) };
  else if (!Array.isArray(value)) yield { value, line };
  else if (value.length === 0)
    yield { line, problem: noRecord(say(`第 ${line} 行是空列表`, `Line ${line} is an empty list`)) };
  else yield* items(value, found, lines);
}

function* items(
  list: readonly unknown[],
  found: Value,
  lines: readonly PendingLine[],
): Generator<JsonRecord> {
  let item = 0;
  for (const row of itemRows(found)) {
    yield { value: list[item], line: lineAt(lines, row), item: item + 1 };
    item++;
  }
}

function keyRepeated(repeated: string): LineProblem {
  const key = shortened(repeated);
  const message = say(
    `“${key}”出现两次；请只保留有效的一个。`,
    `"${key}" stands twice in one object; keep the one that holds.`,
  );
  return { code: 'KEY_REPEATED', path: '', message };
}
