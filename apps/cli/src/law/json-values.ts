import { jsonTokens } from '@xinxiu/contracts';

/** A JSON text that is a value. */
export interface Value {
  readonly json: string;
  readonly value: unknown;
}

export interface Values {
  readonly values: readonly Value[];
  /** What follows them. */
  readonly rest: string;
}

/** The whole text as one value. */
export function parsed(json: string): Value | undefined {
  try {
    return { json, value: JSON.parse(json) as unknown };
  } catch {
    return undefined;
  }
}

/** The objects and lists with which a text begins, with nothing between them. */
export function leading(json: string): Values {
  const values: Value[] = [];
  let begin = 0;
  for (const end of ends(json)) {
    const value = parsed(json.slice(begin, end));
    if (value === undefined) break;
    values.push(value);
    begin = end;
  }
  return { values, rest: json.slice(begin) };
}

const BRACKETS: ReadonlyMap<string, 1 | -1> = new Map([
  ['{', 1],
  ['[', 1],
  ['}', -1],
  [']', -1],
]);

/** The places behind each bracket that closes the outermost one. */
function* ends(json: string): Generator<number> {
  let open = 0;
  for (const { end, opens } of brackets(json)) {
    open += opens;
    if (open === 0) yield end;
  }
}

/** How many brackets a line opens more than it closes; a text never goes over lines. */
export function opened(line: string): number {
  let open = 0;
  for (const { opens } of brackets(line)) open += opens;
  return open;
}

function* brackets(json: string): Generator<{ readonly end: number; readonly opens: 1 | -1 }> {
  for (const { token, index } of jsonTokens(json)) {
    const opens = BRACKETS.get(token);
    if (opens !== undefined) yield { end: index + 1, opens };
  }
}
