import { describe, expect, it } from '@jest/globals';
import { patchApplicationSchema } from '@xinxiu/contracts';
import { validPart } from './valid-part.js';

const partOf = (given: object) => validPart(patchApplicationSchema, given);
const contact = { name: '赵明', phone: '0451-12345678', email: 'zhao@qinghe.example' };

describe('what can be kept of a half-filled step', () => {
  it('is all of what is right, also when something is not there yet', () => {
    expect(partOf({ contact, locale: 'zh-CN' })).toEqual({
      part: { contact, locale: 'zh-CN' },
      isWhole: true,
    });
    expect(partOf({ contact: { name: '赵明' } })).toEqual({
      part: { contact: { name: '赵明' } },
      isWhole: true,
    });
  });

  it('leaves out what is typed halfway or emptied', () => {
    const given = { contact: { ...contact, phone: '04', email: '' }, locale: 'en' };
    expect(partOf(given)).toEqual({ part: { contact: { name: '赵明' }, locale: 'en' }, isWhole: false });
  });

  it('leaves out a list or a text as a whole', () => {
    expect(partOf({ fileIds: ['f-1', 'f-1'] })).toEqual({ part: {}, isWhole: false });
    expect(partOf({ fileIds: ['f-1', '$x'], locale: 'en' })).toEqual({
      part: { locale: 'en' },
      isWhole: false,
    });
    expect(partOf({ commitment: { text: '短', agreed: false } })).toEqual({ part: {}, isWhole: false });
  });

  it('is nothing where nothing is right', () => {
    expect(partOf({ contact: { name: '', phone: '', email: '' } })).toEqual({ part: {}, isWhole: false });
    expect(partOf({ unknown: 1 })).toEqual({ part: {}, isWhole: false });
  });
});
