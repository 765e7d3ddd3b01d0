import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { type RecordPublication } from './record.js';
import { republicationOf } from './republication.js';

const repaired: RecordPublication = { state: 'ended', endReason: 'repaired', marks: [], version: 2 };
const ends = { stored: '2027-01-10', longest: '2027-05-11' };
const today = civilDate('2026-12-02');

describe('a repaired record whose promise was broken', () => {
  it.each([
    ['remaining-period', '2027-01-10'],
    ['longest-period', '2027-05-11'],
  ] as const)('is public again for its %s, until %s', (term, until) => {
    expect(republicationOf(repaired, term, ends, today)).toEqual({ ok: true, value: { until } });
  });

  it('is public again without an end where the law gives none', () => {
    const endless = { ...ends, longest: null };
    expect(republicationOf(repaired, 'longest-period', endless, today)).toMatchObject({
      value: { until: null },
    });
  });

  it('stays away once its period is over: on the day on which publication ends it is no longer public', () => {
    const over = { ...ends, longest: today };
    expect(republicationOf(repaired, 'longest-period', over, today)).toMatchObject({ error: 'PERIOD_OVER' });
    const dayBefore = civilDate('2026-12-01');
    expect(republicationOf(repaired, 'longest-period', over, dayBefore)).toMatchObject({ ok: true });
  });

  it.each([
    { ...repaired, endReason: 'expired' },
    { ...repaired, endReason: 'revoked' },
    { state: 'published', marks: [], version: 1 },
    { state: 're-published', marks: [], version: 3 },
  ] as const)('is none that ended otherwise or is public: %j', (publication) => {
    expect(republicationOf(publication, 'longest-period', ends, today)).toMatchObject({
      error: 'NOT_REPAIRED',
    });
  });
});
