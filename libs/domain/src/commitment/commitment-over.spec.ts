import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { commitmentOverOn } from './commitment-over.js';

const madeOn = civilDate('2024-03-01');
const [ended, determined] = [civilDate('2025-03-01'), civilDate('2025-06-01')];

describe('a commitment is over', () => {
  it('on the last of the days on which it was made, ended, or its fulfilment was determined', () => {
    expect(commitmentOverOn({ madeOn })).toBe(madeOn);
    expect(commitmentOverOn({ madeOn, validUntil: ended })).toBe(ended);
    const fulfilled = { madeOn, fulfilment: '全部履行', determinedOn: determined } as const;
    expect(commitmentOverOn({ ...fulfilled, validUntil: ended })).toBe(determined);
    expect(commitmentOverOn({ ...fulfilled, validUntil: 'none' })).toBe(determined);
  });

  it('never while it has no end and nobody has determined its fulfilment', () => {
    expect(commitmentOverOn({ madeOn, validUntil: 'none' })).toBeUndefined();
  });
});
