import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

export interface LineProblem {
  readonly code: 'NO_JSON' | 'NO_RECORD';
  readonly path: '';
  readonly message: string;
}

/** A record, or lines that are none; `line` is the one on which it ends, from 1, empty lines not counted. */
export type JsonRecord =
  | { readonly line: number; readonly value: unknown }
  | { readonly line: number; readonly problem: LineProblem };

/** A record may be spread over lines; longer than this nobody writes one, and memory stays bounded. */
const LONGEST_LINES = 5_000;

/**
 * Records out of lines of text: JSON lines, or one object written over several lines, or an array of them. Lines that are
 * no JSON are told when the next record begins, or at the end, and the stream goes on.
 * @throws Refused naming the line when so much is no JSON that the rest is not read
 */
export async function* jsonRecords(lines: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let pending: string[] = [];
  let line = 0;
  for await (const text of lines) {
    line++;
    if (pending.length > 0 && beginsAnew(pending, text)) {
      yield* leftOver(pending, line - pending.length);
      pending = [];
    }
    pending.push(text);
    const value = pending.length <= LONGEST_LINES ? parsed(pending, text) : undefined;
    if (value === undefined) {
      if (pending.length > LONGEST_LINES) throw tooLong(line - pending.length + 1);
      continue;
    }
    pending = [];
    yield* records(value, line);
  }
  if (pending.length > 0) yield* leftOver(pending, line - pending.length + 1);
}

/**
 * Whether a line is a record by itself, after lines that have not become one. Where a comma, a colon or a bracket has just
 * asked for it, a whole object may be a part of what is being written over lines.
 */
function beginsAnew(pending: readonly string[], text: string): boolean {
  return !/[[{,:]\s*$/.test(pending.at(-1) ?? '') && wholeObject(text) !== undefined;
}

/** Lines that did not become a value together: the records among them stand, the rest is told once, first. */
function* leftOver(pending: readonly string[], first: number): Generator<JsonRecord> {
  const lines = pending.map((text, index) => ({ line: first + index, value: wholeObject(text) }));
  const rest = lines.filter(({ value }) => value === undefined);
  yield { line: rest.at(-1)?.line ?? first, problem: noJson(rest[0]?.line ?? first) };
  for (const { line, value } of lines) if (value !== undefined) yield { line, value };
}

function tooLong(line: number): Refused {
  return new Refused(
    noJson(line).message,
    say('给出一个 JSON 对象，或每行一个。', 'Give one JSON object, or one a line.'),
    { code: 'NO_JSON', line },
  );
}

/** A line that is a record by itself, at the left edge, as JSON lines are written. */
function wholeObject(text: string): unknown {
  return text.startsWith('{') && text.trimEnd().endsWith('}') ? parsed([text], text) : undefined;
}

function noJson(line: number): LineProblem {
  return {
    code: 'NO_JSON',
    path: '',
    message: say(`自第 ${line} 行起不是 JSON。`, `What begins on line ${line} is no JSON.`),
  };
}

/** Who gets one answer a line counts them: a line without one would shift all that follow. */
function noRecord(line: number): LineProblem {
  return {
    code: 'NO_RECORD',
    path: '',
    message: say(
      `第 ${line} 行是空列表；请给出至少一条记录。`,
      `Line ${line} is an empty list; give at least one record.`,
    ),
  };
}

/** Only a line that may close a value is worth parsing what has come so far: else a long record costs its square. */
function parsed(pending: readonly string[], last: string): unknown {
  if (pending.length > 1 && !/[\]}]\s*$/.test(last)) return undefined;
  try {
    return JSON.parse(pending.join('\n')) as unknown;
  } catch {
    return undefined;
  }
}

function* records(value: unknown, line: number): Generator<JsonRecord> {
  if (!Array.isArray(value)) yield { value, line };
  else if (value.length === 0) yield { line, problem: noRecord(line) };
  else for (const one of value) yield { value: one as unknown, line };
}
