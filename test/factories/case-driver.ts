import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import {
  type ActionName,
  type ActionPayloads,
  type Actor,
  type CaseAction,
  type CaseClock,
  type CaseState,
  type PenaltyClass,
  realClock,
} from '@xinxiu/domain';
import {
  type ActResult,
  type RepairApplication,
  actionUpdates,
  caseStateQuery,
  openingVisibility,
  recordClassifiedSignal,
  repairCase,
  repairWorkflowId,
  submitUpdate,
} from '@xinxiu/workflows';
import { CHECKLIST, PEOPLE } from './repair-application.js';

const REASON = { code: 'FULFILLED', text: '义务已履行', article: '信用修复管理办法第九条' };

/** Plays people on one case through its Updates, as the API does. */
export class CaseDriver {
  private acts = 0;

  constructor(
    private readonly client: Client,
    readonly application: RepairApplication,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof repairCase>(repairWorkflowId(this.application.recordId));
  }

  async submit(clock: CaseClock): Promise<void> {
    const startWorkflowOperation = new WithStartWorkflowOperation(repairCase, {
      workflowId: repairWorkflowId(this.application.recordId),
      taskQueue: this.taskQueue,
      args: [{ application: this.application, clock }],
      workflowIdConflictPolicy: 'USE_EXISTING',
      typedSearchAttributes: openingVisibility('repair'),
    });
    await this.client.workflow.executeUpdateWithStart(submitUpdate, { startWorkflowOperation });
  }

  /** Opens the case on the server's own time. */
  async open(now: number): Promise<void> {
    await this.submit(realClock(now));
  }

  async act<K extends ActionName>(
    name: K,
    actor: Actor,
    payload: ActionPayloads[K],
    options: { version?: number; key?: string; bodyHash?: string } = {},
  ): Promise<ActResult> {
    const action = {
      name,
      actor,
      payload,
      ...(options.version !== undefined && { expectedVersion: options.version }),
    };
    return this.handle.executeUpdate(actionUpdates[name], {
      args: [{ action: action as CaseAction, bodyHash: options.bodyHash ?? 'body' }],
      updateId: options.key ?? `act-${++this.acts}`,
    });
  }

  /** As the API tells that somebody decided on the class of the record. */
  async hear(penaltyClass: PenaltyClass, recordVersion: number): Promise<void> {
    await this.handle.signal(recordClassifiedSignal, { penaltyClass, recordVersion, by: PEOPLE.leader });
  }

  async state(): Promise<CaseState> {
    const state = await this.handle.query(caseStateQuery);
    if (!state) throw new Error('The case has no state.');
    return state;
  }

  async accept(): Promise<void> {
    await this.act('claim', PEOPLE.clerk, {});
    await this.act('accept', PEOPLE.clerk, {});
  }

  async verify(): Promise<void> {
    await this.act('claim', PEOPLE.clerk2, {});
    await this.act('verify', PEOPLE.clerk2, {
      findings: CHECKLIST.map(({ condition }) => ({ condition, met: true, evidence: 'f1' })),
    });
  }

  async decide(outcome: 'approve' | 'deny' = 'approve'): Promise<void> {
    const { version } = await this.act('claim', PEOPLE.reviewer, {});
    await this.act('decide', PEOPLE.reviewer, { outcome, reasons: [REASON] }, { version });
  }

  /** As the API sends an approval on: with what it read of the record. */
  async approve(penaltyClass: PenaltyClass): Promise<void> {
    const { version } = await this.state();
    const duties = { recordVersion: 3, unclosed: [], law: { penaltyClass, unmet: [], met: [] } };
    await this.act('decide', PEOPLE.reviewer, { outcome: 'approve', reasons: [REASON], duties }, { version });
  }

  async toReview(): Promise<void> {
    await this.accept();
    await this.verify();
  }
}

export const DECISION_REASON = REASON;
