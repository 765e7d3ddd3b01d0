import type { CivilDate } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

export interface HolidayDay {
  readonly date: CivilDate;
  readonly name: string;
  /** False for a make-up workday. */
  readonly off: boolean;
}

/** An edition of the State Council's notice of a year. Append-only: a later edition replaces an earlier one. */
export interface HolidayNoticeDoc {
  /** `<year>:<edition>`, so that of two loaded at once one comes second and is told. */
  _id: string;
  year: number;
  /** From 1. */
  edition: number;
  papers: string[];
  days: HolidayDay[];
  /** Id of the person. */
  loadedBy: string;
  /** Real time, ISO. */
  loadedAt: string;
  /** Why an earlier notice was contradicted; empty where none was. */
  reason: string;
}

export const holidayNoticeSchema = documentSchema<HolidayNoticeDoc>('holidayNotices', {
  _id: 'text',
  year: 'number',
  edition: 'number',
  papers: 'texts',
  days: 'list',
  loadedBy: 'text',
  loadedAt: 'text',
  reason: 'text',
});
