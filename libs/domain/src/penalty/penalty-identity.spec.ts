import { describe, expect, it } from '@jest/globals';
import { comparePenalty } from './penalty-comparison.js';
import { PENALTY_FIELDS, penaltyField } from './penalty-fields.js';
import { penaltyIdentity } from './penalty-identity.js';
import type { Penalty } from './penalty.js';
import { civilDate } from '../time/civil-date.js';

const PENALTY: Penalty = {
  subjectName: '青禾智慧运营（集团）有限公司',
  decisionNumber: '市场【2019】1号',
  decisionDate: civilDate('2019-10-10'),
  authority: '青禾县公安局',
  penaltyKinds: ['罚款'],
  fineYuan: 2000,
};

function key(penalty: Partial<Penalty>): string {
  const identity = penaltyIdentity({ ...PENALTY, ...penalty });
  return identity.ok ? identity.value.key : identity.error.join();
}

describe('penaltyIdentity', () => {
  it('is the same for the same penalty typed in another way', () => {
    const other = {
      subjectName: '青禾智慧运营(集团)有限公司 ',
      decisionNumber: '市场〔2019〕第01号',
      authority: '青禾县\u200b公安局',
    };
    expect(key(other)).toBe(key({}));
  });

  it.each([
    ['authority', { authority: '青禾县市场监督管理局' }],
    ['number', { decisionNumber: '市场【2019】2号' }],
    ['subject', { subjectName: '王某某' }],
    ['date', { decisionDate: civilDate('2019-10-11') }],
  ])('differs when the %s differs', (_part, other) => {
    expect(key(other)).not.toBe(key({}));
  });

  it('names what is missing', () => {
    expect(penaltyIdentity({ subjectName: '甲' })).toEqual({
      ok: false,
      error: ['authority', 'decisionNumber', 'decisionDate'],
    });
    expect(penaltyIdentity({ ...PENALTY, decisionNumber: '暂无' })).toEqual({
      ok: false,
      error: ['decisionNumber'],
    });
  });
});

describe('comparePenalty', () => {
  it('sees no difference in blanks, widths and brackets', () => {
    expect(
      comparePenalty(PENALTY, {
        ...PENALTY,
        subjectName: '青禾智慧运营(集团) 有限公司',
        decisionNumber: '市场〔2019〕1号',
      }),
    ).toEqual([]);
  });

  it('shows both values of every field that differs', () => {
    const arriving: Penalty = { ...PENALTY, fineYuan: 3000, penaltyKinds: ['警告', '罚款'], remark: '更正' };
    expect(comparePenalty(PENALTY, arriving)).toEqual([
      { field: 'penaltyKinds', stored: '罚款', value: '警告、罚款' },
      { field: 'fineYuan', stored: 2000, value: 3000 },
      { field: 'remark', stored: null, value: '更正' },
    ]);
  });
});

describe('the field table', () => {
  it('has every national code and every field once', () => {
    const codes = PENALTY_FIELDS.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes).toHaveLength(30);
    expect(new Set(PENALTY_FIELDS.map(({ field }) => field)).size).toBe(PENALTY_FIELDS.length);
    expect(penaltyField('fineYuan').code).toBe('CF_NR_FK');
  });
});
