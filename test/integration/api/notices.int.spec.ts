import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { County, type Official } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { until } from '../../harness/until.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

let county: County;
let door: Door;
let clerk: Official;
let caseNo: string;
let journey: RepairJourney;

interface Notice {
  readonly id: string;
  readonly number?: string;
  readonly state: string;
  readonly services: readonly { readonly method: string; readonly by: { readonly id: string } }[];
  readonly letter?: { readonly text: string };
  readonly verification?: { readonly code: string };
}

beforeAll(async () => {
  [county, door] = await Promise.all([County.open(), Door.open()]);
  journey = await RepairJourney.begin(county);
  clerk = journey.clerk;
  caseNo = await journey.submit();
});

afterAll(() => Promise.all([county.close(), door.close()]));

async function received(query = ''): Promise<Notice | undefined> {
  const { body } = await clerk.client.get<{ items: Notice[] }>(`/notices?q=${caseNo}${query}`);
  return body.items[0];
}

const path = (id: string | undefined, part = ''): string => `/notices/${encodeURIComponent(id ?? '')}${part}`;

describe('statutory notices', () => {
  it('are found with their text, and say nothing of service until it is recorded', async () => {
    const notice = await received('&served=false');
    expect(notice).toMatchObject({ services: [], number: expect.stringContaining(caseNo) });
    const { body } = await clerk.client.get<Notice>(path(notice?.id));
    expect(body.letter?.text).toContain(caseNo);
    // Printed and served on paper, it can be verified like the mail.
    expect(body.verification?.code).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){3}$/);
  });

  it('keep every record of how they were served, in order, beside what became of their mail', async () => {
    const { id } = (await received()) as Notice;
    const today = shanghaiDate(Date.now());
    const post = { method: 'by-post', on: today, postNumber: 'EMS 1234' };
    expect((await clerk.client.post(path(id, '/service'), post)).status).toBe(200);
    const hand = { method: 'by-hand', on: today, note: '收件人本人签收' };
    const { body } = await clerk.client.post<Notice>(path(id, '/service'), hand);
    expect(body.services.map(({ method }) => method)).toEqual(['by-post', 'by-hand']);
    expect(body.services[0]?.by.id).toBe(clerk.id);
    const own = await journey.business.client.get<{ items: object[] }>(`/cases/${caseNo}/notices`);
    expect(own.body.items[0]).toMatchObject({ id, service: { method: 'by-hand', on: today } });
    expect(JSON.stringify(own.body)).not.toContain(clerk.id);
    // Its mail goes its own way meanwhile.
    const sent = async () => (await received('&served=true'))?.state === 'sent' || undefined;
    await until(sent, 'mail of the notice');
    expect(await received('&served=false')).toBeUndefined();
    const as = await door.person('auditor');
    await until(async () => {
      const { text } = await door.knock('GET', '/v1/audit?limit=200', { as });
      return text.includes('notice-served') || undefined;
    }, 'entries of the trail: notice-served');
  });

  it.each([
    ['on a day to come', { method: 'by-hand', on: addDays(shanghaiDate(Date.now()), 2) }],
    ['before they were made', { method: 'by-hand', on: addDays(shanghaiDate(Date.now()), -3) }],
    ['by post without its number', { method: 'by-post', on: shanghaiDate(Date.now()) }],
  ])('are not served %s', async (_, service) => {
    const { status, body } = await clerk.client.post(path((await received())?.id, '/service'), service);
    expect([status, body]).toMatchObject([422, { code: 'SERVICE_IMPOSSIBLE' }]);
  });
});

describe('a notice that is still to be sent', () => {
  const preview = (action: string, body: object) =>
    clerk.client.post<{ letter?: { text: string } }>(`/cases/${caseNo}/actions/${action}/preview`, body);
  const items = { items: [{ id: 'item-1', text: '缴款凭证复印件' }] };

  it('is not read by who may not take the action', async () => {
    const { status, body } = await preview('requestSupplement', items);
    expect([status, body]).toMatchObject([409, { code: 'NOT_HOLDER' }]);
  });

  it('is read as it will be mailed, word for word, and changes nothing', async () => {
    expect((await journey.act(clerk, caseNo, 'claim')).status).toBe(200);
    const before = await journey.events(caseNo);
    const { status, body } = await preview('requestSupplement', items);
    expect(status).toBe(200);
    expect(body.letter?.text).toContain('缴款凭证复印件');
    expect(await journey.events(caseNo)).toEqual(before);
    expect((await journey.act(clerk, caseNo, 'requestSupplement', items)).status).toBe(200);
    const mailed = await mailTo(journey.business.email, 'supplement');
    expect(mailed.trim()).toBe(body.letter?.text.trim());
  });
});
