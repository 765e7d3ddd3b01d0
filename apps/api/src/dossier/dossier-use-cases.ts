import { ActOnRecord } from './act-on-record.js';
import { DeclareFulfilment } from './declare-fulfilment.js';
import { DutiesForApproval } from './duties-for-approval.js';
import { ForAnotherSubject } from './for-another-subject.js';
import { RecordHistory } from './record-history.js';
import { SecondPerson } from './second-person.js';
import { SettleChange } from './settle-change.js';
import { TellChangedSubject } from './tell-changed-subject.js';
import { TellRecordClass } from './tell-record-class.js';
import { VoidProposals } from './void-proposals.js';

/** What people bring to a stored record and decide of it, and what cases are told and asked of that. */
export const DOSSIER_USE_CASES = [
  ActOnRecord,
  SecondPerson,
  ForAnotherSubject,
  SettleChange,
  VoidProposals,
  DutiesForApproval,
  TellRecordClass,
  TellChangedSubject,
  DeclareFulfilment,
  RecordHistory,
];
