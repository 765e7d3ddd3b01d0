import type { Client } from '@temporalio/client';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  type Actor,
  type Determination,
  type FulfilmentState,
  type PendingRung,
  type TrackingAction,
  type TrackingPayloads,
  type TrackingStatus,
  type TrackingSubject,
  addDays,
  realClock,
  shanghaiDate,
  trackingStep,
} from '@xinxiu/domain';
import {
  type CommitTrackingInput,
  type CommitTrackingResult,
  type TrackingActivities,
  type TrackingAnswer,
  type TrackingInput,
  commitmentTracking,
  fulfilmentToldSignal,
  openingVisibility,
  trackingCalendarSignal,
  trackingUpdates,
  trackingWorkflowId,
} from '@xinxiu/workflows';
import { PEOPLE } from './repair-application.js';

const DAY_MS = 86_400_000;
const TERM_DAYS = 10;
const TEN_YEARS_DAYS = 3_652;
const MADE_DAYS_AGO = 100;

/** The ledger and the law behind a tracked commitment, as a test wants them. */
export class FakeLedger {
  readonly commits: CommitTrackingInput[] = [];
  /** How many of the next writes fail. */
  failures = 0;
  /** What a source has told meanwhile. */
  told: FulfilmentState | undefined;

  get facts(): string[] {
    return this.commits.flatMap(({ facts }) => facts.map(({ type }) => type));
  }

  readonly activities: TrackingActivities = {
    commitTracking: async (input) => {
      if (this.failures-- > 0) throw new Error('The store does not answer.');
      this.commits.push(input);
      const counted = input.countDeadline && trackingStep(input.state.status) ? this.deadline(input) : {};
      return { ...counted, ...(this.told && { toldElsewhere: this.told }) };
    },
  };

  private deadline({ state: { enteredAt } }: CommitTrackingInput): CommitTrackingResult {
    const from = Date.parse(enteredAt);
    const startDay = shanghaiDate(from);
    const deadline = {
      due: addDays(startDay, TERM_DAYS),
      provisional: false,
      ruleId: 'commitment.test',
      article: '测试条款',
      startDay,
      packDigest: 'p',
      tableDigest: `t${this.commits.length}`,
    };
    const rungs: PendingRung[] = [
      { id: 'reminder-before', at: from + (TERM_DAYS - 2) * DAY_MS },
      { id: 'escalation-leader', at: from + (TERM_DAYS + 2) * DAY_MS },
    ];
    return { deadline, rungs };
  }
}

/** Plays the business and the accepting department on one commitment, as the API does. */
export class TrackingDriver {
  constructor(
    private readonly client: Client,
    readonly subject: TrackingSubject,
    private readonly ledger: FakeLedger,
    private readonly taskQueue: string,
  ) {}

  get handle() {
    return this.client.workflow.getHandle<typeof commitmentTracking>(
      trackingWorkflowId(this.subject.commitmentId),
    );
  }

  async begin(now: number, carried?: TrackingInput['carried']): Promise<void> {
    await this.client.workflow.start(commitmentTracking, {
      workflowId: trackingWorkflowId(this.subject.commitmentId),
      taskQueue: this.taskQueue,
      typedSearchAttributes: openingVisibility('commitment'),
      args: [{ subject: this.subject, clock: realClock(now), ...(carried && { carried }) }],
    });
  }

  act<A extends TrackingAction>(
    name: A,
    actor: Actor,
    payload: TrackingPayloads[A],
    updateId?: string,
  ): Promise<TrackingAnswer> {
    const needsVersion = name === 'proposeDetermination' || name === 'confirmDetermination';
    const expectedVersion = this.ledger.commits.at(-1)?.state.version ?? 1;
    const act = { name, actor, payload, ...(needsVersion && { expectedVersion }) } as never;
    return this.handle.executeUpdate(trackingUpdates[name], {
      args: [{ act, bodyHash: 'h' }],
      ...(updateId !== undefined && { updateId }),
    });
  }

  async until(env: TestWorkflowEnvironment, fact: string): Promise<void> {
    for (let day = 0; !this.ledger.facts.includes(fact); day++) {
      if (day > 60) throw new Error(`"${fact}" did not come: ${this.ledger.facts.join()}`);
      await env.sleep(DAY_MS);
    }
  }
}

/**
 * A commitment of ten years that was made a while before the test: the time-skipping server lets no workflow live longer
 * than ten times 365 days.
 */
export function trackingSubject(serial: number | string, now: number): TrackingSubject {
  const madeOn = addDays(shanghaiDate(now), -MADE_DAYS_AGO);
  return {
    commitmentId: `com-${serial}`,
    promisorName: '青禾食品有限公司',
    uscc: PEOPLE.applicant.organisation,
    department: PEOPLE.reviewer.department,
    madeOn,
    validUntil: addDays(madeOn, TEN_YEARS_DAYS),
  };
}

export const BREACH: Determination = {
  outcome: '部分履行',
  ground: '整改未完成。',
  unfulfilled: '未公示整改报告。',
  measures: [{ measure: '恢复公示', article: '《信用修复管理办法》违诺责任' }],
};
const PROOF = { text: '已完成整改。', fileIds: ['f-1'] };
const FULFILLED = { found: 'fulfilled', ground: '查看报告。', unfulfilled: '' } as const;
const KEPT = { found: 'kept', ground: '查看台账。', unfulfilled: '' } as const;
const SHORT = { found: 'shortfall', ground: '现场检查。', unfulfilled: '未公示整改报告。' } as const;

export interface TrackingScenario {
  readonly name: string;
  readonly ends: TrackingStatus;
  readonly facts: readonly string[];
  readonly endless?: boolean;
  play(ledger: FakeLedger, driver: TrackingDriver, env: TestWorkflowEnvironment): Promise<void>;
}

