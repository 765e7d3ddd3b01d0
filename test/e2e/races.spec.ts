import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../factories/county.js';
import { RepairJourney } from '../factories/repair-journey.js';

jest.setTimeout(180_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

async function reviewedTogether() {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  for (const step of journey.steps(caseNo).slice(0, 5))
    expect((await step.send(randomUUID())).status).toBe(200);
  return { journey, caseNo };
}

describe('many at once', () => {
  it('200 submissions for one record open one case, and 199 get its number', async () => {
    const journey = await RepairJourney.begin(county);
    const drafts: string[] = [];
    for (let n = 0; n < 200; n++) drafts.push(await journey.draft());
    const answers = await Promise.all(
      drafts.map((id) => untilAnswered(() => journey.send(id, `submit-${id}`))),
    );
    const opened = answers.filter(({ status }) => status === 201);
    expect(opened).toHaveLength(1);
    const caseNo = opened[0]?.body.caseNo;
    for (const { status, body } of answers) {
      expect([201, 409]).toContain(status);
      expect(body.caseNo).toBe(caseNo);
    }
    const cases = await journey.business.client.get<{ total: number; items: { caseNo: string }[] }>('/cases');
    expect(cases.body.items.map((one) => one.caseNo)).toEqual([caseNo]);
  });

  it('two decisions at once: one wins, the other is told by whom and when', async () => {
    const { journey, caseNo } = await reviewedTogether();
    const body = await journey.decision(caseNo);
    const { reviewer } = journey.unit;
    const answers = await Promise.all([
      journey.act(reviewer, caseNo, 'decide', body),
      journey.act(reviewer, caseNo, 'decide', { ...body, outcome: 'deny' }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const lost = answers.find(({ status }) => status === 409)?.body;
    // A denial ends the case at once: who comes a moment after it meets a closed case, and is told the same.
    expect(['VERSION_CONFLICT', 'CASE_CLOSED']).toContain(lost?.code);
    expect(lost).toMatchObject({ by: reviewer.name, at: expect.stringMatching(/T/) });
    const decided = (await journey.events(caseNo)).filter(({ type }) =>
      /^application-(approved|denied)$/.test(type),
    );
    expect(decided).toHaveLength(1);
  });

  it('fifty claims at once: one holder, the others are told who and since when', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const second = await county.clerk();
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        untilAnswered(() =>
          journey.act(n % 2 ? second : journey.clerk, caseNo, 'claim', {}, `claim-${caseNo}-${n}`),
        ),
      ),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    for (const { status, body } of answers.filter((answer) => answer.status !== 200)) {
      expect(status).toBe(409);
      expect(body).toMatchObject({ code: 'ALREADY_HELD', by: expect.any(String), at: expect.any(String) });
    }
  });
});

describe('the same key', () => {
  it('has one effect and one answer, sent twice at once or later', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const send = () => journey.act(journey.clerk, caseNo, 'comment', { text: '一次' }, `key-${caseNo}`);
    const [first, second] = await Promise.all([send(), send()]);
    const third = await send();
    for (const answer of [first, second, third]) {
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(first.body);
    }
    expect((await journey.events(caseNo)).filter(({ type }) => type === 'comment-added')).toHaveLength(1);
  });

  it('with another body is refused, and nothing happens', async () => {
    const journey = await RepairJourney.begin(county);
    const caseNo = await journey.submit();
    const key = `key-${caseNo}`;
    await journey.act(journey.clerk, caseNo, 'comment', { text: '一' }, key);
    const other = await journey.act(journey.clerk, caseNo, 'comment', { text: '二' }, key);
    expect(other.status).toBe(422);
    expect(other.body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', whatToDo: expect.any(String) });
    expect((await journey.events(caseNo)).filter(({ type }) => type === 'comment-added')).toHaveLength(1);
  });

  it('answers as it did even when the case has ended since; anything new is refused as closed', async () => {
    const { journey, caseNo } = await reviewedTogether();
    const key = `deny-${caseNo}`;
    const body = await journey.decision(caseNo, 'deny');
    const { reviewer } = journey.unit;
    const first = await journey.act(reviewer, caseNo, 'decide', body, key);
    expect(first.status).toBe(200);
    await journey.until(caseNo, 'denied');
    const again = await journey.act(reviewer, caseNo, 'decide', body, key);
    expect(again.status).toBe(200);
    expect(again.body).toEqual(first.body);
    const late = await journey.act(reviewer, caseNo, 'claim');
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({ code: 'CASE_CLOSED', status: 409 });
  });
});

/** Sends again what was put off (429, 503 and 202), as a client does. */
async function untilAnswered<T>(
  send: () => Promise<{ status: number; body: T }>,
): Promise<{ status: number; body: T }> {
  for (;;) {
    const answer = await send();
    if (![202, 429, 503].includes(answer.status)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 500));
  }
}
