import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fieldKeys, rotated } from '../testing/field-keys.js';
import { FieldCipher, isSealed, sealKeyId } from './field-cipher.js';
import { SealedFields } from './sealed-fields.js';

const IDENTITY = '42052619900101123X';
const MOBILE = '13812345678';
const keys = fieldKeys('k1');
const cipher = new FieldCipher(keys);
const fields = new SealedFields(cipher, 'applications');

const contact = { name: '赵明', phone: '0717-6223344', email: 'z@example.org' };
const content = {
  contact,
  note: `电话${MOBILE}`,
  items: [{ text: '无' }, { text: IDENTITY }],
  none: null,
  n: 3,
};

describe('closed fields', () => {
  it('give back any structure', () => {
    fc.assert(
      // As JSON holds them: a -0 of the generator comes back as 0.
      fc.property(
        fc.json().map((text) => JSON.parse(text) as unknown),
        (value) => {
          expect(fields.open('a', 'content', fields.seal('a', 'content', value))).toEqual(value);
          expect(fields.openWhole('a', 'cells', fields.sealWhole('a', 'cells', value))).toEqual(value);
        },
      ),
    );
  });

  it('close a telephone by its name and numbers of persons wherever they stand, each by itself', () => {
    const sealed = fields.seal('a', 'content', content);
    const text = JSON.stringify(sealed);
    for (const canary of [MOBILE, IDENTITY, '6223344']) expect(text).not.toContain(canary);
    expect(sealed.contact.name).toBe('赵明');
    expect(
      [sealed.contact.phone, sealed.note, sealed.items[1]?.text].every((one) => isSealed(one ?? '')),
    ).toBe(true);
    expect(fields.open('a', 'content', sealed)).toEqual(content);
  });

  it('cost nothing where nothing is personal', () => {
    const plain = { text: '缴款凭证', list: [{ id: 'i1' }] };
    expect(fields.seal('a', 'content', plain)).toBe(plain);
    expect(fields.open('a', 'content', plain)).toBe(plain);
  });

  it('never look alike, though equal', () => {
    expect(fields.sealText('a', 'phone', MOBILE)).not.toBe(fields.sealText('a', 'phone', MOBILE));
  });

  it('open in their own place only: another document, field or collection is refused', () => {
    const sealed = fields.sealText('a', 'phone', MOBILE);
    expect(fields.openText('a', 'phone', sealed)).toBe(MOBILE);
    const refused = expect.objectContaining({ code: 'FIELD_UNREADABLE' });
    for (const open of [
      () => fields.openText('b', 'phone', sealed),
      () => fields.openText('a', 'fax', sealed),
      () => new SealedFields(cipher, 'people').openText('a', 'phone', sealed),
      () => fields.openText('a', 'phone', `${sealed.slice(0, -2)}AA`),
    ])
      expect(open).toThrow(refused);
  });

  it('are told from what a person types like them', () => {
    const typed = { text: 'sealed:1:k1:AAAA' };
    const sealed = fields.seal('a', 'content', typed);
    expect(sealed).not.toEqual(typed);
    expect(fields.open('a', 'content', sealed)).toEqual(typed);
  });

  it('written before a rotation are read after it, and what is written then names the new key (S25)', () => {
    const old = fields.sealText('a', 'phone', MOBILE);
    const after = new SealedFields(new FieldCipher(rotated(keys, 'k2')), 'applications');
    expect(after.openText('a', 'phone', old)).toBe(MOBILE);
    expect(sealKeyId(after.sealText('a', 'phone', MOBILE))).toBe('k2');
  });

  it('name the key that is missing and the place, never the value', () => {
    const old = fields.sealText('a', 'phone', MOBILE);
    const lost = new SealedFields(new FieldCipher(fieldKeys('k9')), 'applications');
    expect(() => lost.openText('a', 'phone', old)).toThrow(
      /phone of applications\/a needs the field key "k1"/,
    );
  });

  it('from before there was encryption come back as they are', () => {
    expect(fields.open('a', 'content', content)).toEqual(content);
    expect(fields.openWhole('a', 'cells', [{ header: 'x', value: 'y' }])).toEqual([
      { header: 'x', value: 'y' },
    ]);
  });

  it('are looked up by a text that tells nothing without the key', () => {
    expect(cipher.blind('row', IDENTITY)).toBe(cipher.blind('row', IDENTITY));
    expect(cipher.blind('row', IDENTITY)).not.toBe(cipher.blind('phone', IDENTITY));
    expect(new FieldCipher(fieldKeys()).blind('row', IDENTITY)).not.toBe(cipher.blind('row', IDENTITY));
  });
});
