import { describe, expect, it } from '@jest/globals';
import { CASE_STATUSES } from './case-table.js';
import { STATIONS, stationOf } from './way.js';

describe('the way of a case', () => {
  it('has a station for every status', () => {
    for (const status of CASE_STATUSES) expect(STATIONS[stationOf(status)]).toBeDefined();
  });

  it('shows a supplement where the answer leads back to', () => {
    expect(stationOf('supplement-required', 'under-review')).toBe(2);
  });

  it('shows a case that ended early where it ended', () => {
    expect(stationOf('withdrawn', undefined, 'under-verification')).toBe(1);
    expect(stationOf('completed', undefined, 'ending-publication')).toBe(4);
  });
});
