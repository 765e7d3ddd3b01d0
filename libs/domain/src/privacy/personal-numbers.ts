export type PersonalNumberKind = 'identity' | 'mobile';

/**
 * UUIDs and digests from 128 bits on: their digits mean nothing. Shorter runs of hexadecimal digits are not told from a
 * letter beside a number, and count as text.
 */
const IDS =
  /(?<![0-9A-Za-z])([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{32,128})(?![0-9A-Za-z])/i;

/** Numbers of persons, wherever outside an id they stand. Digits on either side make it another number. */
const NUMBERS: readonly (readonly [PersonalNumberKind, RegExp])[] = [
  ['identity', /(?<!\d)\d{6}(?:18|19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?!\d)/g],
  ['mobile', /(?<!\d)(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/g],
];

/** A text whose identity numbers (GB 11643, 18 places) and mobile numbers are replaced. */
export function replacePersonalNumbers(
  text: string,
  instead: (kind: PersonalNumberKind, found: string) => string,
): string {
  // Cut at the ids: every second piece is one.
  const pieces = text.split(IDS);
  return pieces
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : NUMBERS.reduce((now, [kind, form]) => now.replace(form, (found) => instead(kind, found)), piece),
    )
    .join('');
}

export function hasPersonalNumber(text: string): boolean {
  // Most texts are shorter than any number of a person, or have no such run of digits: they cost nothing more.
  if (!/\d{3}[- ]?\d{4}[- ]?\d{3}/.test(text)) return false;
  return replacePersonalNumbers(text, () => '') !== text;
}
