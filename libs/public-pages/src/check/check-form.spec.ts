import { describe, expect, it } from '@jest/globals';
import { CHECK } from './check.texts.js';
import { readCheckForm } from './check-form.js';

describe('the form of the self-check', () => {
  it('asks as the api is asked', () => {
    const form = readCheckForm([
      ['kind', 'penalty'],
      ['decisionDate', '2026-05-20'],
      ['penaltyKinds', '罚款'],
      ['penaltyKinds', '没收违法所得'],
      ['penaltyKinds', '罚款'],
      ['fineYuan', '2万元'],
      ['confiscatedYuan', '1,500.50'],
      ['simplifiedProcedure', 'no'],
      ['field', '食品'],
      ['fulfilledOn', '2026年6月1日'],
      ['commitment', 'yes'],
    ]);
    expect(form.faults).toEqual({});
    expect(form.asked).toEqual({
      kind: 'penalty',
      decisionDate: '2026-05-20',
      penaltyKinds: ['罚款', '没收违法所得'],
      fineYuan: 20_000,
      confiscatedYuan: 1_500.5,
      simplifiedProcedure: false,
      field: '食品',
      fulfilledOn: '2026-06-01',
      commitment: true,
    });
  });

  it('does not ask with kinds and sums for what is no penalty', () => {
    const { asked } = readCheckForm([
      ['kind', 'serious-list'],
      ['decisionDate', '2026-05-20'],
      ['penaltyKinds', '罚款'],
      ['fineYuan', '20000'],
      ['simplifiedProcedure', 'yes'],
    ]);
    expect(asked).toEqual({ kind: 'serious-list', decisionDate: '2026-05-20' });
  });

  it('keeps what was typed and says beside each field what is wrong', () => {
    const { typed, faults } = readCheckForm([
      ['kind', 'penalty'],
      ['decisionDate', '2026-02-30'],
      ['penaltyKinds', '打手心'],
      ['fineYuan', '很多'],
      ['fulfilledOn', '昨天'],
    ]);
    expect(faults).toEqual({
      decisionDate: CHECK.dayUnreadable,
      penaltyKinds: CHECK.unreadable,
      fineYuan: CHECK.sumUnreadable,
      fulfilledOn: CHECK.dayUnreadable,
    });
    expect(typed).toMatchObject({ decisionDate: '2026-02-30', fineYuan: '很多', fulfilledOn: '昨天' });
  });

  it('needs to know what it is about, and its day', () => {
    expect(readCheckForm([['fineYuan', '1']]).faults).toEqual({
      kind: CHECK.kindMissing,
      decisionDate: CHECK.dayMissing,
    });
  });

  it('looks at no other parameter, and at no more of a value than a person types', () => {
    const { typed } = readCheckForm([
      ['__proto__', 'x'],
      ['fineYuan', '9'.repeat(500)],
    ]);
    expect(typed.fineYuan).toHaveLength(60);
    expect(Object.keys(typed)).not.toContain('__proto__');
  });
});
