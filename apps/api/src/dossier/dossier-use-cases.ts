import type { Provider } from '@nestjs/common';
import { ActOnRecord } from './act-on-record.js';
import { DeclareFulfilment } from './declare-fulfilment.js';
import { DutiesForApproval } from './duties-for-approval.js';
import { SecondPerson } from './second-person.js';
import { SettleChange } from './settle-change.js';

/** What is done with what is known of a record. */
export const DOSSIER_USE_CASES: Provider[] = [
  ActOnRecord,
  SecondPerson,
  SettleChange,
  DutiesForApproval,
  DeclareFulfilment,
];
