import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPlainAddress } from './address.js';

describe('an address', () => {
  it.each(['a@b.cn', 'wang.ming+office@mail.example.gov.cn', `${'a'.repeat(64)}@b.cn`])(
    '%s is plain',
    (address) => {
      expect(isPlainAddress(address)).toBe(true);
    },
  );

  it.each([
    ['a line break with a header', 'user@good.com\r\nBcc: x@evil.com'],
    ['a comment', 'user@good.com(x)evil.com'],
    ['a comment in the name', 'user(x)@good.com'],
    ['a soft hyphen in the domain', 'user@go\u00ADod.com'],
    ['a zero-width space', 'user@good\u200B.com'],
    ['a look-alike letter', 'user@gооd.com'],
    ['full-width signs', 'user＠good.com'],
    ['many recipients', Array.from({ length: 5_000 }, (_, n) => `u${n}@good.com`).join(', ')],
    ['two recipients', 'a@good.com,b@good.com'],
    ['a name', 'A <a@good.com>'],
    ['quotes', '"a b"@good.com'],
    ['a source route', '@evil.com:user@good.com'],
    ['an address literal', 'user@[127.0.0.1]'],
    ['no domain', 'user@'],
    ['a bare host', 'user@localhost'],
    ['two dots', 'a..b@good.com'],
    ['a long local part', `${'a'.repeat(65)}@b.cn`],
    ['nothing', ''],
  ])('with %s is refused', (_what, address) => {
    expect(isPlainAddress(address)).toBe(false);
  });

  it('that is plain has one @ and only visible ASCII', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.emailAddress()), (text) => {
        if (isPlainAddress(text)) expect(text).toMatch(/^[!-?A-~]+@[a-zA-Z0-9.-]+$/);
      }),
    );
  });
});
