import type { commitmentSchema, publicCommitmentSchema } from '@xinxiu/contracts';
import { type Commitment, type TrackingState, maskIdentityNumber, maskNumbers } from '@xinxiu/domain';
import { type StoredCommitment, withoutPersonalData } from '@xinxiu/persistence';
import type { z } from 'zod';

export type CommitmentView = z.input<typeof commitmentSchema>;
export type PublicCommitment = z.input<typeof publicCommitmentSchema>;

/** A commitment for those who work with it or whom it concerns; numbers of persons are masked. */
export function commitmentView(stored: StoredCommitment): CommitmentView {
  const { id, department, commitment, takenAt, tracking } = stored;
  return {
    id,
    department,
    ...masked(commitment),
    takenAt,
    ...(tracking && { tracking: trackingStanding(tracking) }),
  };
}

/** Where a commitment is followed. */
export function trackingStanding({ status, followUpOn, deadline }: TrackingState) {
  return { status, followUpOn, ...(deadline && { due: deadline.due }) };
}

/** An allow list: what a list says beside it (who determined it, remarks) is not for everybody. */
export function publicCommitment({ id, commitment }: StoredCommitment): PublicCommitment {
  const { number, promisorName, promisorKind, promisorCode, type, matter, content, liability } = commitment;
  const { madeOn, validUntil, acceptor, acceptorCode, fulfilment } = commitment;
  return {
    id,
    ...(number !== undefined && { number }),
    promisorName,
    promisorKind,
    promisorCode,
    type,
    ...(matter !== undefined && { matter: withoutPersonalData(matter) }),
    content: withoutPersonalData(content),
    ...(liability !== undefined && { liability: withoutPersonalData(liability) }),
    madeOn,
    ...(validUntil !== undefined && { validUntil }),
    acceptor,
    ...(acceptorCode !== undefined && { acceptorCode }),
    ...(fulfilment !== undefined && { fulfilment }),
  };
}

function masked(commitment: Commitment): Commitment {
  const { number, promisorKind, promisorCode } = commitment;
  return {
    ...maskNumbers(commitment),
    // Twenty digits of a number look like those of a person, and are what a commitment is found by.
    ...(number !== undefined && { number }),
    promisorCode: promisorKind === '自然人' ? maskIdentityNumber(promisorCode) : promisorCode,
  };
}
