export interface JsonToken {
  /** A text with its quotes, or one of `{}[],:`. */
  readonly token: string;
  readonly index: number;
}

const MARK = /["{}[\],:]/g;

/**
 * The texts and marks of something that is JSON, or is not. Looks for the end of a text itself: a regular expression runs
 * out of stack on one of some megabytes. A quote that nothing closes is passed over.
 */
export function* jsonTokens(json: string): Generator<JsonToken> {
  const mark = new RegExp(MARK);
  let isUnclosed = false;
  for (let found = mark.exec(json); found !== null; found = mark.exec(json)) {
    const { 0: token, index } = found;
    if (token !== '"') {
      yield { token, index };
      continue;
    }
    // Where one is not closed every later quote is escaped, so none of those is closed either.
    const end: number = isUnclosed ? 0 : closingQuote(json, index + 1);
    isUnclosed = end === 0;
    if (isUnclosed) continue;
    yield { token: json.slice(index, end), index };
    mark.lastIndex = end;
  }
}

/** The place behind the quote that closes a text; 0 where none does. */
function closingQuote(json: string, from: number): number {
  for (let quote = json.indexOf('"', from); quote >= 0; quote = json.indexOf('"', quote + 1)) {
    let slashes = 0;
    while (quote - slashes > from && json[quote - slashes - 1] === '\\') slashes += 1;
    if (slashes % 2 === 0) return quote + 1;
  }
  return 0;
}
