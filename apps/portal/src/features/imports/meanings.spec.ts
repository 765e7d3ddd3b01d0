import { describe, expect, it } from '@jest/globals';
import { MEANINGS, firstMeanings, mappingOf, meantTwice } from './meanings.js';

const columns = [
  { header: '罚款', samples: [], means: 'fineYuan', unit: 'yuan' as const },
  { header: '文号', samples: [], means: 'decisionNumber' },
  { header: '其他', samples: [] },
];

describe('what columns mean', () => {
  it('is guessed first, and sent as it was chosen', () => {
    const first = firstMeanings(columns, undefined);
    expect(first).toEqual({ 罚款: 'fineYuan:yuan', 文号: 'decisionNumber' });
    expect(mappingOf(columns, { ...first, 其他: 'ignore', 罚款: 'fineYuan:wan' })).toEqual([
      { header: '罚款', means: 'fineYuan', unit: 'wan' },
      { header: '文号', means: 'decisionNumber' },
      { header: '其他', means: 'ignore' },
    ]);
  });

  it('is told where several columns mean one field', () => {
    const mapping = [
      { header: '罚款', means: 'fineYuan', unit: 'wan' as const },
      { header: '罚款金额', means: 'fineYuan', unit: 'wan' as const },
      { header: '文号', means: 'decisionNumber' },
      { header: '备注', means: 'keep' },
      { header: '其他', means: 'keep' },
    ];
    expect(meantTwice(mapping)).toEqual([['fineYuan', ['罚款', '罚款金额']]]);
  });

  it('is what was explained before, where it was', () => {
    const mapping = [{ header: '其他', means: 'keep' }];
    expect(firstMeanings(columns, { mapping })['其他']).toBe('keep');
  });

  it('tells the units of money apart', () => {
    expect(MEANINGS.filter((one) => one.startsWith('fineYuan'))).toEqual(['fineYuan:yuan', 'fineYuan:wan']);
  });
});
