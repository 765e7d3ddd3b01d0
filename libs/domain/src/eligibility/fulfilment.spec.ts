import { describe, expect, it } from '@jest/globals';
import { civilDate } from '../time/civil-date.js';
import { fulfilmentAt } from './fulfilment.js';
import { type Obligation, isFullyFulfilled } from './obligations.js';
import { aRecord } from './regime-pack.fixture.js';

const AT = civilDate('2025-03-01');
const { fulfilledOn: _, ...UNTOLD } = aRecord();
const WARNING = { ...UNTOLD, penaltyKinds: ['警告'], fineYuan: 0 } as const;
const fine = (state: Obligation['state'], more: Partial<Obligation> = {}): Obligation => ({
  kind: 'fine',
  state,
  ...more,
});

describe('fulfilment without a list of duties', () => {
  it('is the day that was told, from that day on', () => {
    const told = aRecord({ fulfilledOn: AT });
    expect(fulfilmentAt(told, AT)).toEqual({ fulfilled: true, on: AT });
    expect(fulfilmentAt(told, civilDate('2025-02-28'))).toEqual({ fulfilled: false, on: null });
    expect(fulfilmentAt(UNTOLD, AT)).toEqual({ fulfilled: false, on: null });
  });
});

describe('fulfilment duty by duty', () => {
  it.each<[string, Obligation[], boolean]>([
    ['evidence is enough to apply', [fine('evidenced')], true],
    ['a verified duty', [fine('verified')], true],
    ['a waiver with its document', [fine('waived', { document: '免缴决定1号' })], true],
    ['a waiver without a document', [fine('waived')], false],
    ['a waiver with an empty one', [fine('waived', { document: '' })], false],
    ['a duty that is still open in spite of its document', [fine('open', { document: '催缴通知' })], false],
    ['one duty open', [fine('verified'), { kind: 'correction', state: 'open' }], false],
    ['no duty named', [], false],
    ['the fine not among those named', [{ kind: 'correction', state: 'verified' }], false],
    ['a duty fulfilled only tomorrow', [fine('verified', { on: civilDate('2025-03-02') })], false],
    ['a duty fulfilled today', [fine('verified', { on: AT })], true],
  ])('%s', (_name, obligations, fulfilled) => {
    expect(fulfilmentAt({ ...UNTOLD, obligations }, AT).fulfilled).toBe(fulfilled);
  });

  it('asks for a sum that was imposed and is not named, unless the whole was told', () => {
    const day = civilDate('2025-02-10');
    const corrected: Obligation = { kind: 'correction', state: 'verified', on: day };
    const named = (over: object) => fulfilmentAt({ ...UNTOLD, obligations: [corrected], ...over }, AT);
    expect(named({})).toEqual({ fulfilled: false, on: null });
    expect(named({ fulfilledOn: civilDate('2025-01-20') })).toEqual({ fulfilled: true, on: day });
    expect(named({ fulfilledOn: civilDate('2025-02-20') })).toEqual({ fulfilled: true, on: '2025-02-20' });
    expect(named({ fulfilledOn: civilDate('2025-03-02') }).fulfilled).toBe(false);
    for (const kind of ['没收非法财物', '没收违法所得'] as const) {
      const seized = { penaltyKinds: [kind], fineYuan: 0, obligations: [fine('verified')] };
      expect(fulfilmentAt({ ...UNTOLD, ...seized }, AT).fulfilled).toBe(false);
    }
    const further = {
      ...WARNING,
      otherPenalties: [{ penaltyKinds: [], fineYuan: 500 }],
      obligations: [corrected],
    };
    expect(fulfilmentAt(further, AT).fulfilled).toBe(false);
    expect(fulfilmentAt({ ...WARNING, obligations: [corrected] }, AT)).toEqual({ fulfilled: true, on: day });
  });

  it('outweighs the day of the whole', () => {
    expect(fulfilmentAt(aRecord({ obligations: [fine('open')] }), AT)).toEqual({
      fulfilled: false,
      on: null,
    });
  });

  it('was reached on the day of the last one', () => {
    const [early, late] = [civilDate('2025-01-15'), civilDate('2025-02-15')];
    const obligations = [fine('verified', { on: late }), fine('verified', { on: early })];
    expect(fulfilmentAt(aRecord({ obligations }), AT).on).toBe(late);
    expect(fulfilmentAt(aRecord({ obligations: obligations.toReversed() }), AT).on).toBe(late);
  });

  it('was reached on the told day, or by now, where a duty does not tell', () => {
    const obligations = [fine('verified', { on: civilDate('2025-01-15') }), fine('verified')];
    expect(fulfilmentAt(aRecord({ obligations }), AT).on).toBe('2025-01-20');
    expect(fulfilmentAt({ ...UNTOLD, obligations }, AT).on).toBe(AT);
    expect(fulfilmentAt({ ...WARNING, obligations: [] }, AT)).toEqual({ fulfilled: false, on: null });
    expect(fulfilmentAt(aRecord({ obligations, fulfilledOn: civilDate('2025-04-01') }), AT).on).toBe(AT);
  });
});

describe('isFullyFulfilled, for a decision', () => {
  it('asks for more than evidence', () => {
    expect(isFullyFulfilled([fine('evidenced')])).toBe(false);
    expect(isFullyFulfilled([fine('verified'), fine('waived', { document: '免缴决定1号' })])).toBe(true);
    expect(isFullyFulfilled([fine('verified'), fine('open')])).toBe(false);
  });
});
