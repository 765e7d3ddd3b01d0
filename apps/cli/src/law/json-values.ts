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

const BRACKET_OR_TEXT = /"(?:[^"\\]|\\.)*"|[{}[\]]/gs;

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
  for (const { 0: token, index } of json.matchAll(BRACKET_OR_TEXT)) {
    if (!token.startsWith('"')) yield { end: index + 1, opens: token === '{' || token === '[' ? 1 : -1 };
  }
}
