import { describe, expect, it } from '@jest/globals';
import { guessColumns } from './guess-columns.js';

describe('a column of money', () => {
  it('is guessed where its header says in what it counts, and else left to a person', () => {
    expect(guessColumns(['罚款金额（万元）'], [])).toMatchObject([{ means: 'fineYuan', unit: 'wan' }]);
    expect(guessColumns(['罚款金额（元）'], [])).toMatchObject([{ means: 'fineYuan', unit: 'yuan' }]);
    expect(guessColumns(['罚款金额'], [])).toEqual([{ header: '罚款金额' }]);
  });
});
