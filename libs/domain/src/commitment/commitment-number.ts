import { compactText } from '../penalty/plain-text.js';
import { type CivilDate, parseCivilDate } from '../time/civil-date.js';

/** 承诺编码: administrative division (6), day (8), serial of the day (6). */
export interface CommitmentNumber {
  readonly text: string;
  readonly division: string;
  readonly day: CivilDate;
  readonly serial: number;
}

const PATTERN = /^([1-9]\d{5})(\d{4})(\d{2})(\d{2})(\d{6})$/;

/** Reads a number, full-width digits and blanks forgiven; undefined for what is none, a day that does not exist included. */
export function readCommitmentNumber(given: string): CommitmentNumber | undefined {
  const text = compactText(given);
  const [, division, year, month, date, serial] = PATTERN.exec(text) ?? [];
  if (division === undefined || serial === undefined || Number(serial) === 0) return undefined;
  const day = parseCivilDate(`${year}-${month}-${date}`);
  return day && { text, division, day, serial: Number(serial) };
}
