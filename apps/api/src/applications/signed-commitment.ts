import { createHash } from 'node:crypto';
import type { RepairApplication } from '@xinxiu/workflows';
import type { CommitmentSigner } from '../platform/tokens.js';

type SignedCommitment = RepairApplication['commitment'];

/**
 * A commitment with the proof of who agreed to which words and when: our key of that purpose signs hash, account and
 * time. @param signedAt legal time, ISO
 */
export function signedCommitment(
  text: string,
  signedBy: string,
  signedAt: string,
  sign: CommitmentSigner,
): SignedCommitment {
  const textHash = createHash('sha256').update(text).digest('hex');
  const { keyId, signature } = sign(JSON.stringify({ textHash, signedBy, signedAt }));
  return { text, textHash, signedAt, signedBy, signature: `${keyId}:${signature}` };
}
