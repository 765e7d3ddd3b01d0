import type { TestWorkflowEnvironment } from '@temporalio/testing';
import {
  type Determination,
  type TrackingStatus,
  type TrackingSubject,
  addDays,
  shanghaiDate,
} from '@xinxiu/domain';
import { fulfilmentToldSignal, trackingCalendarSignal } from '@xinxiu/workflows';
import { PEOPLE } from './repair-application.js';
import { DAY_MS, type FakeLedger, type TrackingDriver } from './tracking-driver.js';

const TEN_YEARS_DAYS = 3_652;
const MADE_DAYS_AGO = 100;

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
/** A breach for which the catalogue makes a repaired record public again. */
export const REPAIR_BREACH: Determination = {
  ...BREACH,
  outcome: '全部未履行',
  measures: [
    {
      id: 'measure.publish-again',
      measure: '恢复公示',
      article: '信用修复承诺·违诺责任',
      republication: {
        ruleId: 'consequence.commitment-breach',
        article: '违诺责任',
        publication: 'longest-period',
      },
    },
  ],
  pack: { id: 'county', version: '1', digest: 'p' },
  recordId: 'p-1',
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
    name: 'tracking-breach-of-a-repair',
    ends: 'unfulfilled',
    facts: [
      STARTED,
      'shortfall-found',
      'hearing-stated',
      'determination-proposed',
      'determination-confirmed',
      'consequence-carried-out',
    ],
    play: async (_ledger, driver) => breachRepair(driver),
  },
  {
    name: 'tracking-breach-record-fails-for-long',
    ends: 'unfulfilled',
    facts: [
      STARTED,
      'shortfall-found',
      'hearing-stated',
      'determination-proposed',
      'determination-confirmed',
      'attention-raised',
      'attention-cleared',
      'consequence-carried-out',
    ],
    play: async (ledger, driver, env) => {
      ledger.recordFailures = 40;
      await breachRepair(driver);
      while (ledger.recordFailures > 0) await env.sleep(60_000);
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
    name: 'tracking-late-reminder',
    ends: 'fulfilled',
    facts: [
      STARTED,
      'shortfall-found',
      'rung-reached',
      'hearing-ran-out',
      'rung-reached',
      'determination-proposed',
      'determination-confirmed',
    ],
    play: async (ledger, driver, env) => {
      ledger.closing = true;
      await driver.act('verify', PEOPLE.reviewer, SHORT);
      await driver.until(env, 'hearing-ran-out');
      await env.sleep(10 * DAY_MS);
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

async function breachRepair(driver: TrackingDriver): Promise<void> {
  await driver.act('verify', PEOPLE.reviewer, SHORT);
  await driver.act('state', PEOPLE.applicant, PROOF);
  await driver.act('proposeDetermination', PEOPLE.reviewer, REPAIR_BREACH);
  await driver.act('confirmDetermination', PEOPLE.leader, {});
}

/** The subject of a scenario. */
export function subjectOf(
  { endless }: TrackingScenario,
  serial: number | string,
  now: number,
): TrackingSubject {
  const subject = trackingSubject(serial, now);
  return endless ? { ...subject, validUntil: 'none' } : subject;
}
