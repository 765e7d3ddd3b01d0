import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseDateText } from './date-text.js';
import { fromDayNumber } from '../time/civil-date.js';

describe('parseDateText', () => {
  it.each([
    ['2019-5-22 0:00:00', '2019-05-22'],
    ['20180302', '2018-03-02'],
    ['2025年2月14日', '2025-02-14'],
    ['2025 年3月12日', '2025-03-12'],
    ['２０２５年２月１４日', '2025-02-14'],
    ['2026/4/28', '2026-04-28'],
    ['2017.7.7', '2017-07-07'],
    ['2026-04-28 15:55:41', '2026-04-28'],
    ['1568180781000', '2019-09-11'],
    ['2019-10-09T16:00:00Z', '2019-10-10'],
    ['2019-10-09T23:59:59', '2019-10-09'],
    ['2019-10-10T00:00:00.000+08:00', '2019-10-10'],
    ['二〇二五年二月十四日', '2025-02-14'],
    ['\u200b2019-10-10\n', '2019-10-10'],
    ['2020-02-29', '2020-02-29'],
  ])('reads %s as the day %s', (text, day) => {
    expect(parseDateText(text)).toEqual({ kind: 'day', day });
  });

  it.each([
    '2099-12-31',
    '2099/12/31 00:00:00',
    '9999-9-9',
    '1900-1-1',
    '1900-1-1 0:00:00',
    '—',
    '— —',
    '暂无',
    '长期',
    '',
    '无处罚期限',
  ])('takes %s as no date', (text) => {
    expect(parseDateText(text)).toEqual({ kind: 'none' });
  });

  it.each([
    '2025-02-30',
    '03/04/2019',
    '19-5-22',
    '2018-03',
    '2018年',
    '43748',
    'yesterday',
    '2019-10-10 25:00:00',
    '1568180781',
    '2019-10-10T00:00:00+99:00',
    '2019-1010',
  ])('does not guess at %s', (text) => {
    expect(parseDateText(text)).toEqual({ kind: 'unreadable' });
  });

  it('reads every day of two centuries in every way of writing it alike', () => {
    fc.assert(
      fc.property(fc.integer({ min: -25_000, max: 47_000 }), (dayNumber) => {
        const day = fromDayNumber(dayNumber);
        const [y, m, d] = day.split('-').map(Number);
        const ways = [
          `${y}年${m}月${d}日`,
          `${y}/${m}/${d}`,
          `${y}.${m}.${d}`,
          day.replaceAll('-', ''),
          `${day} 23:59:59`,
        ];
        for (const way of ways) expect(parseDateText(way)).toEqual({ kind: 'day', day });
      }),
    );
  });
});
