import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import dayjs from 'dayjs';
import { fromToday, notAhead, unlikelyBefore, within } from './day-rules.js';

describe('a day in a form', () => {
  // In Shanghai it is the first of December already.
  beforeEach(() => void jest.useFakeTimers({ now: Date.parse('2026-11-30T18:00:00Z') }));
  afterEach(() => void jest.useRealTimers());

  const said = ({ validator }: ReturnType<typeof notAhead>, value: unknown) =>
    validator(undefined, value).then(
      () => undefined,
      ({ message }: Error) => message,
    );

  it('is refused in words while it is still to come', async () => {
    expect(await said(notAhead('晚于今天'), dayjs('2026-12-02'))).toBe('晚于今天');
    expect(await said(notAhead('晚于今天'), dayjs('2026-12-01'))).toBeUndefined();
    expect(await said(notAhead('晚于今天'), undefined)).toBeUndefined();
  });

  it('is refused in words outside its bounds, which belong to it', async () => {
    const rule = within('2026-12-01', '2026-12-31', '十二月');
    for (const [day, answer] of [
      ['2026-11-30', '十二月'],
      ['2026-12-01', undefined],
      ['2026-12-31', undefined],
      ['2027-01-01', '十二月'],
    ] as const)
      expect(await said(rule, dayjs(day))).toBe(answer);
  });

  it('from today on counts the days from that of Shanghai', async () => {
    expect(await said(fromToday('三十天内', 30), dayjs('2026-11-30'))).toBe('三十天内');
    expect(await said(fromToday('三十天内', 30), dayjs('2026-12-31'))).toBeUndefined();
    expect(await said(fromToday('三十天内', 30), dayjs('2027-01-01'))).toBe('三十天内');
    expect(await said(fromToday('今天起'), dayjs('2099-01-01'))).toBeUndefined();
  });

  it('before the decision is asked about, and taken', async () => {
    const rule = unlikelyBefore('2026-05-20', '早于决定');
    expect(rule.warningOnly).toBe(true);
    expect(await said(rule, dayjs('2026-05-19'))).toBe('早于决定');
    expect(await said(rule, dayjs('2026-05-20'))).toBeUndefined();
    expect(await said(unlikelyBefore('', '早于决定'), dayjs('2026-05-19'))).toBeUndefined();
  });
});
