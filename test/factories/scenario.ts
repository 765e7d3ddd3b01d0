import type { TestWorkflowEnvironment } from '@temporalio/testing';
import type { CaseStatus, PenaltyClass } from '@xinxiu/domain';
import type { CaseDriver } from './case-driver.js';
import type { FakeOffice } from './fake-office.js';

/** A path through the repair case. */
export interface Scenario {
  readonly name: string;
  readonly ends: CaseStatus;
  readonly penaltyClass?: PenaltyClass;
  /** Filed for the business by a clerk for somebody present, or by an agent; by itself unless given. */
  readonly filed?: 'at-window' | 'by-agent';
  play(office: FakeOffice, driver: CaseDriver, env: TestWorkflowEnvironment): Promise<void>;
}
