import { describe, expect, it } from '@jest/globals';
import { buildProfile } from '../profile/profile.js';
import { parseProfile } from '../profile/profile.loader.js';
import { NATIONAL_ROW } from '../testing/national-csv.js';
import { interpretRow } from './interpret-row.js';

/** A source of an office's own: a few columns of the standard, and the field as it says it. */
function profile(more: string) {
  const text = `name: own
title: { zh: 自定, en: Own }
source: test
columns:
  subjectName: [CF_XDR_MC]
  decisionNumber: [CF_WSH]
  decisionDate: [CF_JDRQ]
  authority: [CF_CFJG]
  penaltyKindText: [CF_CFLB]
${more}`;
  return buildProfile(parseProfile(text, 'own'));
}

function read(more: string, over: Readonly<Record<string, string>> = {}) {
  const { CF_XDR_MC, CF_WSH, CF_JDRQ, CF_CFJG } = NATIONAL_ROW;
  const values = { CF_XDR_MC, CF_WSH, CF_JDRQ, CF_CFJG, CF_CFLB: '警告', ...over };
  const cells = Object.entries(values).map(([header, value]) => ({ header, value: value ?? '' }));
  const columns = cells.map(({ header }) => header);
  return interpretRow({ row: 1, at: '2', columns, cells, defects: [] }, profile(more), {
    fieldNames: ['食品', '消防'],
  });
}

const MAPPED = '  field: { headers: [行业领域], values: { 餐饮: 食品 } }\n';

describe('the field of the law', () => {
  it('is a column of the source, in its own words', () => {
    expect(read(MAPPED, { 行业领域: '餐饮' })).toMatchObject({
      outcome: 'ready',
      penalty: { field: '食品' },
    });
    expect(read(MAPPED, { 行业领域: '消防' })).toMatchObject({
      outcome: 'ready',
      penalty: { field: '消防' },
    });
  });

  it('is fixed by the profile of a source that has one field only, or is not told', () => {
    expect(read('constants: { field: 消防 }\n')).toMatchObject({
      outcome: 'ready',
      penalty: { field: '消防' },
    });
    const silent = read(MAPPED);
    expect(silent.outcome === 'ready' && silent.penalty).not.toHaveProperty('field');
  });

  it('that no pack names holds the row, with the names that there are', () => {
    const held = read(MAPPED, { 行业领域: '航天' });
    expect(held).toMatchObject({
      outcome: 'held',
      reasons: [{ field: 'field', value: '航天', code: 'FIELD_NAME_UNKNOWN' }],
    });
    expect(held.reasons[0]?.message).toContain('食品、消防');
  });
});
