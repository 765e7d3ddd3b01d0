import { createHmac } from 'node:crypto';
import { readSecret } from './key-file.js';

/**
 * Makes the secrets of mailed links from their ids. A notice is a row before it is a mail: with this the row names the
 * secret and does not hold it, so who reads the store cannot act as anybody.
 */
export class OneTimeKey {
  private constructor(private readonly key: Buffer) {}

  /** Reads `one-time.key`, making it first if there is none. @throws Error when it is not 32 bytes in base64 */
  static async load(keysDir: string): Promise<OneTimeKey> {
    return new OneTimeKey(await readSecret(keysDir, 'one-time.key'));
  }

  /** 256 bits, base64url, for a link. */
  secretOf(id: string): string {
    return createHmac('sha256', this.key).update(`secret:${id}`).digest('base64url');
  }

  /** Six digits, to be told to somebody. Whoever takes it counts the tries: a million are quickly tried. */
  codeOf(id: string): string {
    const drawn = createHmac('sha256', this.key).update(`code:${id}`).digest().readUIntBE(0, 6);
    return String(drawn % 1_000_000).padStart(6, '0');
  }
}
