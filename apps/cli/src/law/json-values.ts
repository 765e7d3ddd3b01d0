import { jsonTokens } from '@xinxiu/contracts';

/** A JSON text that is a value. */
export interface Value {
  readonly json: string;
  readonly value: unknown;
  /** On which line of the text that it was taken from it begins, from 0. */
  readonly row: number;
}

export interface Values {
  readonly values: readonly Value[];
  /** What follows them. */
  readonly rest: string;
}

/** The whole text as one value. */
export function parsed(json: string, row = 0): Value | undefined {
  try {
    return { json, value: JSON.parse(json) as unknown, row };
  } catch {
    return undefined;
  }
}

/** The objects and lists with which a text begins, with nothing between them. */
export function leading(json: string): Values {
  const values: Value[] = [];
  const rows = new Rows(json);
  let begin = 0;
  for (const end of ends(json)) {
    const value = parsed(json.slice(begin, end), rows.before(begin));
    if (value === undefined) break;
    values.push(value);
    begin = end;
  }
  return { values, rest: json.slice(begin) };
}

/** On which line each item of a list begins, as {@link Value.row}. */
export function* itemRows({ json, row }: Value): Generator<number> {
  const rows = new Rows(json);
  const first = rows.before(0);
  let open = 0;
  for (const { token, index } of jsonTokens(json)) {
    open += BRACKETS.get(token) ?? 0;
    const begins = open === 1 && (token === ',' || token === '[');
    if (begins) yield row + rows.before(index + 1) - first;
  }
}

/** Counts the line ends of a text, up to what follows a place; places have to rise, so that the text is read once. */
class Rows {
  private counted = 0;
  private next: number;

  constructor(private readonly text: string) {
    this.next = text.indexOf('\n');
  }

  before(place: number): number {
    const written = /\S/g;
    written.lastIndex = place;
    const end = written.exec(this.text)?.index ?? this.text.length;
    for (; this.next >= 0 && this.next < end; this.next = this.text.indexOf('\n', this.next + 1)) {
      this.counted++;
    }
    return this.counted;
  }
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
