import { describe, expect, it } from '@jest/globals';
import { faultLine } from './list-faults.js';

const nameOf = (field: string): string => (field === 'type' ? '承诺类型' : field);

describe('what is wrong with a row of a list', () => {
  it('is told with the column and its value where the message names neither', () => {
    const message = '同一栏目的另一列内容不同';
    const fault = { field: 'type', value: '修复', code: 'COLUMNS_DISAGREE', message };
    expect(faultLine(fault, nameOf)).toBe('承诺类型 · 修复 · 同一栏目的另一列内容不同');
    expect(faultLine({ ...fault, value: null }, nameOf)).toBe('承诺类型 · 同一栏目的另一列内容不同');
    expect(faultLine({ ...fault, field: '备注', code: 'NOT_PLAIN' }, nameOf)).toMatch(/^备注 · 修复 · /);
  });

  it('is the message alone where that names the field', () => {
    const message = '承诺类型的值“修复”不在规定的取值内';
    expect(faultLine({ field: 'type', value: '修复', code: 'NOT_LISTED', message }, nameOf)).toBe(message);
    expect(faultLine({ field: '*', value: null, code: 'DUPLICATE', message: '本行重复' }, nameOf)).toBe(
      '本行重复',
    );
  });
});
