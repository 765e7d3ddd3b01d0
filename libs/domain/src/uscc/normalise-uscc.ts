/** Blanks of every sort, zero-width characters and the byte-order mark. */
const BLANKS = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;

/** Capital half-width characters without blanks. Nothing is guessed: O stays O. */
export function normaliseUscc(input: string): string {
  return input
    .replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(BLANKS, '')
    .toUpperCase();
}
