import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chineseDaysNotices } from './chinese-days-notices.js';
import { type HolidayNotice, type NoticeProblem, parseHolidayNotice } from './holiday-notice.js';
import { type WorkingDayCalendar, createWorkingDayCalendar } from './working-day-calendar.js';

/** Holiday files that cannot be trusted stop the program that reads them: a guessed calendar moves legal dates. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
  constructor(
    readonly code: NoticeProblem['code'] | 'HOLIDAYS_DIR_UNREADABLE' | 'NOTICE_YEAR_TWICE',
    message: string,
  ) {
    super(message);
  }
}

export interface CalendarSource {
  /** Directory of `*.json` holiday notices. */
  readonly holidaysDir: string;
  /** Notices loaded since (`xinxiu holidays load`); each replaces the file of its year. */
  readonly loaded?: readonly HolidayNotice[];
}

/**
 * The working-day table of an installation. Later sources replace earlier ones year by year: chinese-days, files,
 * loaded notices. A notice that is still empty replaces nothing.
 */
export function loadCalendar(source: CalendarSource): WorkingDayCalendar {
  const byYear = new Map<number, HolidayNotice>();
  for (const notice of [
    ...chineseDaysNotices(),
    ...readNotices(source.holidaysDir),
    ...(source.loaded ?? []),
  ]) {
    if (notice.days.length > 0) byYear.set(notice.year, notice);
  }
  return createWorkingDayCalendar([...byYear.values()]);
}

/** Every notice in a directory. Throws {@link CalendarError} with the file's name. */
export function readNotices(holidaysDir: string): HolidayNotice[] {
  const files = new Map<number, string>();
  return noticeFiles(holidaysDir).map((file) => {
    const parsed = parseHolidayNotice(readFileSync(join(holidaysDir, file), 'utf8'));
    if (!parsed.ok) {
      const { code, message } = parsed.error;
      throw new CalendarError(code, `The notice ${file} cannot be used: ${message}`);
    }
    const other = files.get(parsed.value.year);
    if (other !== undefined) {
      throw new CalendarError(
        'NOTICE_YEAR_TWICE',
        `${file} and ${other} are both of ${parsed.value.year}; keep the one that holds.`,
      );
    }
    files.set(parsed.value.year, file);
    return parsed.value;
  });
}

function noticeFiles(holidaysDir: string): string[] {
  try {
    return readdirSync(holidaysDir)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch {
    throw new CalendarError(
      'HOLIDAYS_DIR_UNREADABLE',
      `The holiday notices in ${holidaysDir} cannot be read; check XINXIU_SEEDS_DIR.`,
    );
  }
}
