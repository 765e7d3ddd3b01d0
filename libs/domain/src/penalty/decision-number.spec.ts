import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseDecisionNumber } from './decision-number.js';

function canonical(text: string): string {
  const reading = normaliseDecisionNumber(text);
  return reading.kind === 'number' ? reading.canonical : reading.kind;
}

describe('normaliseDecisionNumber', () => {
  it.each([
    '京海市监罚字〔2021〕18号',
    '京海市监罚字[2021]18号',
    '京海市监罚字(2021)18号',
    '京海市监罚字（2021）第18号',
    '京海市监罚字【2021】018号',
    '京海市监罚字［２０２１］１８号',
    '京海市监罚字〔2021)18号',
    '京海市监罚字〔202118号',
    '京海市监罚字2021〕18号',
    '京海市监罚字 〔2021〕 18 号',
    '京海市监\u200b罚字〔2021〕18号\ufeff',
    '文号：京海市监罚字〔2021〕18号',
    '京海市监罚字〔2021年〕18号',
    '京海市监罚字{2021}18号。',
  ])('reads %s as one and the same number', (text) => {
    expect(canonical(text)).toBe('京海市监罚字〔2021〕18号');
  });

  it('keeps what the office wrote, for whoever reads it', () => {
    expect(normaliseDecisionNumber('（京）文执罚[2021]第400154号')).toEqual({
      kind: 'number',
      display: '（京）文执罚[2021]第400154号',
      canonical: '(京)文执罚〔2021〕400154号',
    });
  });

  it.each(['京海市监处字〔2020〕第444号', '京海市监处字〔2021〕444号', '京海市监处字〔2020〕445号'])(
    'keeps %s apart from its neighbours',
    (text) => {
      expect(canonical(text)).not.toBe(canonical('京海市监处字〔2020〕第443号'));
      expect(new Set([canonical(text), canonical(text.replace('〔202', '〔201'))]).size).toBe(2);
    },
  );

  it.each(['暂无', '—', '', '无'])('takes %s as no number', (text) => {
    expect(normaliseDecisionNumber(text).kind).toBe('none');
  });

  it.each([
    '宜金监罚决字〔2026〕7、8号',
    '鲁金罚决字〔2026〕42号-43号',
    '吉金罚决字〔2025〕1-4号',
    '曲金罚决字〔2025〕1—4号',
    '沪金罚决字〔2025〕1-3号，7-9号',
  ])('sees that %s is several numbers', (text) => {
    expect(normaliseDecisionNumber(text).kind).toBe('several');
  });

  it('does not take a number with a hyphened serial for several', () => {
    expect(canonical('兴市监简罚〔2024〕12-1号')).not.toBe('several');
  });

  it('finds nothing to read in words without a digit', () => {
    expect(normaliseDecisionNumber('见附件').kind).toBe('unreadable');
  });

  it('gives a canonical form that reads as itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'京罚字〔〕[]（）第2021年018号-、 ') }), (text) => {
        const once = canonical(text);
        if (normaliseDecisionNumber(text).kind === 'number') expect(canonical(once)).toBe(once);
        else expect(once).toMatch(/none|several|unreadable/);
      }),
    );
  });
});
