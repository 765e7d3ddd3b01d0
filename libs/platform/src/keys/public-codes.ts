import { createHmac, timingSafeEqual } from 'node:crypto';
import { readSecret } from './key-file.js';

/** Crockford's base 32: no I, L, O, U, which are taken for others when they are read from paper. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKS_LIKE: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0' };
const GROUPS = 4;
const GROUP = 5;

type Purpose = 'progress' | 'notice' | 'return-path';

/**
 * Codes on paper and in mails that let somebody without an account ask about one thing: how far a case is, or whether a
 * notice is ours; and the sign in the return path of a mail. Each is the keyed hash of what it is for, 100 bits, so it is made again whenever it is shown and stored
 * nowhere: who reads the store learns none, and without the right code nothing is looked up. They hold as long as the key.
 */
export class PublicCodes {
  private constructor(private readonly key: Buffer) {}

  /** Reads `public-codes.key`, making it first if there is none. @throws Error when it is not 32 bytes in base64 */
  static async load(keysDir: string): Promise<PublicCodes> {
    return new PublicCodes(await readSecret(keysDir, 'public-codes.key'));
  }

  /** @param of the number of the case or notice @returns e.g. `7K2M9-Q4T0X-ZB31H-5NWAE` */
  codeOf(purpose: Purpose, of: string): string {
    const bytes = createHmac('sha256', this.key).update(`${purpose}:${of}`).digest();
    const signs = [...bytes.subarray(0, GROUPS * GROUP)].map(
      (byte) => ALPHABET[byte % ALPHABET.length] ?? '',
    );
    return Array.from({ length: GROUPS }, (_, at) => signs.slice(at * GROUP, (at + 1) * GROUP).join('')).join(
      '-',
    );
  }

  /** However it was typed: small letters, without dashes, with the letters that look like a digit. */
  isCodeOf(purpose: Purpose, of: string, typed: string): boolean {
    const given = Buffer.from(plain(typed));
    const right = Buffer.from(plain(this.codeOf(purpose, of)));
    return given.length === right.length && timingSafeEqual(given, right);
  }
}

/** Full-width signs are what a Chinese keyboard gives. */
function plain(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^0-9A-Z]/g, '')
    .replace(/[ILO]/g, (sign) => LOOKS_LIKE[sign] ?? sign);
}
