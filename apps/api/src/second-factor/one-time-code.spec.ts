import { describe, expect, it } from '@jest/globals';
import { Secret } from 'otpauth';
import { factorUri, newFactorSecret, newRecoveryCodes, recoveryHash, stepOf } from './one-time-code.js';

/** The secret of RFC 6238, appendix B. */
const RFC = Secret.fromLatin1('12345678901234567890').base32;

describe('a one-time code', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('is that of RFC 6238 at %d s', (seconds, code) => {
    expect(stepOf(RFC, code, seconds * 1_000)).toBe(Math.floor(seconds / 30));
  });

  it('S5: is taken one step early or late, and not two', () => {
    const code = '005924';
    const step = Math.floor(1_234_567_890 / 30);
    const at = (steps: number) => stepOf(RFC, code, (step + steps) * 30_000 + 15_000);
    expect([at(-1), at(0), at(1)]).toEqual([step, step, step]);
    expect([at(-2), at(2)]).toEqual([undefined, undefined]);
  });

  it('has a secret of 160 bits and an address for an app', () => {
    const secret = newFactorSecret();
    expect(secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(factorUri(secret, '张.三'));
    expect(uri.protocol).toBe('otpauth:');
    expect(uri.searchParams.get('secret')).toBe(secret);
    expect(decodeURIComponent(uri.pathname)).toContain('Xinxiu:张.三');
  });
});

describe('recovery codes', () => {
  it('are ten, different, of 120 bits, and the same code with or without its dashes', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{6}-){3}[A-Z2-7]{6}$/);
    expect(recoveryHash('p', 'ABC-DEF')).toBe(recoveryHash('p', 'ABCDEF'));
    expect(recoveryHash('p', 'ABCDEF')).not.toBe(recoveryHash('q', 'ABCDEF'));
  });
});
