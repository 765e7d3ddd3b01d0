const JSON_BEGINS = /^(?:[[{"]|true$|false$)/;

/**
 * A value of an address. Lists and yes or no stand there as JSON, and everything else as it is: a code of digits only
 * is no number, of which the last ones would be lost.
 * @throws SyntaxError for what begins as JSON and is none
 */
export function searchValue(text: string): unknown {
  return JSON_BEGINS.test(text) ? (JSON.parse(text) as unknown) : text;
}

/**
 * Tells the router which texts it has to put in quotes: those that would be read as something else, a short number
 * among them. It asks by trying. @throws Error for a text that stands in the address as it is
 */
export function assertNeedsQuotes(text: string): void {
  if (!JSON_BEGINS.test(text) && String(Number(text)) !== text) throw new Error('It stands there as it is.');
}
