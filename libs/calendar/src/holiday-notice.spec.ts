import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseHolidayNotice } from './holiday-notice.js';
import { CalendarError, loadCalendar, readNotices } from './load-calendar.js';

const ROW = { name: '元旦', date: '2027-01-01', isOffDay: true };
const file = (days: unknown, year: unknown = 2027) =>
  JSON.stringify({ year, papers: ['https://www.gov.cn/'], days });

describe('parseHolidayNotice', () => {
  it('reads the year, the papers and the days, with a byte-order mark too', () => {
    expect(parseHolidayNotice(`\uFEFF${file([ROW])}`)).toEqual({
      ok: true,
      value: {
        year: 2027,
        papers: ['https://www.gov.cn/'],
        days: [{ name: '元旦', date: '2027-01-01', off: true }],
      },
    });
    expect(parseHolidayNotice('{"year": 2027, "days": []}')).toMatchObject({
      ok: true,
      value: { papers: [] },
    });
  });

  it.each([
    ['not json', 'NOTICE_NOT_JSON'],
    ['[]', 'NOTICE_NOT_JSON'],
    ['null', 'NOTICE_NOT_JSON'],
    [file([ROW], '2027'), 'NOTICE_YEAR_INVALID'],
    [file([ROW], 20270), 'NOTICE_YEAR_INVALID'],
    [file([ROW], 2027.5), 'NOTICE_YEAR_INVALID'],
    [file({}), 'NOTICE_DAYS_INVALID'],
    [file([null]), 'NOTICE_DAY_INVALID'],
    [file([{ ...ROW, date: '2027-02-30' }]), 'NOTICE_DAY_INVALID'],
    [file([{ ...ROW, date: '2029-01-01' }]), 'NOTICE_DAY_INVALID'],
    [file([{ ...ROW, isOffDay: 'true' }]), 'NOTICE_DAY_INVALID'],
    [file([{ ...ROW, name: '' }]), 'NOTICE_DAY_INVALID'],
    [file([ROW, { ...ROW, isOffDay: false }]), 'NOTICE_DAY_TWICE'],
  ])('refuses %s as %s', (text, code) => {
    expect(parseHolidayNotice(text)).toMatchObject({ ok: false, error: { code } });
  });

  it('names the row that is wrong', () => {
    const parsed = parseHolidayNotice(file([ROW, { ...ROW, date: '2027-13-01' }]));
    expect(parsed).toMatchObject({ error: { message: expect.stringContaining('days[1] (2027-13-01)') } });
  });

  it('names the line, in whatever layout the file is written', () => {
    const days = [ROW, { ...ROW, name: '"}]: {days', date: '2027-01-02' }, { ...ROW, date: '2027-02-30' }];
    const content = { $id: 'x', papers: [{ days: [{}] }], days, year: 2027 };
    const pretty = parseHolidayNotice(`\uFEFF${JSON.stringify(content, null, 2)}`);
    expect(pretty).toMatchObject({
      error: { code: 'NOTICE_DAY_INVALID', row: 2, line: 21, message: expect.stringMatching(/^Line 21: /) },
    });
    expect(parseHolidayNotice(JSON.stringify(content))).toMatchObject({ error: { line: 1 } });
    expect(parseHolidayNotice('{"year": 2027,\n"days": [\n}')).toMatchObject({
      error: { code: 'NOTICE_NOT_JSON', line: 3 },
    });
    expect(parseHolidayNotice('{"year": 2027,\n\n')).toMatchObject({
      error: { code: 'NOTICE_NOT_JSON', line: 3 },
    });
  });
});

describe('loading a directory', () => {
  const directory = (files: Readonly<Record<string, string>>) => {
    const dir = mkdtempSync(join(tmpdir(), 'holidays-'));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(dir, name), text);
    return dir;
  };

  it('reads only JSON and names the file that is wrong', () => {
    const holidaysDir = directory({ 'SOURCES.md': '# no notice', '2027.json': '{}' });
    expect(() => loadCalendar({ holidaysDir })).toThrow(
      new CalendarError(
        'NOTICE_YEAR_INVALID',
        'The notice 2027.json cannot be used: "year" must be the four-digit year of the notice.',
      ),
    );
  });

  it('refuses two notices of one year: which holds is not for a program to guess', () => {
    const holidaysDir = directory({ 'a.json': file([ROW]), 'b.json': file([ROW]) });
    expect(() => readNotices(holidaysDir)).toThrow(
      'b.json and a.json are both of 2027; keep the one that holds.',
    );
  });

  it('says which directory it cannot read', () => {
    expect(() => loadCalendar({ holidaysDir: '/nowhere/holidays' })).toThrow(
      expect.objectContaining({ code: 'HOLIDAYS_DIR_UNREADABLE' }),
    );
  });

  it('knows the years of chinese-days when there is no file at all', () => {
    const { noticedYears } = loadCalendar({ holidaysDir: directory({}) });
    expect(noticedYears.slice(0, 3)).toEqual([2004, 2005, 2006]);
  });
});
