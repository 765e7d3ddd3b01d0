import type { CaseClock, CaseState } from '@xinxiu/domain';
import type { AnsweredUpdate } from '../durable/answered-updates.js';
import type { RepairApplication } from './repair-case.activities.js';
import type { ActResult } from './repair-case.messages.js';

/** What a run hands to the next one when its history has grown long. */
export interface CarriedCase {
  readonly state: CaseState;
  readonly answered: readonly AnsweredUpdate<ActResult>[];
  /** Highest version of the record of which a class was heard; absent from a run that did not count. */
  readonly classHeardOf?: number;
}

export interface RepairCaseInput {
  readonly application: RepairApplication;
  readonly clock: CaseClock;
  readonly carried?: CarriedCase;
}

export interface RepairCaseOutcome {
  readonly caseNo: string;
  readonly status: CaseState['status'];
  readonly endedAt: string;
}

export function repairWorkflowId(recordId: string): string {
  return `repair:${recordId}`;
}
