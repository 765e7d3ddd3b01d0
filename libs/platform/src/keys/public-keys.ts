import { type KeyObject, createPublicKey, verify } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Signature, type SigningPurpose, keyIdOf } from './signing-key.js';

/**
 * The public keys of one purpose that an installation believes: its own, those that it had before a rotation, and those
 * of another installation that somebody put beside them.
 */
export class PublicKeys {
  private constructor(private readonly keys: ReadonlyMap<string, KeyObject>) {}

  /** `<purpose>.pub.pem` and every `<purpose>.<name>.pub.pem` of the folder. @throws Error naming a file that is no key */
  static async load(keysDir: string, purpose: SigningPurpose): Promise<PublicKeys> {
    const names = await readdir(keysDir).catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    const own = names.filter((name) => name.startsWith(`${purpose}.`) && name.endsWith('.pub.pem'));
    return PublicKeys.of(own.map((name) => join(keysDir, name)));
  }

  /** @throws Error naming a file that is no key */
  static async of(files: readonly string[]): Promise<PublicKeys> {
    const keys = await Promise.all(files.map(readKey));
    return new PublicKeys(new Map(keys.map((key) => [keyIdOf(key), key])));
  }

  has(keyId: string): boolean {
    return this.keys.has(keyId);
  }

  verifies(data: string, { keyId, signature }: Signature): boolean {
    const key = this.keys.get(keyId);
    // What is asked about may come from a store that somebody else wrote in.
    if (key === undefined || typeof signature !== 'string') return false;
    return verify(null, Buffer.from(data), key, Buffer.from(signature, 'base64'));
  }
}

async function readKey(file: string): Promise<KeyObject> {
  try {
    const key = createPublicKey(await readFile(file, 'utf8'));
    if (key.asymmetricKeyType === 'ed25519') return key;
    throw new Error(`its type is ${key.asymmetricKeyType}`);
  } catch (error) {
    throw new Error(`${file} is no public key (Ed25519, PEM): ${(error as Error).message}`, { cause: error });
  }
}
