/**
 * White space and delimiters (ISO 32000-1, 7.2.3); the null byte is white space too. Searched for one by one: a pattern that
 * repeats itself over megabytes of them would exhaust the stack.
 */
const NO_BLANK = /[^\s\0]/g;
const NOT_REGULAR = /[\s\0()<>[\]{}/%]/g;
const LINE_END = /[\r\n]/g;
const ENCODED = /#([0-9A-Fa-f]{2})/g;
/** Nothing of an object stands behind these, however many of its brackets are still open. */
const ENDS = new Set(['endobj', 'stream', 'endstream', 'xref', 'startxref']);

export interface PdfValue {
  /** Names as `/Name` with their `#` decoded, brackets, numbers and keywords; of a string only that it is there: `()`. */
  readonly tokens: readonly string[];
  /** Place behind the last token. */
  readonly end: number;
}

/** Reads the value that begins at a place: a dictionary or an array to its end, or else one token. */
export function pdfValueAt(text: string, from: number): PdfValue {
  const tokens: string[] = [];
  let depth = 0;
  let at = from;
  do {
    at = behindBlank(text, at);
    const [token, end] = tokenAt(text, at);
    if (token === '' || ENDS.has(token)) break;
    at = end;
    tokens.push(token);
    if (token === '<<' || token === '[') depth++;
    if (token === '>>' || token === ']') depth--;
  } while (depth > 0);
  return { tokens, end: at };
}

/** Place behind white space, comments and the keyword `stream` with its line end; undefined where there is none. */
export function streamAfter(text: string, at: number): number | undefined {
  const place = behindBlank(text, at);
  if (!text.startsWith('stream', place)) return undefined;
  const data = place + 'stream'.length;
  if (text.startsWith('\r\n', data)) return data + 2;
  return data + (text[data] === '\n' || text[data] === '\r' ? 1 : 0);
}

/** Empty at the end of the text. */
function tokenAt(text: string, at: number): readonly [token: string, end: number] {
  switch (text[at]) {
    case undefined:
      return ['', at];
    case '(':
      return ['()', endOfString(text, at)];
    case '<':
      return text[at + 1] === '<' ? ['<<', at + 2] : ['()', behind(text, '>', at)];
    case '>':
      return text[at + 1] === '>' ? ['>>', at + 2] : ['>', at + 1];
    case '/': {
      const end = next(NOT_REGULAR, text, at + 1);
      return [decoded(text.slice(at, end)), end];
    }
    default: {
      const end = next(NOT_REGULAR, text, at);
      return end > at ? [text.slice(at, end), end] : [text.charAt(at), at + 1];
    }
  }
}

/** Strings hold brackets in pairs, or behind a backslash (7.3.4.2). */
function endOfString(text: string, from: number): number {
  const mark = /[()\\]/g;
  mark.lastIndex = from;
  let depth = 0;
  for (let found = mark.exec(text); found; found = mark.exec(text)) {
    if (found[0] === '\\') mark.lastIndex++;
    else depth += found[0] === '(' ? 1 : -1;
    if (depth === 0) return mark.lastIndex;
  }
  return text.length;
}

function behind(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + mark.length;
}

/** Comments are white space (7.2.4). */
function behindBlank(text: string, from: number): number {
  let at = next(NO_BLANK, text, from);
  while (text[at] === '%') at = next(NO_BLANK, text, next(LINE_END, text, at));
  return at;
}

/** Place of the next such character, or the end of the text. */
function next(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index ?? text.length;
}

function decoded(name: string): string {
  return name.replace(ENCODED, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
