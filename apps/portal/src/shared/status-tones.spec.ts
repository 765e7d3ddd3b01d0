import { describe, expect, it } from '@jest/globals';
import { CASE_STATUSES, isFinal } from '@xinxiu/domain';
import { STATUS_TONES } from './status-tones.js';

describe('the tones of a case', () => {
  it('are good only where nothing is left to do', () => {
    const good = CASE_STATUSES.filter((status) => STATUS_TONES[status] === 'good');
    expect(good).toEqual(['completed', 'moot']);
    expect(good.every(isFinal)).toBe(true);
  });

  it('are busy while an office has the case', () => {
    const busy = CASE_STATUSES.filter((status) => STATUS_TONES[status] === 'busy');
    expect(busy.some(isFinal)).toBe(false);
  });
});
