import { createHash } from 'node:crypto';
import type { Application } from '@xinxiu/persistence';
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

/** Undefined: it was signed with a key that this server no longer signs with, which is for people to look at. */
export type CommitmentCheck = 'signed' | 'broken' | undefined;

/** Whether a stored commitment is what was signed. Our keys sign the same text the same way, so signing again compares. */
export function checkCommitment(
  { text, signedAt, signedBy, signature }: SignedCommitment,
  sign: CommitmentSigner,
): CommitmentCheck {
  const again = signedCommitment(text, signedBy, signedAt, sign);
  if (again.signature === signature) return 'signed';
  const keyOf = (signed: string) => signed.split(':')[0];
  return keyOf(again.signature) === keyOf(signature) ? 'broken' : undefined;
}

/** What a stored application holds of a commitment; undefined also where it holds none. */
export function commitmentIn(
  application: Pick<Application, 'submission'> | undefined,
  sign: CommitmentSigner,
): CommitmentCheck {
  const commitment = application?.submission?.['commitment'] as SignedCommitment | undefined;
  return commitment && checkCommitment(commitment, sign);
}
