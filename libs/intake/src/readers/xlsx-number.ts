import { fromDayNumber } from '@xinxiu/domain';
import type { CellNote } from './raw-row.js';

/** Excel's day 25569 is 1970-01-01; the 1904 system begins 1462 days later. */
const DAY_OF_1970 = 25_569;
const OFFSET_1904 = 1462;
const SECONDS = 86_400;

/** The text of a number cell as a person sees it: at most 15 digits count in Excel, the rest is noise. */
export function numberText(digits: string): { readonly value: string; readonly note?: CellNote } {
  const value = Number(digits);
  if (digits.trim() === '' || !Number.isFinite(value)) return { value: digits };
  const whole = Number.isInteger(value);
  if (whole && Math.abs(value) >= 1e15) return { value: BigInt(value).toString(), note: 'imprecise' };
  if (whole) return { value: String(value) };
  const rounded = Number(value.toPrecision(15));
  return { value: Math.abs(rounded) < 1e-6 ? rounded.toFixed(12).replace(/0+$/, '') : String(rounded) };
}

/**
 * The calendar day of a serial in a cell that shows a date, with the time if there is one. Serials below 61 are
 * before March 1900, where Excel has a day that never was; they and nonsense stay numbers.
 */
export function dateText(digits: string, from1904: boolean): string {
  const serial = Number(digits) + (from1904 ? OFFSET_1904 : 0);
  if (!Number.isFinite(serial) || serial < 61 || serial > 2_958_465) return digits;
  const seconds = Math.round(serial * SECONDS);
  const day = fromDayNumber(Math.floor(seconds / SECONDS) - DAY_OF_1970);
  const rest = seconds % SECONDS;
  if (rest === 0) return day;
  const [h, m, s] = [Math.floor(rest / 3600), Math.floor(rest / 60) % 60, rest % 60];
  return `${day} ${[h, m, s].map((part) => String(part).padStart(2, '0')).join(':')}`;
}
