import { describe, expect, it } from '@jest/globals';
import { fieldsToSupply, suppliedValues } from './supplied-fields.js';

const reason = (field: string, code = 'MISSING_REQUIRED') => ({ field, code, value: null, message: '' });

describe('what a person supplies for a held row', () => {
  it('are the fields that keep it, each once', () => {
    const reasons = [
      reason('CF_WSH'),
      reason('CF_WSH', 'TOO_LONG'),
      reason('field'),
      reason('*', 'EMPTY_ROW'),
    ];
    expect(fieldsToSupply(reasons)).toEqual(['decisionNumber', 'field']);
  });

  it('are not those of a conflict, nor columns that are no field', () => {
    expect(fieldsToSupply([reason('CF_NR_FK', 'CONFLICT'), reason('其他列', 'UNKNOWN_COLUMN')])).toEqual([]);
  });

  it('is only what was typed', () => {
    expect(suppliedValues({ decisionNumber: ' 青市监罚〔2026〕1号 ', facts: ' ', basis: undefined })).toEqual(
      {
        decisionNumber: '青市监罚〔2026〕1号',
      },
    );
  });
});
