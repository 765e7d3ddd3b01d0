import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

export interface JsonRecord {
  readonly value: unknown;
  /** Line on which it ends, from 1, empty lines not counted. */
  readonly line: number;
}

/** A record may be spread over lines; longer than this nobody writes one, and memory stays bounded. */
const LONGEST_LINES = 5_000;

/**
 * Records out of lines of text: JSON lines, or one object written over several lines, or an array of them.
 * @throws Refused naming the line when what is there is no JSON
 */
export async function* jsonRecords(lines: AsyncIterable<string>): AsyncGenerator<JsonRecord> {
  let pending: string[] = [];
  let line = 0;
  for await (const text of lines) {
    line++;
    pending.push(text);
    const value = pending.length <= LONGEST_LINES ? parsed(pending, text) : undefined;
    if (value === undefined) {
      if (pending.length > LONGEST_LINES) break;
      continue;
    }
    pending = [];
    yield* records(value, line);
  }
  if (pending.length > 0) {
    const from = line - pending.length + 1;
    throw new Refused(
      say(`自第 ${from} 行起不是 JSON。`, `What begins on line ${from} is no JSON.`),
      say('给出一个 JSON 对象，或每行一个。', 'Give one JSON object, or one a line.'),
      { code: 'NO_JSON', line: from },
    );
  }
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
  if (Array.isArray(value)) for (const one of value) yield { value: one as unknown, line };
  else yield { value, line };
}
