import { createHash, generateKeyPairSync, sign, verify } from 'node:crypto';
import type { LedgerTrust } from './ledger-trust.js';
import type { SignStep } from './pack-steps.js';
import { type StepSigner, signStep } from './signed-step.js';

/** What a county does for those who sign in to it: it signs with its key, and believes that key alone. */
export class CountyOffice implements StepSigner {
  private readonly pair = generateKeyPairSync('ed25519');
  readonly keyId = createHash('sha256')
    .update(this.pair.publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex')
    .slice(0, 16);

  readonly trust: LedgerTrust = {
    accepted: new Set(),
    keys: {
      has: (keyId) => keyId === this.keyId,
      verifies: (text, { keyId, signature }) =>
        keyId === this.keyId &&
        verify(null, Buffer.from(text), this.pair.publicKey, Buffer.from(signature, 'base64')),
    },
  };

  sign(text: string): { signature: string } {
    return { signature: sign(null, Buffer.from(text), this.pair.privateKey).toString('base64') };
  }

  /** Signs for the account of this name whatever is asked: what may follow is left to who writes the ledger. */
  as(person: string, at: string, by = person): SignStep {
    return ({ step }) => Promise.resolve(signStep(step, { person, by, at }, this));
  }
}
