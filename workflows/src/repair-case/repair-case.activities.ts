import type {
  Actor,
  CaseClock,
  CaseEvent,
  CasePolicy,
  CaseState,
  CaseSubject,
  PendingRung,
  RunningDeadline,
  WindowFiling,
} from '@xinxiu/domain';

import type { WorkingTimeActivities } from '../durable/quiet-hours.js';

/** A stored file of an application; its content lies in the file store, never in a workflow. */
export interface ApplicationFile {
  readonly id: string;
  readonly name: string;
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
}

/** Everything that an applicant submitted: the start argument of the case. */
export interface RepairApplication extends CaseSubject {
  readonly contact: { readonly name: string; readonly phone: string; readonly email: string };
  readonly locale: 'zh-CN' | 'en';
  readonly files: readonly ApplicationFile[];
  /** Signed by the hash of its text, the account and the time. */
  readonly commitment: {
    readonly text: string;
    readonly textHash: string;
    readonly signedAt: string;
    readonly signedBy: string;
    readonly signature: string;
  };
  /** Id of the policy pack that governs the record; absent in cases from before there was a checklist. */
  readonly regime?: string;
  /** Names of the places where publication must end. */
  readonly targets: readonly string[];
  /** The applicant, an agent, or with `window` the clerk who filed it for somebody present. */
  readonly submittedBy: Actor;
  readonly window?: WindowFiling;
}

export interface OpenCaseInput {
  readonly application: RepairApplication;
  readonly clock: CaseClock;
  readonly event: CaseEvent;
  readonly workflowId: string;
  readonly runId: string;
}

export interface OpenCaseResult extends CommitStepResult {
  readonly policy: CasePolicy;
}

export interface CommitStepInput {
  readonly events: readonly CaseEvent[];
  /** After all the events; `deadline` is missing where the step's is still to be computed. */
  readonly state: CaseState;
  readonly computeDeadline: boolean;
}

export interface CommitStepResult {
  readonly deadline?: RunningDeadline;
  /** Armed: only those that are still to be reached. */
  readonly rungs?: readonly PendingRung[];
  /** Notices that were written for these events and wait to be sent. */
  readonly noticeIds: readonly string[];
}

export interface EndPublicationInput {
  readonly caseNo: string;
  readonly recordId: string;
  readonly targets: readonly string[];
  readonly actor: Actor;
  /** Legal time (ISO) of the decision that ends the publication. */
  readonly decidedAt: string;
}

export interface TargetReport {
  readonly target: string;
  readonly confirmed: boolean;
  /** What proves it, or what stands in the way. */
  readonly evidence: string;
}

/** Ports of the repair case. The worker implements them; every one may run more than once. */
export interface RepairCaseActivities extends WorkingTimeActivities {
  /** Resolves the policy pack in force, writes case, first event, notices and first deadline. */
  openCase(input: OpenCaseInput): Promise<OpenCaseResult>;
  /** Writes events, projection and notices of an action, and computes the deadline of the step it led to. */
  commitStep(input: CommitStepInput): Promise<CommitStepResult>;
  sendNotices(input: { readonly caseNo: string; readonly noticeIds: readonly string[] }): Promise<void>;
  /** Asks each target to end the publication and looks whether it has. */
  endPublication(input: EndPublicationInput): Promise<readonly TargetReport[]>;
}
