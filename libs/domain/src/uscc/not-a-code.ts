import { isNoneText } from '../penalty/none-value.js';
import { parseCivilDate } from '../time/civil-date.js';
import type { UsccReason } from './uscc-reason.js';

/** Beyond it a text is nothing that anybody typed for a code, and not worth looking at. */
const LONGEST = 256;

/** What a text is that was never meant as a code, or that cannot be one by its form. Sentinels come first. */
export function otherThanCode(text: string): UsccReason | undefined {
  if (text === '') return 'EMPTY';
  if (text.length > LONGEST) return 'WRONG_LENGTH';
  if (isSentinel(text)) return 'SENTINEL';
  if (/[*＊×●]/.test(text) || /X{4,}/.test(text)) return 'MASKED';
  if (/^[0-9A-Z]{8}-?[0-9A-Z]$/.test(text)) return 'ORGANISATION_CODE';
  if (/^\d{15}$/.test(text)) return 'REGISTRATION_NUMBER';
  if (text.length !== 18) return 'WRONG_LENGTH';
  return undefined;
}

/** One character all over (000…, 111…, also before a check character), or a word for "none". */
function isSentinel(text: string): boolean {
  return /^([0-9A-Z])\1{7,}[0-9A-Z]?$/.test(text) || /^-+$/.test(text) || isNoneText(text);
}

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A resident identity number (GB 11643-1999): a birthday at places 7 to 14 and its check character. */
export function isIdentityNumber(text: string): boolean {
  if (!/^\d{17}[\dX]$/.test(text)) return false;
  const birthday = `${text.slice(6, 10)}-${text.slice(10, 12)}-${text.slice(12, 14)}`;
  if (parseCivilDate(birthday) === undefined) return false;
  const sum = IDENTITY_WEIGHTS.reduce((total, weight, i) => total + weight * Number(text.charAt(i)), 0);
  return '10X98765432'.charAt(sum % 11) === text.charAt(17);
}
