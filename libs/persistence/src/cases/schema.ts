import type { CaseClock, CaseEvent, CaseState, LegalDeadline, PendingRung } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** What a step computed for its events: kept beside them, outside their hash, so that a retry answers the same. */
export interface Derived {
  readonly policy?: NonNullable<CaseState['policy']>;
  readonly deadline?: LegalDeadline;
  readonly rungs?: readonly PendingRung[];
}

/** A fact as it is stored. Append-only. */
export interface CaseEventDoc {
  _id: string;
  caseId: string;
  seq: number;
  type: string;
  event: CaseEvent;
  /** SHA-256 of (type, causation, actor, data): tells the same fact written twice from two facts with one id. */
  hash: string;
  derived?: Derived;
  /** Minute (UTC, `YYYY-MM-DDTHH:MM`) in which it was stored; live updates read by equality. */
  bucket: string;
}

/** How often a place of publication was asked whether a record is gone, and what it said last. */
export interface TargetLook {
  readonly target: string;
  readonly attempts: number;
  /** Real instant (ISO) of the last. */
  readonly at: string;
  /** What proves it, or what stands in the way. */
  readonly evidence: string;
}

/** The read model of a case. One writer: the case's workflow. */
export interface CaseDoc {
  _id: string;
  seq: number;
  version: number;
  status: string;
  open: 0 | 1;
  applicationId: string;
  recordId: string;
  uscc: string;
  applicantName: string;
  /** Every department that takes part in the case. */
  departments: string[];
  determiningDepartment: string;
  /** Code of the department whose turn it is; `applicant`, or empty after the end. */
  unit: string;
  holderId: string;
  /** Last day of the running deadline; `9999-12-31` where none runs. */
  due: string;
  /** Where publication ends and how far it is, for lists: see `targetKeys`. Absent in a case that was projected before there were. */
  targetKeys?: string[];
  /** Real instant (ms) from which it is overdue, by the case's own clock. */
  overdueFrom: number;
  tableDigest: string;
  attention: 0 | 1;
  submittedAt: string;
  enteredAt: string;
  state: CaseState;
  clock: CaseClock;
  workflowId: string;
  runId: string;
  /** Something of it has changed since it was counted for the statistics; absent in cases from before they were. */
  uncounted?: 0 | 1;
  /** Beside the projection: how the places of publication were asked. Absent before the first look. */
  looks?: TargetLook[];
  archived: 0 | 1;
  archive?: { fileId: string; sha256: string; runs: number; at: string };
  /** Classes of data that were deleted under a certificate. */
  deleted?: string[];
}

export const caseEventSchema = documentSchema<CaseEventDoc>(
  'caseEvents',
  {
    _id: 'text',
    caseId: 'text',
    seq: 'number',
    type: 'text',
    event: 'data',
    hash: 'text',
    derived: 'data',
    bucket: 'text',
  },
  [[{ caseId: 1 }], [{ bucket: 1 }]],
);

export const caseSchema = documentSchema<CaseDoc>(
  'cases',
  {
    _id: 'text',
    seq: 'number',
    version: 'number',
    status: 'text',
    open: 'number',
    applicationId: 'text',
    recordId: 'text',
    uscc: 'text',
    applicantName: 'text',
    departments: 'texts',
    determiningDepartment: 'text',
    unit: 'text',
    holderId: 'text',
    due: 'text',
    targetKeys: 'texts',
    overdueFrom: 'number',
    tableDigest: 'text',
    attention: 'number',
    submittedAt: 'text',
    enteredAt: 'text',
    state: 'data',
    clock: 'data',
    workflowId: 'text',
    runId: 'text',
    uncounted: 'number',
    looks: 'data',
    archived: 'number',
    archive: 'data',
    deleted: 'texts',
  },
  [
    [{ recordId: 1 }],
    [{ uscc: 1 }],
    [{ departments: 1 }],
    [{ unit: 1 }],
    [{ holderId: 1 }],
    [{ open: 1, archived: 1 }],
    [{ uncounted: 1 }],
    [{ due: 1, _id: 1 }],
    [{ status: 1, enteredAt: 1, _id: 1 }],
    [{ submittedAt: 1, _id: 1 }],
  ],
);
