import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import type { EligibilityRecord } from './record.js';
import { aRecord, aRegime, aRule } from './regime-pack.fixture.js';
import type { TermRule } from './regime-pack.js';

const AT = civilDate('2025-02-01');
const PLAIN = aRegime('plain');

describe('the day on which an application opens', () => {
  const warned = aRecord({ penaltyKinds: ['警告'], fineYuan: 0, field: '其他', simplifiedProcedure: false });
  const { fulfilledOn: _, ...open } = warned;
  const opens = (record: EligibilityRecord, pack = PLAIN, at = AT) =>
    assessEligibility(record, at, [pack]).proof.find(({ step }) => step === 'on-fulfilment')?.result;
  const fulfilled = (on: string, at: string = AT) =>
    opens({ ...open, fulfilledOn: civilDate(on) }, PLAIN, civilDate(at));

  it('stands in its row also where the duties alone keep it waiting', () => {
    expect(assessEligibility(warned, AT, [PLAIN]).earliestApplication).toBe('2025-01-20');
    expect(fulfilled('2025-01-20')).toBe('2025-01-20');
    expect(fulfilled('2025-01-10')).toBe('2025-01-10');
    expect(fulfilled('2025-01-02')).toBe('2025-01-10');
  });

  it('is at the latest the end of publication', () => {
    expect(opens(open)).toBe('2025-04-10');
    expect(fulfilled('2025-04-09', '2025-04-09')).toBe('2025-04-09');
    expect(fulfilled('2025-06-01', '2025-06-01')).toBe('2025-04-10');
  });

  it('is not computed from a fulfilment that is still to come, told as a whole or duty by duty', () => {
    const on = civilDate('2025-02-02');
    const dutyByDuty = { ...open, obligations: [{ kind: 'correction', state: 'verified', on }] } as const;
    for (const ahead of [{ ...open, fulfilledOn: on }, dutyByDuty]) {
      expect(opens(ahead)).toBe('2025-04-10');
      expect(assessEligibility(ahead, AT, [PLAIN])).toMatchObject({
        earliestApplication: '2025-04-10',
        unmet: expect.arrayContaining([expect.objectContaining({ condition: 'OBLIGATIONS_UNFULFILLED' })]),
      });
      expect(opens(ahead, PLAIN, on)).toBe('2025-02-02');
    }
  });

  it('is not told where neither fulfilment nor an end is known', () => {
    const endless: TermRule = {
      ...aRule('term.endless'),
      when: {},
      publicised: true,
      minimum: null,
      maximum: null,
    };
    const pack = aRegime('endless', { terms: [endless] });
    expect(opens(open, pack)).toBe('—');
    expect(opens(warned, pack)).toBe('2025-01-20');
  });

  it('waits for the longest of several, of which none is taken for endless while duties are open', () => {
    const short: TermRule = {
      ...aRule('term.short'),
      when: { classes: ['minor'] },
      publicised: true,
      minimum: null,
      maximum: { months: 1 },
    };
    const pack = aRegime('short', { terms: [short, ...PLAIN.terms] });
    const both = { ...open, otherPenalties: [{ penaltyKinds: ['罚款'], fineYuan: 500 }] } as const;
    expect(assessEligibility(both, AT, [pack])).toMatchObject({
      earliestApplication: '2025-04-10',
      publicationEnds: '2026-01-10',
    });
  });

  it('is not after a later law has ended the publication', () => {
    const old = aRegime('old', { validity: { from: null, to: civilDate('2025-01-31') } });
    const quiet = aRegime('quiet', {
      validity: { from: AT, to: null },
      terms: [{ ...(PLAIN.terms[1] as TermRule), when: {}, publicised: false, minimum: null, maximum: null }],
    });
    const fine = aRecord({ field: '其他', simplifiedProcedure: false });
    expect(assessEligibility(fine, AT, [old, quiet])).toMatchObject({
      earliestApplication: '2025-02-01',
      publicationEnds: '2025-02-01',
      unmet: [{ condition: 'PUBLICATION_ENDED', since: '2025-02-01' }],
    });
  });
});
