import { describe, expect, it } from '@jest/globals';
import { type Penalty, civilDate } from '@xinxiu/domain';
import { nationalFields } from './exchange-file.js';

const PENALTY: Penalty = {
  subjectName: '青禾食品有限公司',
  decisionNumber: '青市监罚〔2026〕1号',
  decisionDate: civilDate('2026-01-05'),
  authority: '青禾县市场监督管理局',
  penaltyKinds: ['罚款'],
  penaltyKindText: '罚款',
  fineYuan: 0.1 + 0.2,
  confiscatedYuan: 123_456_789.01,
  validUntil: 'none',
};

describe('a record in the national fields', () => {
  it('has sums in 10,000 yuan with six places', () => {
    const fields = nationalFields(PENALTY);
    expect(fields['CF_NR_FK']).toBe('0.000030');
    expect(fields['CF_NR_WFFF']).toBe('12345.678901');
  });

  it('writes the day of the standard where there is no end', () => {
    expect(nationalFields(PENALTY)['CF_YXQ']).toBe('2099-12-31');
  });

  it('has what the record has and nothing else', () => {
    expect(Object.keys(nationalFields(PENALTY)).sort()).toEqual([
      'CF_CFJG',
      'CF_CFLB',
      'CF_JDRQ',
      'CF_NR_FK',
      'CF_NR_WFFF',
      'CF_WSH',
      'CF_XDR_MC',
      'CF_YXQ',
    ]);
  });
});
