/** What the rest of the product uses of the permissions; the front door of the domain hands it on. */
export {
  type Actor,
  PERSON_ROLES,
  type PersonRole,
  ROLES,
  type Role,
  STAFF_ROLES,
  type StaffRole,
  SYSTEM_ACTOR,
  isOfficial,
  isUnitRole,
  leads,
  isSamePerson,
  onApplicantsSide,
  worksIn,
  asWitness,
} from './actor.js';
export { ACCOUNT_STANDINGS, ACCOUNT_STANDING_WORDS, type AccountStanding } from './account-standing.js';
export { PERMISSION_NAMES, type Permission } from './matrix.js';
export { type Grant, grantOf, isForAnybody, reachOf, rolesWith } from './may.js';
export {
  RECUSAL_GROUNDS,
  RECUSAL_GROUND_WORDS,
  RECUSAL_RULE,
  type RecusalGround,
  isRecused,
  recusedFromMessage,
} from './recusal.js';
export { mailboxOf } from './mailbox.js';
export { type TiedAccount, accountsByPerson } from './one-person.js';
export { ROLE_WORDS } from './role-words.js';
export {
  CODE_ADDRESSES,
  type CodeAddress,
  IDENTITY_DOCUMENTS,
  IDENTITY_DOCUMENT_WORDS,
  type IdentityDocument,
  type PersonPresent,
  type WindowFiling,
} from './window-filing.js';
export { atWindow } from './at-window.js';
export { type AgentScope, type Scope, type Standing, forRecord, principalOf } from './scope.js';
export {
  type Authorisation,
  LONGEST_AUTHORISATION_DAYS,
  checkTerm,
  isLive,
  namedRecords,
} from './authorisation.js';
export { type Post, type PostFault, postFault, staffRoleNamed } from './post.js';
