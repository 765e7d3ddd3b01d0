import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseState } from '@xinxiu/domain';
import { COUNTY, type NewNotice } from '@xinxiu/persistence';
import type { CommitStepInput } from '@xinxiu/workflows';
import { following, opening } from '../../testing/case-facts.js';
import { type WorkerCounty, workerCounty } from '../../testing/worker-county.js';
import { type WorkerActivities, createActivities } from '../create-activities.js';
import { TEST_ACCOUNT_MAILS, TEST_CASE_MAILS } from '../../testing/test-account-mails.js';
import { testSigner } from '../../testing/test-signer.js';

const MAY_7 = '2026-05-07T02:00:00.000Z';
let county: WorkerCounty;
/** What the outbox was given to send. */
const taken: string[] = [];

beforeAll(async () => {
  county = await workerCounty();
});
afterAll(() => county.drop());

/** A worker of its own: nothing is remembered from another. */
function worker(law = county.law): WorkerActivities {
  const { repositories } = county;
  const mailer = { send: () => Promise.reject(new Error('not in this test')) };
  const sender = {
    notices: repositories.notices,
    mailer,
    accountMails: TEST_ACCOUNT_MAILS,
    caseMails: TEST_CASE_MAILS,
    now: Date.now,
  };
  const outbox = {
    write: async (rows: readonly NewNotice[]) => {
      taken.push(...(await repositories.notices.insertMany(rows, Date.now())).map(({ id }) => id));
    },
  };
  return createActivities({
    repositories,
    law,
    sender,
    outbox,
    targets: [],
    client: {} as never,
    codecs: [],
    spotCheck: { percent: 10, least: 5 },
    signer: testSigner(),
    now: Date.now,
  });
}

async function opened(): Promise<CaseState> {
  const input = opening(county.application());
  await worker().openCase(input);
  const found = await county.repositories.cases.find(COUNTY, input.application.caseNo);
  if (!found) throw new Error('The case is not stored.');
  return found.state;
}

