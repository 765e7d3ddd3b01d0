export {
  COMMITMENT_TYPES,
  type Commitment,
  type CommitmentField,
  type CommitmentType,
  FULFILMENT_STATES,
  type FulfilmentState,
  IMPLIED_BY_CREDIT_CHINA,
  PUBLICITY_KINDS,
  type PublicityKind,
  isForRepair,
  isForThePublic,
  isFulfilledWhole,
  replacesApproval,
} from './commitment.js';
export { type CommitmentDifference, compareCommitments, isLaterNews } from './commitment-comparison.js';
export { COMMITMENT_FIELDS, commitmentField } from './commitment-fields.js';
export { COMMITMENT_TYPE_WORDS, FULFILMENT_WORDS, PUBLICITY_WORDS } from './commitment-words.js';
export { commitmentOverOn } from './commitment-over.js';
export * from './measures/index.js';
export * from './tracking/index.js';
export { commitmentIdentity } from './commitment-identity.js';
export { type CommitmentReading, type CommitmentTexts, readCommitment } from './read-commitment.js';
