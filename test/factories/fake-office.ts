import {
  type CaseState,
  type CaseEvent,
  type PendingRung,
  type RungId,
  type WorkingTime,
  addDays,
  armRungs,
  civilDate,
  noticesFor,
  shanghaiDate,
  shanghaiInstant,
} from '@xinxiu/domain';
import type {
  CommitStepInput,
  CommitStepResult,
  EndPublicationInput,
  OpenCaseInput,
  OpenCaseResult,
  RepairCaseActivities,
  TargetReport,
  WorkingTimeInput,
} from '@xinxiu/workflows';
import { AFTER_A_NIGHT, atClosingTime } from './office-hours.js';
import { CHECKLIST } from './repair-application.js';

const PERIOD_DAYS = {
  submitted: 3,
  'supplement-required': 15,
  'under-verification': 5,
  'under-review': 10,
  'ending-publication': 3,
};
const LADDER: readonly [RungId, number][] = [
  ['reminder-before', -1],
  ['reminder-due', 0],
  ['escalation-leader', 1],
  ['escalation-county', 2],
  ['escalation-supervisor', 3],
];

/**
 * The outside of a case for workflow tests: keeps what was stored in memory and counts calendar days, so that a test of
 * the workflow does not depend on a rule pack or a holiday table.
 */
export class FakeOffice implements RepairCaseActivities {
  readonly events: CaseEvent[] = [];
  readonly sent: string[] = [];
  state: CaseState | undefined;
  /** Targets that do not answer, and how many looks they stay silent. */
  readonly silent = new Map<string, number>();
  /** How many of the next writes fail. */
  failingWrites = 0;
  tableDigest = 'table-1';
  policyWorkingDays = 0;
  /** Whether what is counted from now on comes as the office closes. */
  closing = false;

  readonly activities = {
    openCase: (input: OpenCaseInput) => this.openCase(input),
    commitStep: (input: CommitStepInput) => this.commitStep(input),
    sendNotices: (input: { caseNo: string; noticeIds: readonly string[] }) => this.sendNotices(input),
    endPublication: (input: EndPublicationInput) => this.endPublication(input),
    workingTime: (input: WorkingTimeInput) => this.workingTime(input),
  };

  workingTime(input: WorkingTimeInput): Promise<WorkingTime> {
    return AFTER_A_NIGHT.workingTime(input);
  }

  async openCase({ application, event }: OpenCaseInput): Promise<OpenCaseResult> {
    const policy = {
      packId: 'county-test',
      packVersion: '1',
      packDigest: 'pack-1',
      acceptedBy: 'credit-office' as const,
      twoPersonClasses: ['serious' as const],
      maxSupplements: 3,
      checklist: CHECKLIST,
    };
    const {
      contact: _c,
      files: _f,
      commitment: _s,
      targets,
      submittedBy,
      locale: _l,
      window: _w,
      ...subject
    } = application;
    const state: CaseState = {
      ...subject,
      status: 'submitted',
      version: 1,
      seq: 1,
      submittedAt: event.at,
      enteredAt: event.at,
      rungs: [],
      suspensions: [],
      supplementsAsked: 0,
      targets: targets.map((name) => ({ name, state: 'pending' as const })),
      lastChange: { type: event.type, by: submittedBy, at: event.at },
    };
    return { ...(await this.commitStep({ events: [event], state, computeDeadline: true })), policy };
  }

  async commitStep({ events, state, computeDeadline }: CommitStepInput): Promise<CommitStepResult> {
    if (this.failingWrites > 0) {
      this.failingWrites--;
      throw new Error('store is down');
    }
    const known = new Set(this.events.map((event) => event.id));
    this.events.push(...events.filter((event) => !known.has(event.id)));
    const noticeIds = events.flatMap((event) =>
      noticesFor(state, event).map((notice) => `${event.id}:${notice.kind}`),
    );
    const computed = computeDeadline ? this.deadline(state, events) : {};
    this.state = { ...state, ...computed };
    return { ...computed, noticeIds };
  }

  async sendNotices({ noticeIds }: { noticeIds: readonly string[] }): Promise<void> {
    this.sent.push(...noticeIds);
  }

  async endPublication({ targets }: EndPublicationInput): Promise<readonly TargetReport[]> {
    return targets.map((target) => {
      const looks = this.silent.get(target) ?? 0;
      this.silent.set(target, looks - 1);
      return looks > 0
        ? { target, confirmed: false, evidence: 'no answer' }
        : { target, confirmed: true, evidence: 'gone' };
    });
  }

  protected deadline(
    state: CaseState,
    events: readonly CaseEvent[],
  ): Pick<CommitStepResult, 'deadline' | 'rungs'> {
    const days =
      PERIOD_DAYS[state.status as keyof typeof PERIOD_DAYS] + (state.extension?.state === 'granted' ? 10 : 0);
    const startDay = shanghaiDate(Date.parse(state.enteredAt));
    const due = addDays(startDay, days + this.policyWorkingDays);
    const rungs: PendingRung[] = LADDER.map(([id, offset]) => ({
      id,
      at: shanghaiInstant(addDays(due, offset), '09:00'),
    }));
    const now = Date.parse(events.at(-1)?.at ?? state.enteredAt);
    const deadline = {
      due: civilDate(due),
      provisional: false,
      ruleId: `test-${state.status}`,
      article: 'test',
      startDay,
      packDigest: 'pack-1',
      tableDigest: this.tableDigest,
    };
    const armed = armRungs(state.deadline ? state.rungs : undefined, rungs, now);
    return { deadline, rungs: this.closing ? atClosingTime(armed) : armed };
  }
}