describe('opening a case', () => {
  it('writes case, application, fact, deadline, notice and audit entry', async () => {
    const input = opening(county.application());
    const result = await worker().openCase(input);
    const { caseNo, applicationId } = input.application;
    expect(result.policy).toMatchObject({
      packId: 'county-demo',
      acceptedBy: 'credit-office',
      maxSupplements: 2,
      checklist: [
        { condition: 'minimum-period', ruleId: 'verification.o36.minimum-period' },
        { condition: 'behaviour-corrected' },
        { condition: 'obligations-fulfilled' },
        { condition: 'commitment' },
        { condition: 'other-conditions' },
        { condition: 'materials-complete' },
      ],
    });
    // 9 May 2026, a Saturday, is a make-up workday of the May holiday.
    expect(result.deadline).toMatchObject({ due: '2026-05-09', ruleId: 'step.acceptance' });
    expect(result.rungs?.map((rung) => rung.id)).toEqual([
      'reminder-before',
      'reminder-due',
      'escalation-leader',
      'escalation-county',
    ]);
    const stored = await county.repositories.cases.find(COUNTY, caseNo);
    expect(stored?.state).toMatchObject({
      status: 'submitted',
      policy: result.policy,
      deadline: result.deadline,
    });
    const [fact] = await county.repositories.cases.events(caseNo);
    expect(fact?.derived?.deadline?.proof.filter((row) => row.counted)).toHaveLength(3);
    expect((await county.repositories.applications.find(COUNTY, applicationId))?.caseNo).toBe(caseNo);
    const [notice] = await county.repositories.notices.byCase(caseNo);
    expect(notice).toMatchObject({
      kind: 'received',
      email: 'zhao@qinghe.example',
      userId: 'u-app',
      number: `${caseNo}-收件-1`,
      state: 'queued',
    });
    expect(taken).toContain(notice?.id);
    expect(result.noticeIds).toEqual([]);
  });

  it('answers the same however often and by however many workers it is done', async () => {
    const input = opening(county.application());
    const answers = await Promise.all(Array.from({ length: 20 }, () => worker().openCase(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await county.repositories.cases.events(input.application.caseNo)).toHaveLength(1);
    expect(await county.repositories.notices.byCase(input.application.caseNo)).toHaveLength(1);
  });

  it('refuses for good a case number that another application has', async () => {
    const first = opening(county.application());
    await worker().openCase(first);
    const second = opening({ ...county.application(), caseNo: first.application.caseNo });
    await expect(worker().openCase(second)).rejects.toMatchObject({
      type: 'EVENT_CONFLICT',
      nonRetryable: true,
    });
  });
});

describe('writing a step', () => {
  function acceptance(state: CaseState): CommitStepInput {
    const claimed = following(
      state,
      { type: 'case-claimed', actor: county.people.clerk, data: {} },
      MAY_7,
      'c1',
    );
    const accepted = following(
      claimed.state,
      { type: 'application-accepted', actor: county.people.clerk, data: {} },
      MAY_7,
      'c2',
    );
    return { events: [claimed.event, accepted.event], state: accepted.state, computeDeadline: true };
  }

  it('shows facts, state and deadline of the step that they led to', async () => {
    const state = await opened();
    const result = await worker().commitStep(acceptance(state));
    expect(result.deadline).toMatchObject({ due: '2026-05-13', ruleId: 'step.verification' });
    const stored = await county.repositories.cases.find(COUNTY, state.caseNo);
    expect(stored?.state).toMatchObject({ status: 'under-verification', seq: 3, deadline: result.deadline });
    const kinds = (await county.repositories.notices.byCase(state.caseNo)).map((notice) => notice.kind);
    expect(kinds.sort()).toEqual(['accepted', 'received']);
  });

  it('answers a retry with what was computed first, even when the holiday table has changed meanwhile', async () => {
    const state = await opened();
    const input = acceptance(state);
    const first = await worker().commitStep(input);
    const everyDayFree = {
      digest: 'other',
      day: () => ({ working: true, reason: 'weekday' as const, provisional: false }),
    };
    const { law } = county;
    const changed = {
      calendar: everyDayFree,
      rulesOn: law.rulesOn.bind(law),
      rulesOfPack: law.rulesOfPack.bind(law),
    };
    expect(await worker(changed as never).commitStep(input)).toEqual(first);
  });

  it('is one effect for many workers at once', async () => {
    const state = await opened();
    const input = acceptance(state);
    const answers = await Promise.all(Array.from({ length: 20 }, () => worker().commitStep(input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await county.repositories.cases.events(state.caseNo)).toHaveLength(3);
    expect((await county.repositories.cases.find(COUNTY, state.caseNo))?.state.seq).toBe(3);
  });

  it('refuses for good another fact under the same cause', async () => {
    const state = await opened();
    await worker().commitStep(acceptance(state));
    const other = following(
      state,
      { type: 'case-claimed', actor: county.people.officeLeader, data: {} },
      MAY_7,
      'c1',
    );
    const input = { events: [other.event], state: other.state, computeDeadline: false };
    await expect(worker().commitStep(input)).rejects.toMatchObject({
      type: 'EVENT_CONFLICT',
      nonRetryable: true,
    });
  });

  it('reminds who holds the case, else the whole unit, and escalates to the leader and then to the county', async () => {
    const state = await opened();
    const rung = (id: 'reminder-due' | 'escalation-leader' | 'escalation-county', from: CaseState) =>
      following(
        from,
        {
          type: 'rung-reached',
          actor: { id: 'system', name: '系统', role: 'system' },
          data: { rung: id, due: '2026-05-11' },
        },
        MAY_7,
        id,
      );
    const one = rung('reminder-due', state);
    const two = rung('escalation-leader', one.state);
    const three = rung('escalation-county', two.state);
    for (const { event, state: after } of [one, two, three]) {
      await worker().commitStep({ events: [event], state: after, computeDeadline: false });
    }
    const sent = (await county.repositories.notices.byCase(state.caseNo)).filter(
      (notice) => notice.kind !== 'received',
    );
    const whom = (kind: string, to: string) =>
      sent
        .filter((n) => n.kind === kind && n.to === to)
        .map((n) => n.userId)
        .sort();
    expect(whom('reminder', 'holder')).toEqual(['u-clerk', 'u-olead']);
    expect(whom('escalation', 'leader')).toEqual(['u-olead']);
    expect(whom('escalation', 'county-office')).toEqual(['u-olead']);
    expect(whom('escalation', 'supervisor')).toEqual(['u-sup']);
  });
});
