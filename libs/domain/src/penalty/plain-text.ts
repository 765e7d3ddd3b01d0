/** What people paste without seeing it: zero-width marks, soft hyphen, byte order mark, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Text that is plain already: no blanks, nothing that NFKC changes. Most cells of a large import are. */
const PLAIN = /^[!-~\u4e00-\u9fff]*$/;

/** Full-width forms become half-width (NFKC), invisible characters go, runs of blanks become one space. */
export function plainText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.normalize('NFKC').replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** {@link plainText} without any blank: for comparing names and numbers, in which blanks carry no meaning. */
export function compactText(text: string): string {
  return plainText(text).replace(/ /g, '');
}

/** What a person reads: invisible characters go and blanks at the ends; full-width punctuation and lines stay. */
export function readableText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(/\r+\n?/g, '\n')
    .trim();
}
