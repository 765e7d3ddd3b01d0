import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../time/civil-date.js';
import { shanghaiDate, shanghaiInstant, shanghaiMinute } from '../time/shanghai.js';
import { withLadder } from './armed-deadline.js';
import { RUNGS, aRule } from './case-rules.fixture.js';
import type { PendingRung, RunningDeadline } from './deadline-state.js';
import type { LegalDeadline } from './legal-deadline.js';
import { NATIONAL_DAY_2026, tableOfWeekdays } from './table-of-weekdays.fixture.js';
import { type WorkingHoursRule, workingTimeFrom } from './working-hours.js';

const TABLE = tableOfWeekdays(NATIONAL_DAY_2026);
const HOURS: WorkingHoursRule = {
  ...aRule('hours'),
  periods: [
    { from: '08:30', to: '12:00' },
    { from: '13:30', to: '18:00' },
  ],
};
const at = (day: string, time: string) => shanghaiInstant(civilDate(day), time);

describe('working hours', () => {
  it.each([
    ['within them', '2026-09-30 10:15', '2026-09-30 10:15', '2026-09-30 12:00'],
    ['as they begin', '2026-09-30 08:30', '2026-09-30 08:30', '2026-09-30 12:00'],
    ['in the early morning', '2026-09-30 06:00', '2026-09-30 08:30', '2026-09-30 12:00'],
    ['at noon, as they end', '2026-09-30 12:00', '2026-09-30 13:30', '2026-09-30 18:00'],
    ['in the evening before the holidays', '2026-09-30 18:00', '2026-10-08 08:30', '2026-10-08 12:00'],
    ['on a holiday', '2026-10-03 10:00', '2026-10-08 08:30', '2026-10-08 12:00'],
    ['before a Saturday that is worked', '2026-10-09 20:00', '2026-10-10 08:30', '2026-10-10 12:00'],
    ['on a Sunday', '2026-10-11 09:00', '2026-10-12 08:30', '2026-10-12 12:00'],
  ])('looked at %s', (_, instant, from, until) => {
    const [day = '', time = ''] = instant.split(' ');
    const found = workingTimeFrom(TABLE, HOURS, at(day, time));
    expect([found.from, found.until].map(shanghaiMinute)).toEqual([from, until]);
  });

  it('always come, never before they are asked for, on a working day and within a period', () => {
    const year = fc.integer({ min: at('2026-01-01', '00:00'), max: at('2026-12-31', '23:59') });
    fc.assert(
      fc.property(year, (instant) => {
        const { from, until } = workingTimeFrom(TABLE, HOURS, instant);
        const time = shanghaiMinute(from).slice(11);
        expect(from).toBeGreaterThanOrEqual(instant);
        expect(until).toBeGreaterThan(from);
        expect(TABLE.day(shanghaiDate(from)).working).toBe(true);
        expect(HOURS.periods.some((one) => one.from <= time && time < one.to)).toBe(true);
        expect(workingTimeFrom(TABLE, HOURS, from)).toEqual({ from, until });
      }),
    );
  });
});

describe('a ladder in working hours', () => {
  const deadline = { due: '2026-09-30', tableDigest: 't' } as LegalDeadline;
  const running = deadline as unknown as RunningDeadline;
  const arm = (now: number, pending?: readonly PendingRung[]) =>
    withLadder(
      TABLE,
      deadline,
      { rungs: RUNGS, hours: HOURS },
      { rungs: pending ?? [], ...(pending && { deadline: running }) },
      now,
    ).rungs;
  const told = (rungs: readonly PendingRung[]) => rungs.map(({ id, at: when }) => [id, shanghaiMinute(when)]);

  it('comes as it says where that is within them', () => {
    expect(told(arm(at('2026-09-24', '10:00')))).toEqual([
      ['reminder-before', '2026-09-29 09:00'],
      ['reminder-due', '2026-09-30 09:00'],
      ['escalation-leader', '2026-10-08 08:30'],
      ['escalation-county', '2026-10-09 09:00'],
    ]);
  });

  it('escalates a step that is entered late in the night when people work next', () => {
    expect(told(arm(at('2026-10-09', '23:00')))).toEqual([
      ['escalation-leader', '2026-10-10 08:30'],
      ['escalation-county', '2026-10-10 08:30'],
    ]);
  });

  it('escalates at once a step that is entered late while people work', () => {
    expect(told(arm(at('2026-10-09', '14:20')))).toEqual([
      ['escalation-leader', '2026-10-09 14:20'],
      ['escalation-county', '2026-10-09 14:20'],
    ]);
  });

  it('keeps what waits for the morning as it is, counted again and again', () => {
    const waiting = arm(at('2026-10-09', '23:00'));
    expect(arm(at('2026-10-10', '03:00'), waiting)).toEqual(waiting);
    expect(arm(at('2026-10-10', '08:31'), waiting)).toEqual(waiting);
  });

  it('moves what waits when a notice makes the morning a day off', () => {
    const waiting = arm(at('2026-10-09', '23:00'));
    const off = tableOfWeekdays({ ...NATIONAL_DAY_2026, '2026-10-10': { working: false } });
    const ladder = { rungs: RUNGS, hours: HOURS };
    const again = withLadder(
      off,
      deadline,
      ladder,
      { deadline: running, rungs: waiting },
      at('2026-10-10', '01:00'),
    );
    expect(told(again.rungs)).toEqual([
      ['escalation-leader', '2026-10-12 08:30'],
      ['escalation-county', '2026-10-12 08:30'],
    ]);
  });

  it('names its hours nowhere where the overlay has none', () => {
    const { rungs } = withLadder(TABLE, deadline, { rungs: RUNGS }, { rungs: [] }, at('2026-09-24', '23:00'));
    expect(rungs.some((rung) => 'until' in rung)).toBe(false);
  });
});
