import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import {
  type Actor,
  type Commitment,
  type TrackingHappening,
  type TrackingState,
  SYSTEM_ACTOR,
  beginTracking,
  civilDate,
  foldTracking,
  realClock,
} from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import type { TrackingInput } from '@xinxiu/workflows';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { tellCalendarChange } from '../../schedules/tell-calendar-change.js';
import { commitTracking } from './commit-tracking.js';
import { trackCommitments } from './track-commitments.js';

jest.setTimeout(120_000);

/** A day on which the overlay has terms for commitments. */
const NOW = Date.parse('2026-12-02T02:00:00.000Z');
const AT = new Date(NOW).toISOString();
const BREACH = {
  outcome: '部分履行',
  ground: '整改未完成。',
  unfulfilled: '未公示整改报告。',
  measures: [{ measure: '恢复公示', article: '《信用修复管理办法》违诺责任' }],
} as const;

let county: WorkerCounty;
let serial = 0;
/** What notices were written, by kind and recipient. */
let told: string[] = [];

beforeAll(async () => {
  county = await workerCounty();
});
afterAll(() => county.drop());

const outbox = {
  write: async (rows: readonly { kind: string; email: string }[]) => {
    told.push(...rows.map(({ kind, email }) => `${kind} ${email.split('@')[0] ?? ''}`));
  },
};
const deps = () => ({ ...county, outbox, now: () => NOW });

async function taken(over: Partial<Commitment> = {}): Promise<string> {
  const number = `42052620260410${String(++serial).padStart(6, '0')}`;
  const commitment: Commitment = {
    number,
    promisorName: '青禾食品有限公司',
    promisorKind: '法人及非法人组织',
    promisorCode: county.people.applicant.organisation ?? '',
    type: '信用修复型',
    content: '依法诚信经营。',
    madeOn: civilDate('2026-04-10'),
    validUntil: civilDate('2026-10-10'),
    acceptor: '青禾县市场监督管理局',
    ...over,
  };
  await county.repositories.commitments.takeMany([commitment], false, {
    departmentOf: () => 'SCJG',
    takenBy: 'u-clerk',
    at: AT,
  });
  const { items } = await county.repositories.commitments.list(COUNTY, { q: number }, { limit: 1 });
  return items[0]?.id ?? '';
}

/** Plays what a workflow does: facts by facts, each stored. */
class Played {
  state: TrackingState | undefined;

  constructor(private readonly id: string) {}

  async happen(...happenings: readonly (readonly [TrackingHappening['type'], object, Actor?])[]) {
    told = [];
    for (const [type, data, by = SYSTEM_ACTOR] of happenings) await this.store(type, data, by);
    return (await county.repositories.commitments.find(COUNTY, this.id))!;
  }

  private async store(type: TrackingHappening['type'], data: object, by: Actor): Promise<void> {
    const causationId = `c-${this.state?.seq ?? 0}`;
    const fact = { type, data, by, at: AT, recordedAt: AT, causationId } as never;
    this.state = this.state ? foldTracking(this.state, fact) : beginTracking(this.subject(), fact);
    const countDeadline = ['evidence-asked', 'under-verification', 'hearing', 'deciding'].includes(
      this.state.status,
    );
    const input = { state: this.state, facts: [fact], clock: realClock(NOW), countDeadline };
    const result = await commitTracking(deps(), input);
    expect(await commitTracking(deps(), input)).toEqual(result);
    const { deadline, rungs = [] } = result;
    if (deadline) this.state = { ...this.state, deadline, rungs };
  }

  private subject() {
    return {
      commitmentId: this.id,
      promisorName: '青禾食品有限公司',
      uscc: county.people.applicant.organisation ?? '',
      department: 'SCJG',
      madeOn: civilDate('2026-04-10'),
      validUntil: civilDate('2026-10-10'),
    };
  }
}

const STARTED = ['tracking-started', { followUpOn: '2026-10-10' }] as const;
const ASKED = ['evidence-asked', { followUpOn: '2026-10-10' }] as const;

