import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  type Actor,
  type PendingRung,
  type UrgeAction,
  type UrgeStatus,
  type UrgeSubject,
  addDays,
  realClock,
  shanghaiDate,
} from '@xinxiu/domain';
import {
  type CommitUrgeInput,
  type CommitUrgeResult,
  type UrgeActivities,
  type UrgeAnswer,
  issueUrgeUpdate,
  urgeCalendarSignal,
  urgeLetter,
  urgeUpdates,
  urgeWorkflowId,
  urgedCaseEndedSignal,
} from '@xinxiu/workflows';
import { AFTER_A_NIGHT, atClosingTime } from './office-hours.js';
import { PEOPLE } from './repair-application.js';

const DAY_MS = 86_400_000;

/** The store and the law behind an urge letter, as a test wants them. */
export class FakeUrges {
  readonly commits: CommitUrgeInput[] = [];
  /** How many of the next writes fail. */
  failures = 0;
  /** Whether what is counted from now on comes as the office closes. */
  closing = false;
  /** Whether the case has ended already. */
  isCaseOver = false;

  get facts(): string[] {
    return this.commits.flatMap(({ facts }) => facts.map(({ type }) => type));
  }

  get rungs(): string[] {
    const facts = this.commits.flatMap((commit) => commit.facts);
    return facts.flatMap((fact) => (fact.type === 'rung-reached' ? [fact.data.rung] : []));
  }

  readonly activities: UrgeActivities = {
    ...AFTER_A_NIGHT,
    commitUrge: async (input) => {
      if (this.failures-- > 0) throw new Error('The store does not answer.');
      this.commits.push(input);
      const { isCaseOver } = this;
      return { ...(input.countDeadline && this.deadline(input)), isCaseOver };
    },
  };

  private deadline({ state: { issuedAt, workingDays } }: CommitUrgeInput): Partial<CommitUrgeResult> {
    const from = Date.parse(issuedAt);
    const startDay = shanghaiDate(from);
    const deadline = {
      due: addDays(startDay, workingDays),
      provisional: false,
      ruleId: 'urge-letter',
      article: '测试条款',
      startDay,
      packDigest: 'p',
      tableDigest: `t${this.commits.length}`,
    };
    const rungs: PendingRung[] = [
      { id: 'reminder-due', at: from + workingDays * DAY_MS },
      { id: 'escalation-leader', at: from + (workingDays + 1) * DAY_MS },
      { id: 'escalation-county', at: from + (workingDays + 2) * DAY_MS },
      { id: 'escalation-supervisor', at: from + (workingDays + 3) * DAY_MS },
    ];
    return { deadline, rungs: this.closing ? atClosingTime(rungs) : rungs };
  }
}

/** Plays who issues an urge letter and who answers it, as the API does. */
export class UrgeDriver {
  constructor(
    private readonly client: Client,
    readonly subject: UrgeSubject,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof urgeLetter>(urgeWorkflowId(this.subject.letterId));
  }

  issue(now: number): Promise<UrgeAnswer> {
    const startWorkflowOperation = new WithStartWorkflowOperation(urgeLetter, {
      workflowId: urgeWorkflowId(this.subject.letterId),
      taskQueue: this.taskQueue,
      args: [{ subject: this.subject, clock: realClock(now) }],
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.client.workflow.executeUpdateWithStart(issueUrgeUpdate, {
      startWorkflowOperation,
      updateId: `issue-${this.subject.letterId}`,
    });
  }

  act(name: UrgeAction, actor: Actor, text = '已安排核实。', updateId?: string): Promise<UrgeAnswer> {
    return this.handle.executeUpdate(urgeUpdates[name], {
      args: [{ name, actor, text }],
      ...(updateId !== undefined && { updateId }),
    });
  }
}

export function urgeSubject(serial: number | string): UrgeSubject {
  const { id, name, department = '' } = PEOPLE.clerk;
  return {
    letterId: `urge-${serial}`,
    number: `DB-2026-${serial}`,
    caseNo: `XF-2026-${serial}`,
    businessName: '青禾食品有限公司',
    uscc: PEOPLE.applicant.organisation ?? '',
    department,
    addressee: { id, name },
    reason: '核实超期',
    demand: '说明原因和完成日期',
    workingDays: 2,
    issuedBy: PEOPLE.supervisor,
  };
}

export interface UrgeScenario {
  readonly name: string;
  readonly ends: UrgeStatus;
  readonly facts: readonly string[];
  play(store: FakeUrges, driver: UrgeDriver, env: TestWorkflowEnvironment): Promise<void>;
}

const ISSUED = 'urge-issued';
const LADDER = ['rung-reached', 'rung-reached', 'rung-reached', 'rung-reached'];

/** Every path through an urge letter: played by the workflow tests, recorded for the replay tests. */
export const URGE_SCENARIOS: readonly UrgeScenario[] = [
  {
    name: 'urge-answered',
    ends: 'answered',
    facts: [ISSUED, 'urge-answered'],
    play: async (_store, driver) => {
      await driver.act('answer', PEOPLE.clerk);
    },
  },
  {
    name: 'urge-to-the-top',
    ends: 'answered',
    facts: [ISSUED, ...LADDER, 'urge-answered'],
    play: async (_store, driver, env) => {
      await env.sleep(9 * DAY_MS);
      await driver.act('answer', PEOPLE.officeLeader);
    },
  },
  {
    name: 'urge-withdrawn',
    ends: 'withdrawn',
    facts: [ISSUED, 'urge-withdrawn'],
    play: async (_store, driver) => {
      await driver.act('withdraw', PEOPLE.supervisor, '已口头答复。');
    },
  },
  {
    name: 'urge-moot',
    ends: 'moot',
    facts: [ISSUED, 'urge-moot'],
    play: async (_store, driver) => {
      await driver.handle.signal(urgedCaseEndedSignal);
    },
  },
  {
    name: 'urge-recounted',
    ends: 'answered',
    facts: [ISSUED, 'deadline-recomputed', 'urge-answered'],
    play: async (store, driver, env) => {
      await driver.handle.signal(urgeCalendarSignal);
      while (!store.facts.includes('deadline-recomputed')) await env.sleep(1_000);
      await driver.act('answer', PEOPLE.clerk);
    },
  },
  {
    name: 'urge-late-ladder',
    ends: 'answered',
    facts: [ISSUED, 'deadline-recomputed', ...LADDER, 'urge-answered'],
    play: async (store, driver, env) => {
      store.closing = true;
      await driver.handle.signal(urgeCalendarSignal);
      await env.sleep(12 * DAY_MS);
      await driver.act('answer', PEOPLE.clerk);
    },
  },
  {
    name: 'urge-store-fails',
    ends: 'answered',
    facts: [ISSUED, 'urge-answered'],
    play: async (store, driver) => {
      store.failures = 3;
      await driver.act('answer', PEOPLE.clerk);
    },
  },
];
