import { describe, expect, it } from '@jest/globals';
import { hashPassword, verifyPassword } from './password-hash.js';

/** Longer than any limit that cuts, with blanks and Chinese (ASVS 6.2.9). */
const PASSWORD = `青禾县 口令 ${'x'.repeat(64)}1`;

describe('a stored password (S2)', () => {
  it('is argon2id, at the cost of today at least', async () => {
    const stored = await hashPassword(PASSWORD);
    const [, memory, passes, lanes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/.exec(stored) ?? [];
    expect(Number(memory)).toBeGreaterThanOrEqual(65_536);
    expect(Number(passes)).toBeGreaterThanOrEqual(3);
    expect(Number(lanes)).toBeGreaterThanOrEqual(1);
  });

  it('opens to the whole password only, and never looks the same twice', async () => {
    const [one, other] = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
    expect(one).not.toBe(other);
    expect(await verifyPassword(one, PASSWORD)).toBe(true);
    expect(await verifyPassword(one, PASSWORD.slice(0, -1))).toBe(false);
    expect(await verifyPassword(one, PASSWORD.trimEnd().toUpperCase())).toBe(false);
  });
});