const STARTED = 'tracking-started';
const ASKED = 'evidence-asked';

/** Every path of a tracked commitment: played by the workflow tests, recorded for the replay tests. */
export const TRACKING_SCENARIOS: readonly TrackingScenario[] = [
  {
    name: 'tracking-fulfilled-after-ten-years',
    ends: 'fulfilled',
    facts: [STARTED, ASKED, 'evidence-submitted', 'fulfilment-verified'],
    play: async (ledger, driver, env) => {
      await env.sleep(3_500 * DAY_MS);
      if (ledger.facts.includes(ASKED)) throw new Error('It was asked too early.');
      await env.sleep(53 * DAY_MS);
      await driver.act('submitEvidence', PEOPLE.applicant, PROOF);
      await driver.act('verify', PEOPLE.reviewer, FULFILLED);
    },
  },
  {
    name: 'tracking-partly-fulfilled',
    ends: 'partly-fulfilled',
    facts: [
      STARTED,
      'shortfall-found',
      'hearing-stated',
      'determination-proposed',
      'determination-refused',
      'determination-proposed',
      'determination-confirmed',
    ],
    play: async (_ledger, driver) => {
      await driver.act('verify', PEOPLE.reviewer, SHORT);
      await driver.act('state', PEOPLE.applicant, PROOF);
      await driver.act('proposeDetermination', PEOPLE.reviewer, BREACH);
      await driver.act('refuseDetermination', PEOPLE.leader, { reason: '请补充依据' });
      await driver.act('proposeDetermination', PEOPLE.reviewer, BREACH);
      await driver.act('confirmDetermination', PEOPLE.leader, {});
    },
  },
  {
    name: 'tracking-unfulfilled-nobody-answers',
    ends: 'unfulfilled',
    facts: [
      STARTED,
      ASKED,
      'rung-reached',
      'evidence-ran-out',
      'rung-reached',
      'rung-reached',
      'shortfall-found',
      'rung-reached',
      'hearing-ran-out',
      'determination-proposed',
      'determination-confirmed',
    ],
    play: async (_ledger, driver, env) => {
      await env.sleep(3_553 * DAY_MS);
      await driver.until(env, 'evidence-ran-out');
      await env.sleep(15 * DAY_MS);
      await driver.act('verify', PEOPLE.reviewer, SHORT);
      await driver.until(env, 'hearing-ran-out');
      await driver.act('proposeDetermination', PEOPLE.reviewer, { ...BREACH, outcome: '全部未履行' });
      await driver.act('confirmDetermination', PEOPLE.leader, {});
    },
  },
  {
    name: 'tracking-kept-year-by-year',
    ends: 'fulfilled',
    endless: true,
    facts: [STARTED, ASKED, 'found-kept', ASKED, 'evidence-submitted', 'found-kept', 'fulfilment-verified'],
    play: async (_ledger, driver, env) => {
      await env.sleep((366 - MADE_DAYS_AGO) * DAY_MS);
      await driver.act('verify', PEOPLE.reviewer, KEPT);
      await env.sleep(366 * DAY_MS);
      await driver.act('submitEvidence', PEOPLE.applicant, PROOF);
      await driver.act('verify', PEOPLE.reviewer, KEPT);
      await env.sleep(30 * DAY_MS);
      await driver.act('verify', PEOPLE.reviewer, FULFILLED);
    },
  },
  {
    name: 'tracking-told-by-a-source',
    ends: 'determined-elsewhere',
    facts: [STARTED, 'determined-elsewhere'],
    play: async (_ledger, driver) => {
      await driver.handle.signal(fulfilmentToldSignal, { fulfilment: '全部履行' });
    },
  },
  {
    name: 'tracking-told-at-the-same-moment',
    ends: 'determined-elsewhere',
    facts: [STARTED, 'fulfilment-verified', 'determined-elsewhere'],
    play: async (ledger, driver) => {
      ledger.told = '部分履行';
      await driver.act('verify', PEOPLE.reviewer, FULFILLED);
    },
  },
  {
    name: 'tracking-recounted',
    ends: 'fulfilled',
    facts: [
      STARTED,
      'shortfall-found',
      'deadline-recomputed',
      'hearing-stated',
      'determination-proposed',
      'determination-confirmed',
    ],
    play: async (_ledger, driver, env) => {
      await driver.act('verify', PEOPLE.reviewer, SHORT);
      await driver.handle.signal(trackingCalendarSignal);
      await driver.until(env, 'deadline-recomputed');
      await driver.act('state', PEOPLE.applicant, PROOF);
      await driver.act('proposeDetermination', PEOPLE.reviewer, { ...BREACH, outcome: '全部履行' });
      await driver.act('confirmDetermination', PEOPLE.leader, {});
    },
  },
  {
    name: 'tracking-store-fails-for-long',
    ends: 'fulfilled',
    facts: [STARTED, 'fulfilment-verified', 'attention-raised', 'attention-cleared'],
    play: async (ledger, driver, env) => {
      while (ledger.commits.length === 0) await env.sleep(1_000);
      ledger.failures = 40;
      const verified = driver.act('verify', PEOPLE.reviewer, FULFILLED);
      while (ledger.failures > 0) await env.sleep(60_000);
      await verified;
    },
  },
];

/** The subject of a scenario. */
export function subjectOf(
  { endless }: TrackingScenario,
  serial: number | string,
  now: number,
): TrackingSubject {
  const subject = trackingSubject(serial, now);
  return endless ? { ...subject, validUntil: 'none' } : subject;
}
