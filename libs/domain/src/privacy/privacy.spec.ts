import { describe, expect, it } from '@jest/globals';
import { maskIdentityNumber, maskName, maskNumbers, maskNumbersIn, maskPhone } from './mask.js';
import { hasPersonalNumber } from './personal-numbers.js';

const IDENTITY = '42052619900101123X';
const MOBILE = '13812345678';

describe('masking (S22, S23)', () => {
  it('leaves first and last place of an identity number', () => {
    expect(maskIdentityNumber(IDENTITY)).toBe('4****************X');
    expect(maskIdentityNumber('G1')).toBe('**');
  });

  it.each([
    [MOBILE, '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['0717-6223344', '********3344'],
    ['110', '***'],
  ])('shows of the telephone %s only %s', (phone, shown) => {
    expect(maskPhone(phone)).toBe(shown);
  });

  it('leaves the first character of a name', () => {
    expect([maskName('王小明'), maskName('欧阳明'), maskName(' ')]).toEqual(['王某某', '欧某某', '某某某']);
  });

  it('masks numbers inside a text and inside what holds texts', () => {
    const text = `证件 ${IDENTITY}，电话${MOBILE}`;
    expect(maskNumbersIn(text)).toBe('证件 4****************X，电话138****5678');
    expect(maskNumbers({ items: [{ text }], n: 3, none: null })).toEqual({
      items: [{ text: '证件 4****************X，电话138****5678' }],
      n: 3,
      none: null,
    });
  });

  it.each([
    'f8138123-4567-4123-9abc-a13912345678',
    'ab13812345678cd'.padEnd(64, 'e'),
    '91320100748204660Q',
    '2026-11-25',
  ])('takes %s for no number of a person', (id) => {
    expect(hasPersonalNumber(id)).toBe(false);
    expect(maskNumbersIn(id)).toBe(id);
  });

  it.each([IDENTITY, `致电${MOBILE}。`, 'tel 138-1234-5678', '+8613812345678'])('finds one in %s', (text) => {
    expect(hasPersonalNumber(text)).toBe(true);
  });
});