describe('a tracked commitment in the store', () => {
  it('has a term with its proof when evidence is asked for, and the business is told once', async () => {
    const id = await taken();
    const { tracking } = await new Played(id).happen(STARTED, ASKED);
    expect(tracking).toMatchObject({ status: 'evidence-asked', deadline: { due: '2026-12-16' } });
    const stored = await county.repositories.commitmentTracking.find(id);
    expect(stored?.facts.map(({ type }) => type)).toEqual(['tracking-started', 'evidence-asked']);
    expect(stored?.facts[1]?.deadline?.proof.filter(({ counted }) => counted)).toHaveLength(10);
    expect(new Set(told)).toEqual(new Set(['commitment-evidence u-app']));
    const due = { tracking: 'evidence-asked', dueBy: '2026-12-16' };
    const found = await county.repositories.commitments.list(COUNTY, due, { limit: 10 });
    expect(found.items.map((one) => one.id)).toContain(id);
    expect(
      (await county.repositories.commitments.list(COUNTY, { dueBy: '2026-12-15' }, { limit: 10 })).total,
    ).toBe(0);
  });

  it('that was found fulfilled in part has the columns of the template, and the figures know it', async () => {
    const { reviewer, leader } = county.people;
    const id = await taken();
    const { commitment } = await new Played(id).happen(
      STARTED,
      ['shortfall-found', { ground: 'g', unfulfilled: BREACH.unfulfilled }, reviewer],
      ['hearing-ran-out', { due: '2026-12-09', article: 'x' }],
      ['determination-proposed', BREACH, reviewer],
      ['determination-confirmed', { ...BREACH, proposedBy: reviewer }, leader],
    );
    expect(commitment).toMatchObject({
      fulfilment: '部分履行',
      unfulfilled: '未公示整改报告。',
      pursued: '恢复公示（《信用修复管理办法》违诺责任）',
      determinedOn: '2026-12-02',
      determinedBy: '青禾县市场监督管理局',
    });
    const { byFulfilment } = await county.repositories.commitments.figures(COUNTY, '2026-01');
    expect(byFulfilment.find(({ of }) => of === '部分履行')?.n).toBe(1);
    expect([...new Set(told)].sort()).toEqual([
      'commitment-decision u-lead',
      'commitment-decision u-rev',
      'commitment-determined u-app',
      'commitment-hearing u-app',
      'commitment-proposal u-lead',
    ]);
  });

  it('whose promisor has no account is told to the department', async () => {
    const id = await taken();
    const played = new Played(id);
    await played.happen(STARTED);
    played.state = { ...(played.state as TrackingState), uscc: '91420526000000000X' };
    await played.happen(ASKED);
    expect([...new Set(told)].sort()).toEqual([
      'commitment-unreachable u-lead',
      'commitment-unreachable u-rev',
    ]);
  });

  it('keeps what a source told first, and says so to its workflow', async () => {
    const id = await taken();
    const played = new Played(id);
    await played.happen(STARTED);
    const one = (await county.repositories.commitments.find(COUNTY, id))!.commitment;
    await taken({ ...one, fulfilment: '全部履行' });
    const fact = {
      type: 'fulfilment-verified',
      data: { ground: 'g' },
      by: county.people.reviewer,
      at: AT,
      recordedAt: AT,
      causationId: 'u',
    } as const;
    const state = foldTracking(played.state as TrackingState, fact);
    const breach = { ...state, determination: { ...BREACH, by: fact.by, at: AT } };
    const input = { state: breach, facts: [fact], clock: realClock(NOW), countDeadline: false };
    expect(await commitTracking(deps(), input)).toEqual({ toldElsewhere: '全部履行' });
    expect(await commitTracking(deps(), input)).toEqual({ toldElsewhere: '全部履行' });
    expect((await county.repositories.commitments.find(COUNTY, id))?.commitment.fulfilment).toBe('全部履行');
  });
});

describe('a holiday notice', () => {
  it('reaches the commitments whose term it moves, and no other', async () => {
    const [moved, same] = [await taken(), await taken()];
    const told: string[] = [];
    for (const id of [moved, same]) await new Played(id).happen(STARTED, ASKED);
    const recounted = async (id: string, over: object): Promise<void> => {
      const stored = await county.repositories.commitmentTracking.find(id);
      if (!stored?.state.deadline) throw new Error('It has no term.');
      const deadline = { ...stored.state.deadline, tableDigest: 'another', ...over };
      const at = { at: AT, recordedAt: AT, causationId: 'calendar', by: SYSTEM_ACTOR };
      const fact = { type: 'deadline-recomputed', data: { previousDue: '' }, ...at } as const;
      const state = { ...foldTracking(stored.state, fact), deadline };
      await county.repositories.commitmentTracking.project({ ...stored, state, facts: [fact] });
    };
    await recounted(moved, { due: '2026-12-15' });
    await recounted(same, {});
    const nobody = { openWithOtherTable: async () => [] };
    await tellCalendarChange({
      law: county.law,
      cases: { ...nobody, events: async () => [] },
      registrations: nobody,
      urgeLetters: nobody,
      trackings: county.repositories.commitmentTracking,
      signals: {
        calendarChanged: async () => undefined,
        registrationCalendarChanged: async () => undefined,
        urgeCalendarChanged: async () => undefined,
        trackingCalendarChanged: async (id) => void told.push(id),
      },
      now: () => NOW,
    });
    expect(told).toEqual([moved]);
  });
});

describe('the duty that begins to follow commitments', () => {
  it('begins each once, batch by batch, and tells those that a source has determined', async () => {
    const begun = new Map<string, TrackingInput>();
    const news: string[] = [];
    const start = async (
      _type: string,
      { workflowId, args }: { workflowId: string; args: [TrackingInput] },
    ) => {
      if (begun.has(workflowId)) throw new WorkflowExecutionAlreadyStartedError('', workflowId, '');
      begun.set(workflowId, args[0]);
    };
    const duty = {
      ...county,
      now: () => NOW,
      client: { workflow: { start } } as never,
      signals: { fulfilmentTold: async (id: string) => void news.push(id) },
    };
    const followed = await taken();
    await new Played(followed).happen(STARTED);
    const one = (await county.repositories.commitments.find(COUNTY, followed))!.commitment;
    await taken({ ...one, fulfilment: '全部履行' });
    const fresh = [await taken(), await taken({ validUntil: 'none' })];
    await taken({ fulfilment: '全部履行' });

    expect(await trackCommitments(duty, { after: '' })).toMatchObject({ begun: 2 });
    expect([...begun.keys()].sort()).toEqual(fresh.map((id) => `commitment:${id}`).sort());
    expect(begun.get(`commitment:${fresh[1] ?? ''}`)?.subject).toMatchObject({
      department: 'SCJG',
      validUntil: 'none',
    });
    expect(news).toContain(followed);
    const again = await trackCommitments(duty, { after: '' });
    expect(again.begun).toBe(0);
    expect(await trackCommitments(duty, { after: again.last ?? '' })).toEqual({ begun: 0 });
  });

  it('begins nothing under an overlay without terms for it', async () => {
    const early = Date.parse('2026-11-26T02:00:00.000Z');
    const signals = { fulfilmentTold: async () => undefined };
    const duty = { ...county, now: () => early, client: {} as never, signals };
    expect(await trackCommitments(duty, { after: '' })).toEqual({ begun: 0 });
  });
});
