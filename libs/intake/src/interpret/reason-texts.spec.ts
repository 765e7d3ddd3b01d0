import { describe, expect, it } from '@jest/globals';
import { ROW_REASON_WORDS } from '@xinxiu/domain';
import { columnReason, fieldReason, reasonIn } from './reason.js';
import { REASON_TEXTS } from './reason-texts.js';

describe('the reasons of rows', () => {
  it('have each a name by which people look for the rows', () => {
    expect(Object.keys(ROW_REASON_WORDS).sort()).toEqual(Object.keys(REASON_TEXTS).sort());
  });

  it('name in English the field with its code and what to do, and a column by its header', () => {
    const missing = reasonIn(fieldReason('decisionDate', null, 'MISSING_REQUIRED'), 'en');
    expect(missing.message).toBe('Day of the decision (CF_JDRQ): A required field has no value: supply it.');
    const unknown = reasonIn(columnReason('备注', '无', 'UNKNOWN_COLUMN'), 'en');
    expect(unknown.message).toMatch(/^备注 "无": /);
  });

  it('are named in words, and no two alike', () => {
    const names = Object.values(ROW_REASON_WORDS);
    for (const { zh } of names) expect(zh).not.toMatch(/[A-Za-z]/);
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
  });
});
