import { describe, expect, it } from '@jest/globals';
import { checkPassword } from '@xinxiu/domain';
import { isCommonPassword } from './common-passwords.js';

describe('the list of common passwords', () => {
  it.each(['12345678', 'qwertyuiop', '1qaz2wsx', 'a123456789', 'woaini', '5201314'])('has %s', (word) => {
    expect(isCommonPassword(word)).toBe(true);
  });

  it('does not have what nobody uses', () => {
    expect(isCommonPassword('korrekt pferd batterie')).toBe(false);
  });

  it.each(['Password123!', 'P@ssw0rd2026', 'woaini1314', 'Admin@123', 'qwer1234!'])(
    'with the rule refuses %s',
    (password) => {
      const checked = checkPassword(password, { isCommon: isCommonPassword, words: [] });
      expect(checked).toEqual({ ok: false, error: 'PASSWORD_COMMON' });
    },
  );
});
