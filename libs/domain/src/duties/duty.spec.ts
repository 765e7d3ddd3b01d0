import { describe, expect, it } from '@jest/globals';
import { PERSON_ROLES } from '../permissions/actor.js';
import { reachOf } from '../permissions/index.js';
import { DUTY_NAMES, DUTY_TABLE, mayRunDuty, spanWords, turnWords } from './duty.js';

describe('the table of duties', () => {
  it.each(DUTY_NAMES)('lets nobody run %s whom the matrix does not let ask', (name) => {
    const roles = PERSON_ROLES.filter((role) => mayRunDuty(name, role));
    expect(roles).toContain('administrator');
    expect(roles.filter((role) => reachOf('duty.run', role) === undefined)).toEqual([]);
  });

  it.each(DUTY_NAMES)('makes up one missed turn of %s and no more, and loses none that is rare', (name) => {
    const { turn, catchUpMinutes, overlap } = DUTY_TABLE[name];
    // A quarter has 90 days at least.
    const length = 'everyMinutes' in turn ? turn.everyMinutes : 90 * 1_440;
    expect(catchUpMinutes).toBeLessThanOrEqual(length);
    expect(catchUpMinutes * 2).toBeGreaterThan(length);
    expect(overlap).toBe(length < 1_440 ? 'skip' : 'buffer-one');
  });

  it.each(DUTY_NAMES)('says of %s what its runs count', (name) => {
    const { zh, en } = DUTY_TABLE[name].counts;
    expect([zh, en].every((text) => text.includes('{n}'))).toBe(true);
  });
});

describe('a span of minutes', () => {
  it.each([
    [1, '1分钟', '1 minute'],
    [90, '90分钟', '90 minutes'],
    [120, '2小时', '2 hours'],
    [1_440, '1天', '1 day'],
  ])('%s', (minutes, zh, en) => {
    expect(spanWords(minutes)).toEqual({ zh, en });
  });

  it('is how often a turn comes', () => {
    expect(turnWords({ everyMinutes: 15 })).toEqual({ zh: '每15分钟', en: 'every 15 minutes' });
    expect(turnWords({ quarterlyAtHour: 9 }).en).toBe('on the first day of a quarter at 9:00');
  });
});
