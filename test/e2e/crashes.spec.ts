import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { County } from '../factories/county.js';
import { RepairJourney } from '../factories/repair-journey.js';
import type { ApiAnswer } from '../harness/api-client.js';
import { kill, mailLedger, restart } from '../harness/stack-client.js';

jest.setTimeout(300_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

const FAULTS: readonly { name: string; parts: readonly string[] }[] = [
  { name: 'the worker', parts: ['worker'] },
  { name: 'the api', parts: ['api'] },
  { name: 'worker and api', parts: ['worker', 'api'] },
  { name: 'Temporal', parts: ['temporal'] },
  { name: 'the database', parts: ['mongo'] },
  { name: 'everything', parts: ['worker', 'api', 'temporal', 'mongo'] },
];

/** Sends with the same key until the case has answered, through a dead server and every "not yet". */
async function insist(send: () => Promise<ApiAnswer>, ms = 90_000): Promise<ApiAnswer> {
  const end = Date.now() + ms;
  for (;;) {
    const answer = await send().catch(() => undefined);
    if (answer && ![202, 429, 500, 502, 503].includes(answer.status)) return answer;
    if (Date.now() > end) throw new Error(`no answer: ${answer?.status} ${JSON.stringify(answer?.body)}`);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}

/** Kills the parts at some moment of the work, then brings them back in the order in which they depend. */
async function strike(parts: readonly string[], afterMs: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, afterMs));
  for (const part of parts) await kill(part, 'SIGKILL');
  for (const part of [...parts].reverse()) await restart(part);
}

describe('kill -9 at every step', () => {
  it.each(FAULTS)(
    'of $name: the case goes on, and every acknowledged action is there once',
    async ({ parts }) => {
      const journey = await RepairJourney.begin(county);
      const draft = await journey.draft();
      const submitKey = randomUUID();
      const [submitted] = await Promise.all([
        insist(() => journey.send(draft, submitKey) as never),
        strike(parts, 15),
      ]);
      expect([200, 201]).toContain(submitted.status);
      const caseNo = (submitted.body as { caseNo: string }).caseNo;

      const acknowledged: string[] = [];
      for (const [index, step] of journey.steps(caseNo).entries()) {
        const key = randomUUID();
        const [answer] = await Promise.all([insist(() => step.send(key)), strike(parts, 5 + index * 12)]);
        expect({ step: step.name, status: answer.status, body: answer.body }).toMatchObject({ status: 200 });
        acknowledged.push(step.name);
      }
      await journey.until(caseNo, 'completed', { ms: 120_000 });
      const events = await journey.events(caseNo);
      const counts = (type: string): number => events.filter((event) => event.type === type).length;
      expect(counts('application-submitted')).toBe(1);
      expect(counts('case-claimed')).toBe(3);
      for (const type of [
        'application-accepted',
        'application-verified',
        'application-approved',
        'repair-completed',
      ]) {
        expect({ type, times: counts(type) }).toEqual({ type, times: 1 });
      }
      expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1));
      expect(acknowledged).toHaveLength(6);
      await expectOneMailPerNotice(journey, caseNo);
    },
  );
});

describe('three kills in a row', () => {
  it('of what 200 clients wait for who file one record at once: one case, and 199 get its number (R4)', async () => {
    const journey = await RepairJourney.begin(county);
    const drafts: string[] = [];
    for (let n = 0; n < 200; n++) drafts.push(await journey.draft());
    const [answers] = await Promise.all([
      Promise.all(drafts.map((id) => insist(() => journey.send(id, `submit-${id}`) as never, 240_000))),
      (async () => {
        for (const part of ['worker', 'temporal', 'api']) await strike([part], 400);
      })(),
    ]);
    const opened = answers.filter(({ status }) => status === 201);
    expect(opened).toHaveLength(1);
    const caseNo = opened[0]?.body['caseNo'];
    const others = answers.filter(({ status }) => status !== 201);
    for (const { status, body } of others)
      expect({ status, caseNo: body['caseNo'] }).toEqual({ status: 409, caseNo });
    const stored = await county.repositories.cases.ofRecord(COUNTY, journey.recordId);
    expect(stored.map(({ state }) => state.caseNo)).toEqual([caseNo]);
  });
});

/** R2: one acknowledged delivery per Message-ID, none missing; attempts beyond it only where one was unclear. */
async function expectOneMailPerNotice(journey: RepairJourney, caseNo: string): Promise<void> {
  const end = Date.now() + 60_000;
  for (;;) {
    const { body } = await journey.clerk.client.get<{
      items: { kind: string; state: string; messageId: string; to: string }[];
    }>(`/cases/${caseNo}/notices`);
    const statutory = body.items.filter(({ to }) => to === 'applicant');
    if (statutory.every(({ state }) => state === 'sent') || Date.now() > end) {
      expect(statutory.map(({ kind, state }) => `${kind}: ${state}`).sort()).toEqual([
        'accepted: sent',
        'approved: sent',
        'completed: sent',
        'received: sent',
      ]);
      const ledger = await mailLedger();
      for (const { messageId } of statutory) {
        expect(ledger.filter((mail) => mail.messageId === messageId).length).toBeGreaterThanOrEqual(1);
      }
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}
