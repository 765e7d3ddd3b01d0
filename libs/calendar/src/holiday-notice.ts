import { type CivilDate, type Result, err, ok, parseCivilDate } from '@xinxiu/domain';
import { lineOfDay, lineOfSyntaxError } from './notice-lines.js';

/** One day that a State Council notice settles. */
export interface NoticeDay {
  readonly date: CivilDate;
  readonly name: string;
  /** False for a make-up workday (调休). */
  readonly off: boolean;
}

/** The State Council's yearly notice on holidays. It may reach into the years beside its own. */
export interface HolidayNotice {
  readonly year: number;
  /** Addresses of the notice and of later ones that changed it. */
  readonly papers: readonly string[];
  /** Empty while the notice of the year is not out. */
  readonly days: readonly NoticeDay[];
}

export interface NoticeProblem {
  readonly code:
    | 'NOTICE_NOT_JSON'
    | 'NOTICE_YEAR_INVALID'
    | 'NOTICE_DAYS_INVALID'
    | 'NOTICE_DAY_INVALID'
    | 'NOTICE_DAY_TWICE';
  /** What is wrong and where, in English, for an operator. */
  readonly message: string;
  /** The row of `days`, from 0. */
  readonly row?: number;
  /** Line of the file, from 1; only of a text. */
  readonly line?: number;
}

/** Reads one file of the form `{year, papers?, days: [{name, date, isOffDay}]}` (the form of NateScarlet/holiday-cn). */
export function parseHolidayNotice(text: string): Result<HolidayNotice, NoticeProblem> {
  const json = text.replace(/^\uFEFF/, '');
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return at(lineOfSyntaxError(json), {
      code: 'NOTICE_NOT_JSON',
      message: 'The file is not JSON; export it again as JSON in UTF-8.',
    });
  }
  const read = readHolidayNotice(content);
  if (read.ok || read.error.row === undefined) return read;
  return at(lineOfDay(json, read.error.row), read.error);
}

function at(line: number | undefined, found: NoticeProblem): Result<never, NoticeProblem> {
  if (line === undefined) return err(found);
  return err({ ...found, line, message: `Line ${line}: ${found.message}` });
}

/** Like {@link parseHolidayNotice} for what was read as JSON already. */
export function readHolidayNotice(content: unknown): Result<HolidayNotice, NoticeProblem> {
  if (!isObject(content)) {
    return problem('NOTICE_NOT_JSON', 'The notice is not a JSON object {year, papers, days}.');
  }
  const { year, papers, days } = content;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 1949 || year > 2199) {
    return problem('NOTICE_YEAR_INVALID', '"year" must be the four-digit year of the notice.');
  }
  if (!Array.isArray(days)) {
    return problem(
      'NOTICE_DAYS_INVALID',
      '"days" must be a list of {name, date, isOffDay}; empty if not out yet.',
    );
  }
  const read = readDays(days, year);
  if (!read.ok) return read;
  return ok({ year, papers: Array.isArray(papers) ? papers.map(String) : [], days: read.value });
}

function readDays(days: readonly unknown[], year: number): Result<NoticeDay[], NoticeProblem> {
  const seen = new Set<string>();
  const read: NoticeDay[] = [];
  for (const [index, entry] of days.entries()) {
    const day = readDay(entry, year);
    if (day === undefined) {
      return problem(
        'NOTICE_DAY_INVALID',
        `days[${index}]${dateIn(entry)} must be {name, date: YYYY-MM-DD of ${year} or a year beside it, isOffDay: true|false}.`,
        index,
      );
    }
    if (seen.has(day.date)) {
      return problem(
        'NOTICE_DAY_TWICE',
        `days[${index}]: ${day.date} is listed twice; keep the row that holds.`,
        index,
      );
    }
    seen.add(day.date);
    read.push(day);
  }
  return ok(read);
}

function readDay(entry: unknown, year: number): NoticeDay | undefined {
  if (!isObject(entry) || typeof entry['date'] !== 'string' || typeof entry['isOffDay'] !== 'boolean')
    return undefined;
  const date = parseCivilDate(entry['date']);
  if (date === undefined || Math.abs(Number(date.slice(0, 4)) - year) > 1) return undefined;
  return typeof entry['name'] === 'string' && entry['name'] !== ''
    ? { date, name: entry['name'], off: entry['isOffDay'] }
    : undefined;
}

/** What stands as the date of a row that cannot be read, for the eye that looks for it. */
function dateIn(entry: unknown): string {
  return isObject(entry) && typeof entry['date'] === 'string' ? ` (${entry['date'].slice(0, 20)})` : '';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problem(code: NoticeProblem['code'], message: string, row?: number): Result<never, NoticeProblem> {
  return err({ code, message, ...(row !== undefined && { row }) });
}
