import { readFileSync } from 'node:fs';
import { createWorkingDayCalendar, parseHolidayNotice } from '@xinxiu/calendar';
import { eligibilityRecordSchema, mistakeInChinese } from '@xinxiu/contracts';
import { addWorkingDays, civilDate } from '@xinxiu/domain';
import { parseLedger, parsePack, readPack } from '@xinxiu/policy';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { inChinese } from './in-chinese.js';

// As the command line does at a Chinese terminal.
beforeAll(() => void z.config({ localeError: mistakeInChinese }));
afterAll(() => void z.config(z.locales.en()));

const COUNTY = readPackText();

function readPackText(): string {
  const pack = readPack('seeds/policies/county-demo@4.yaml', 'county.yaml');
  if (!pack.ok) throw new Error('The pack of the seeds is good.');
  return JSON.stringify(pack.value.content);
}

function contractSays(record: object): string[] {
  return eligibilityRecordSchema.safeParse(record).error?.issues.map(({ message }) => message) ?? [];
}

function packSays(text: string): string[] {
  const parsed = parsePack(text, 'x.yaml');
  return parsed.ok ? [] : parsed.error.map(({ message }) => message);
}

function ledgerSays(text: string): string[] {
  const parsed = parseLedger(text);
  return parsed.ok ? [] : parsed.error.map(({ message }) => message);
}

function noticeSays(text: string): string[] {
  const parsed = parseHolidayNotice(text);
  return parsed.ok ? [] : [parsed.error.message];
}

function thrown(act: () => unknown): string[] {
  try {
    act();
  } catch (error) {
    return [(error as Error).message];
  }
  return [];
}

const DAY = civilDate('2026-06-01');
const CALENDAR = createWorkingDayCalendar([]);
const record = { kind: 'penalty', decisionDate: '2026-06-01' };

describe('what libraries say at a Chinese terminal', () => {
  it.each<[string, () => readonly string[], readonly unknown[]]>([
    [
      'a record with a day that does not exist',
      () => contractSays({ ...record, decisionDate: '2026-06-31' }),
      ['不是1900年至2199年间存在的日期（YYYY-MM-DD）'],
    ],
    [
      'a record with a text for a sum',
      () => contractSays({ ...record, fineYuan: '1' }),
      ['无效输入：期望 数字，实际接收 文字'],
    ],
    [
      'a pack that ends before it begins',
      () =>
        packSays(
          COUNTY.replace(/"validity":\{[^}]*\}/, '"validity":{"from":"2027-02-01","to":"2027-01-01"}'),
        ),
      ['止日早于起日'],
    ],
    [
      'a pack with a day that does not exist',
      () => packSays(COUNTY.replace(/"validity":\{[^}]*\}/, '"validity":{"from":"2026-06-31","to":null}')),
      ['“2026-06-31”不是存在的日期（YYYY-MM-DD）'],
    ],
    ['a pack of no kind', () => packSays('kind: dream'), ['kind 应为“regime”“county”或“record”']],
    ['YAML with a key twice', () => packSays('a: 1\na: 2'), ['同一键出现两次']],
    [
      'YAML with a bracket left open',
      () => packSays('a: [1, 2'),
      [expect.stringContaining('方括号内的列表须')],
    ],
    ['YAML with a tab', () => packSays('a:\n\tb: 1'), [expect.stringContaining('制表符')]],
    ['a ledger that is broken', () => ledgerSays('{"event":\n'), ['无效输入：期望 对象，实际接收 没有值']],
    [
      'a notice that is no JSON',
      () => noticeSays('{"year":\n'),
      [expect.stringMatching(/^第 2 行：文件不是 JSON/)],
    ],
    [
      'a notice with a day that does not exist',
      () => noticeSays('{"year":2027,"days":[{"name":"元旦","date":"2027-13-01","isOffDay":true}]}'),
      [expect.stringMatching(/^第 1 行：days\[0\] \(2027-13-01\)应为/)],
    ],
    [
      'a day that the program makes',
      () => thrown(() => civilDate('2200-01-01')),
      [expect.stringMatching(/^不是1900年/)],
    ],
    [
      'a suspension that ends before it begins',
      () => thrown(() => addWorkingDays(CALENDAR, DAY, 1, [{ from: DAY, to: civilDate('2026-05-01') }])),
      ['中止的止日早于起日：2026-06-01..2026-05-01'],
    ],
    [
      'a file that is not there',
      () => thrown(() => readFileSync('/nothing/here')),
      [expect.stringMatching(/^没有这个文件/)],
    ],
  ])('of %s', (_, says, chinese) => {
    const english = says();
    expect(english).not.toEqual([]);
    expect(english.map(inChinese)).toEqual(chinese);
  });

  it('keeps codes as one types them', () => {
    expect(
      inChinese("error: option '--to <role>' argument 'x' is invalid. Allowed choices are holder, leader."),
    ).toBe('错误：选项 --to <role> 的值“x”无效。可用的值：holder, leader。');
  });
});
