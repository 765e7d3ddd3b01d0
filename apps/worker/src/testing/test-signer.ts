import { type KeyObject, generateKeyPairSync, sign } from 'node:crypto';
import type { SealSigner } from '@xinxiu/persistence';
import { keyIdOf } from '@xinxiu/platform';

/** An audit key of a test's own. */
export function testSigner(): SealSigner & { readonly publicKey: KeyObject } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    publicKey,
    keyId: keyIdOf(publicKey),
    sign: (text) => ({ signature: sign(null, Buffer.from(text), privateKey).toString('base64') }),
  };
}
