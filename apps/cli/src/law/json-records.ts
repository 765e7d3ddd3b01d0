import { repeatedKey } from '@xinxiu/contracts';
import { shortened } from '@xinxiu/domain';
import { say } from '../output/language.js';
import { type Line, NOT_UTF8 } from './lines.js';
import { type LineProblem, lineNotUtf8, noRecord, nothing } from './tell-refused.js';

/** A record, or lines that are none; `line` is the one on which it ends, from 1, empty lines not counted. */
export type JsonRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: LineProblem };

/** A record, or a list of them, may be spread over lines; longer than this nobody writes one, and memory stays bounded. */
const LONGEST_LINES = 5_000;

/**
 * Records out of lines of text: JSON lines, or one object written over several lines, or an array of them; values that
 * follow each other on a line count one by one. Lines that are no JSON are told when the next record begins, or at the end,
 * what has too many lines as soon as it has, and the stream goes on.
 */
export async function* jsonRecords(lines: AsyncIterable<Line>): AsyncGenerator<JsonRecord> {
  let pending: string[] = [];
  let line = 0;
  let skipped: string | undefined;
  for await (const text of lines) {
    line++;
    if (text === NOT_UTF8) {
      if (pending.length > 0) yield* leftOver(pending, line - pending.length);
      pending = [];
      yield { line, problem: lineNotUtf8(line) };
      continue;
    }
    if (skipped !== undefined && !beginsBehind(skipped, text)) {
      skipped = text;
      continue;
    }
    skipped = undefined;
    if (pending.length > 0 && beginsAnew(pending, text)) {
      yield* leftOver(pending, line - pending.length);
      pending = [];
    }
    pending.push(text);
    if (pending.length > LONGEST_LINES) {
      yield { line, problem: tooLong(line - pending.length + 1) };
      pending = [];
      skipped = text;
      continue;
    }
    const { values, rest } = taken(pending, text);
    if (values.length === 0) continue;
    pending = rest === '' ? [] : [rest];
    for (const value of values) yield* records(value, line);
  }
  if (pending.length > 0) yield* leftOver(pending, line - pending.length + 1);
  if (line === 0) yield { line: 1, problem: nothing() };
}

/**
 * Whether a line is records by itself, after lines that have not become one. Where a comma, a colon or a bracket has just
 * asked for it, a whole object may be a part of what is being written over lines.
 */
function beginsAnew(pending: readonly string[], text: string): boolean {
  return !asksForMore(pending.at(-1) ?? '') && wholeValues(text).length > 0;
}

/** Whether a record begins here, after a line of what has too many lines: one that is whole, or behind the last bracket. */
function beginsBehind(before: string, text: string): boolean {
  return beginsAnew([before], text) || (/^[\]}]\s*$/.test(before) && /^[{[]/.test(text));
}

function asksForMore(text: string): boolean {
  return /[[{,:]\s*$/.test(text);
}

/** Lines that did not become a value together: the records among them stand, the rest is told once, first. */
function* leftOver(pending: readonly string[], first: number): Generator<JsonRecord> {
  const lines = pending.map((text, index) => ({ line: first + index, values: wholeValues(text) }));
  const rest = lines.filter(({ values }) => values.length === 0);
  yield { line: rest.at(-1)?.line ?? first, problem: noJson(rest[0]?.line ?? first) };
  for (const { line, values } of lines) for (const value of values) yield* records(value, line);
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

/** A JSON text that is a value. */
interface Value {
  readonly json: string;
  readonly value: unknown;
}

/** The values of a line that is nothing but records, or lists of them, at the left edge, as JSON lines are written. */
function wholeValues(text: string): readonly Value[] {
  if (!/^[{[].*[}\]]\s*$/s.test(text)) return [];
  const { values, rest } = taken([text], text);
  const areRecords = values.every(({ value }) => !Array.isArray(value) || value.every(isObject));
  return rest === '' && areRecords ? values : [];
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function noJson(line: number): LineProblem {
  return {
    code: 'NO_JSON',
    path: '',
    message: say(`自第 ${line} 行起不是 JSON。`, `What begins on line ${line} is no JSON.`),
  };
}

interface Taken {
  readonly values: readonly Value[];
  /** What follows them, the beginning of another. */
  readonly rest: string;
}

const NONE: Taken = { values: [], rest: '' };

/** Only a line that may close a value is worth parsing what has come so far: else a long record costs its square. */
function taken(pending: readonly string[], last: string): Taken {
  const joins = /[}\]]\s*[{[]/.test(last);
  if (pending.length > 1 && !joins && !/[\]}]\s*$/.test(last)) return NONE;
  const json = pending.join('\n');
  const whole = parsed(json);
  if (whole !== undefined) return { values: [whole], rest: '' };
  return joins ? separated(json) : NONE;
}

function parsed(json: string): Value | undefined {
  try {
    return { json, value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

/** Objects and lists that follow each other with nothing between them; none where there is something else. */
function separated(json: string): Taken {
  const values: Value[] = [];
  let begin = 0;
  for (const end of ends(json)) {
    const value = parsed(json.slice(begin, end));
    if (value === undefined) return NONE;
    values.push(value);
    begin = end;
  }
  const rest = json.slice(begin).trim();
  return rest === '' || /^[{[]/.test(rest) ? { values, rest } : NONE;
}

const BRACKET_OR_TEXT = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;

/** The places behind each bracket that closes the outermost one. */
function* ends(json: string): Generator<number> {
  let depth = 0;
  for (const { 0: token, index } of json.matchAll(BRACKET_OR_TEXT)) {
    if (token === '{' || token === '[') depth++;
    else if (token === '}' || token === ']') depth--;
    if (depth === 0 && !token.startsWith('"')) yield index + 1;
  }
}

function* records({ json, value }: Value, line: number): Generator<JsonRecord> {
  const key = repeatedKey(json);
  if (key !== undefined) yield { line, problem: keyRepeated(key) };
  else if (!Array.isArray(value)) yield { value, line };
  else if (value.length === 0)
    yield { line, problem: noRecord(say(`第 ${line} 行是空列表`, `Line ${line} is an empty list`)) };
  else for (const one of value) yield { value: one as unknown, line };
}

function keyRepeated(repeated: string): LineProblem {
  const key = shortened(repeated);
  const message = say(
    `“${key}”出现两次；请只保留有效的一个。`,
    `"${key}" stands twice in one object; keep the one that holds.`,
  );
  return { code: 'KEY_REPEATED', path: '', message };
}
