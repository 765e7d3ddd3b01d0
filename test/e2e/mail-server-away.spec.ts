import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../factories/county.js';
import { RepairJourney } from '../factories/repair-journey.js';
import { mailTo, mailsTo } from '../harness/mailed-code.js';
import { kill, restart } from '../harness/stack-client.js';

jest.setTimeout(180_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

describe('a mail server that is away (S19)', () => {
  it('holds nobody up: the case is opened and goes on, and its mails come once when the server is back', async () => {
    const journey = await RepairJourney.begin(county);
    const draft = await journey.draft();
    await kill('smtp', 'SIGKILL');
    let caseNo: string;
    try {
      const submitted = await journey.send(draft);
      expect(submitted.status).toBe(201);
      caseNo = submitted.body.caseNo;
      for (const action of ['claim', 'accept'])
        expect((await journey.act(journey.clerk, caseNo, action)).status).toBe(200);
    } finally {
      await restart('smtp');
    }
    const { email } = journey.business;
    for (const kind of ['received', 'accepted']) {
      await mailTo(email, kind);
      expect(await mailsTo(email, kind)).toHaveLength(1);
    }
    expect((await journey.caseOf(caseNo)).status).toBe('under-verification');
  });
});
