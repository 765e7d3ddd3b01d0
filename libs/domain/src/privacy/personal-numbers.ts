import { checkUscc } from '../uscc/check-uscc.js';
import { isIdentityNumber } from '../uscc/not-a-code.js';

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

/** Most texts are shorter than any number of a person, or have no such run of digits: they cost nothing more. */
const RUN = /\d{3}[- ]?\d{4}[- ]?\d{3}/;

/** A text whose identity numbers (GB 11643, 18 places) and mobile numbers are replaced. */
export function replacePersonalNumbers(
  text: string,
  instead: (kind: PersonalNumberKind, found: string) => string,
): string {
  if (!RUN.test(text)) return text;
  // Cut at the ids: every second piece is one.
  const pieces = text.split(IDS);
  return pieces
    .map((piece, at) =>
      at % 2 === 1
        ? piece
        : NUMBERS.reduce(
            (now, [kind, form]) =>
              now.replace(form, (found) => (isCreditCode(found) ? found : instead(kind, found))),
            piece,
          ),
    )
    .join('');
}

/**
 * Codes of organisations are public. One of digits alone may have what looks like a birthday, from a county whose number ends
 * in 18, 19 or 20; what could be both is taken for a person's.
 */
function isCreditCode(found: string): boolean {
  return found.length === 18 && !isIdentityNumber(found.toUpperCase()) && checkUscc(found).valid;
}

export function hasPersonalNumber(text: string): boolean {
  return replacePersonalNumbers(text, () => '') !== text;
}
