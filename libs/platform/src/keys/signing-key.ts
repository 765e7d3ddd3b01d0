import {
  type KeyObject,
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  verify,
} from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOrCreate, replaceFile } from './key-file.js';

/** One key per purpose: what is signed for one cannot be passed off for another. */
export const SIGNING_PURPOSES = ['exchange', 'notice', 'commitment', 'audit', 'policy'] as const;
export type SigningPurpose = (typeof SIGNING_PURPOSES)[number];

export interface Signature {
  /** First 16 hex digits of SHA-256 over the public key (SPKI, DER). */
  readonly keyId: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

export class SigningKey {
  readonly keyId: string;
  private readonly publicKey: KeyObject;

  private constructor(private readonly privateKey: KeyObject) {
    this.publicKey = createPublicKey(privateKey);
    this.keyId = keyIdOf(this.publicKey);
  }

  /** Reads `<purpose>.key.pem`, making it first if need be; the public half lies beside it for whoever verifies. */
  static async load(keysDir: string, purpose: SigningPurpose): Promise<SigningKey> {
    const pem = await readOrCreate(join(keysDir, `${purpose}.key.pem`), newPrivateKey);
    const key = new SigningKey(createPrivateKey(pem));
    await keepOtherHalf(keysDir, purpose, key.keyId);
    await replaceFile(join(keysDir, `${purpose}.pub.pem`), key.publicKeyPem());
    return key;
  }

  publicKeyPem(): string {
    return this.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  }

  sign(data: string | Buffer): Signature {
    return {
      keyId: this.keyId,
      signature: sign(null, Buffer.from(data), this.privateKey).toString('base64'),
    };
  }

  verifies(data: string | Buffer, { keyId, signature }: Signature): boolean {
    return (
      keyId === this.keyId &&
      verify(null, Buffer.from(data), this.publicKey, Buffer.from(signature, 'base64'))
    );
  }
}

/** The public half of a key that was lost stays under its id: what it signed is verified for years. */
async function keepOtherHalf(keysDir: string, purpose: SigningPurpose, keyId: string): Promise<void> {
  const pem = await readFile(join(keysDir, `${purpose}.pub.pem`), 'utf8').catch(() => '');
  if (!pem.includes('PUBLIC KEY')) return;
  const other = keyIdOf(createPublicKey(pem));
  if (other !== keyId) await replaceFile(join(keysDir, `${purpose}.${other}.pub.pem`), pem);
}

/** PEM, PKCS #8. */
export function newPrivateKey(): string {
  return generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** Id of a public key, as signatures name it. */
export function keyIdOf(key: KeyObject): string {
  return createHash('sha256')
    .update(key.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);
}
