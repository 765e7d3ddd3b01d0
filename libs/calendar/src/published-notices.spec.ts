import { describe, expect, it } from '@jest/globals';
import { type CivilDate, civilDate, fromDayNumber, toDayNumber } from '@xinxiu/domain';
import { chineseDaysNotices } from './chinese-days-notices.js';
import { loadCalendar, readNotices } from './load-calendar.js';
import { createWorkingDayCalendar } from './working-day-calendar.js';

const HOLIDAYS_DIR = 'seeds/holidays';
const calendar = loadCalendar({ holidaysDir: HOLIDAYS_DIR });
const notices = readNotices(HOLIDAYS_DIR);

function days(from: string, to: string): CivilDate[] {
  const first = toDayNumber(civilDate(from));
  return Array.from({ length: toDayNumber(civilDate(to)) - first + 1 }, (_, i) => fromDayNumber(first + i));
}

/** Straight from the files, without our code: what the day is by the notice, else by the week. */
const published = new Map(
  notices.flatMap((notice) => notice.days.map((day) => [day.date as string, !day.off])),
);
function worksByNotice(date: CivilDate): boolean {
  return published.get(date) ?? ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
}

describe('the working days of 2007 to 2026', () => {
  it('are, day by day, those of the published notices', () => {
    const wrong = days('2007-01-01', '2026-12-31').filter(
      (date) => calendar.day(date).working !== worksByNotice(date),
    );
    expect(wrong).toEqual([]);
    expect(published.size).toBe(678);
  });

  it('are final up to 24 December 2026 and provisional from then on', () => {
    const open = days('2007-01-01', '2026-12-31').filter((date) => calendar.day(date).provisional);
    expect(open).toEqual(days('2026-12-25', '2026-12-31'));
  });

  it('are the same in chinese-days, which nobody here wrote either', () => {
    const other = createWorkingDayCalendar(chineseDaysNotices());
    expect(
      days('2004-01-01', '2026-12-31').filter((d) => other.day(d).working !== calendar.day(d).working),
    ).toEqual([]);
  });

  it.each([
    ['2006-12-30', true, 'make-up-workday'],
    ['2007-12-31', false, 'holiday'],
    ['2018-12-29', true, 'make-up-workday'],
    ['2022-12-31', false, 'holiday'],
    ['2015-09-03', false, 'holiday'],
    ['2020-01-31', false, 'holiday'],
    ['2026-02-28', true, 'make-up-workday'],
    ['2004-10-01', false, 'holiday'],
  ])('%s, which is easily got wrong: working %p', (date, working, reason) => {
    expect(calendar.day(civilDate(date))).toMatchObject({ working, reason, provisional: false });
  });
});

describe('days without a notice', () => {
  it.each([
    ['2027-01-01', '元旦'],
    ['2027-02-05', '春节'],
    ['2027-02-08', '春节'],
    ['2027-04-05', '清明节'],
    ['2027-05-02', '劳动节'],
    ['2027-06-09', '端午节'],
    ['2027-09-15', '中秋节'],
    ['2027-10-03', '国庆节'],
    ['2028-10-03', '国庆节、中秋节'],
  ])('%s is assumed a holiday: %s (全国年节及纪念日放假办法)', (date, name) => {
    expect(calendar.day(civilDate(date))).toEqual({
      working: false,
      reason: 'holiday',
      name,
      provisional: true,
    });
  });

  it('are otherwise weekdays and weekends, each marked as provisional', () => {
    expect(calendar.day(civilDate('2027-02-09'))).toEqual({
      working: true,
      reason: 'weekday',
      provisional: true,
    });
    expect(calendar.day(civilDate('2027-02-13'))).toEqual({
      working: false,
      reason: 'weekend',
      provisional: true,
    });
    const free = days('2027-01-01', '2027-12-31').filter((date) => calendar.day(date).reason === 'holiday');
    expect(free).toHaveLength(13);
  });

  it('follow the older decree before 2004 and the sun alone after 2099', () => {
    const holidays = (year: number) =>
      days(`${year}-01-01`, `${year}-12-31`).filter((date) => calendar.day(date).reason === 'holiday').length;
    expect([1949, 1990, 2003, 2100].map(holidays)).toEqual([0, 7, 10, 6]);
  });
});

describe('the notice of 2027, once it is out', () => {
  const notice = {
    year: 2027,
    papers: [],
    days: [
      { date: civilDate('2026-12-31'), name: '元旦', off: true },
      { date: civilDate('2027-01-01'), name: '元旦', off: true },
      { date: civilDate('2027-01-03'), name: '元旦', off: false },
    ],
  };
  const later = loadCalendar({ holidaysDir: HOLIDAYS_DIR, loaded: [notice] });

  it('settles the last days of 2026 and all of 2027 but its own last days', () => {
    const open = days('2026-01-01', '2027-12-31').filter((date) => later.day(date).provisional);
    expect(open).toEqual(days('2027-12-25', '2027-12-31'));
    expect(later.day(civilDate('2026-12-31'))).toMatchObject({ working: false, reason: 'holiday' });
    expect(later.day(civilDate('2027-01-03'))).toMatchObject({ working: true, reason: 'make-up-workday' });
    expect(later.day(civilDate('2027-02-05'))).toEqual({
      working: true,
      reason: 'weekday',
      provisional: false,
    });
  });

  it('gives the table another digest', () => {
    expect(later.digest).not.toBe(calendar.digest);
  });
});
