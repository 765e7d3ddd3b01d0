import { describe, expect, it } from '@jest/globals';
import { COUNTY, COUNTY_DRAFT, REGIME, parsed } from '../policy-folder.fixture.js';
import { diffPacks, isSameLaw } from './diff-packs.js';

const WARNING = / {2}- id: o36\.class\.warning\n(?: {4}.*\n)+/;

function diff(old: string, next: string) {
  return diffPacks(parsed(old), parsed(next));
}

describe('the difference of two packs', () => {
  it('is nothing between a pack and itself, or under another version and status', () => {
    for (const text of [COUNTY, REGIME]) expect(isSameLaw(diff(text, text))).toBe(true);
    const renamed = COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 3');
    expect(isSameLaw(diff(COUNTY, renamed))).toBe(true);
  });

  it('tells a changed limit as changed days, with the rule and its article', () => {
    expect(diff(COUNTY, COUNTY_DRAFT)).toMatchObject({
      old: { pack: 'county-demo', version: '1' },
      new: { pack: 'county-demo', version: '2' },
      pack: [],
      added: [],
      removed: [],
      changed: [
        {
          id: 'step.acceptance',
          article: '《信用修复管理办法》（国家发展改革委令第36号）受理时限',
          fields: [{ field: 'workingDays', old: 3, new: 2, days: true }],
        },
      ],
    });
  });

  it('tells fields that come, go and change, within a rule and of the pack', () => {
    const next = REGIME.replace('months: 3', 'years: 1')
      .replace('title: 信用修复管理办法', 'title: 新办法')
      .replace('[警告, 通报批评] }', '[警告] }');
    const found = diff(REGIME, next);
    expect(found.pack).toEqual([{ field: 'title', old: '信用修复管理办法', new: '新办法', days: false }]);
    expect(found.changed.map(({ id, fields }) => [id, fields])).toEqual([
      [
        'o36.class.warning',
        [expect.objectContaining({ field: 'when.onlyPenalties', new: ['警告'], days: false })],
      ],
      [
        'o36.term.minor',
        [
          { field: 'maximum.months', old: 3, new: null, days: true },
          { field: 'maximum.years', old: null, new: 1, days: true },
        ],
      ],
    ]);
  });

  it('tells rules that were added or removed, and moves no other rule for it', () => {
    const without = REGIME.replace(WARNING, '');
    expect(diff(REGIME, without)).toMatchObject({ removed: [{ id: 'o36.class.warning' }], changed: [] });
    expect(diff(without, REGIME)).toMatchObject({ added: [{ id: 'o36.class.warning' }], changed: [] });
  });

  it('tells an order that changed where the first rule that applies is taken', () => {
    const [warning = ''] = WARNING.exec(REGIME) ?? [];
    const moved = REGIME.replace(WARNING, '').replace('classes:\n', `classes:\n${warning}`);
    const order = diff(REGIME, moved).changed.find(({ id }) => id === 'o36.class.warning');
    expect(order?.fields).toEqual([{ field: 'order', old: 'classes 4', new: 'classes 1', days: false }]);
  });

  it('tells each moment of a ladder by itself', () => {
    const next = COUNTY.replace("workingDays: 2, at: '09:00'", "workingDays: 2, at: '08:30'");
    expect(diff(COUNTY, next).changed[0]?.fields).toEqual([
      { field: 'rungs.3.at', old: '09:00', new: '08:30', days: false },
    ]);
  });
});
