import { randomBytes, randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { hashPassword } from '@xinxiu/persistence';
import { County, TEST_COST } from '../factories/county.js';
import { RepairJourney, penaltyRow } from '../factories/repair-journey.js';
import { partLogs } from '../harness/part-logs.js';
import { kill, restart } from '../harness/stack-client.js';
import { Door } from '../integration/api/door.js';

jest.setTimeout(300_000);

const secret = (): string => randomBytes(18).toString('base64url');
const canaries: Record<string, string> = {
  password: secret(),
  'wrong password': secret(),
  'password in the place of a name': secret(),
  'wrong token': secret(),
  'identity number': `42052619900101${randomInt(100, 1000)}X`,
  mobile: `139${randomInt(1e7, 1e8)}`,
};
const { 'identity number': identity = '', mobile = '' } = canaries;
const requestIds: string[] = [];

let county: County;
let door: Door;

beforeAll(async () => {
  county = await County.open();
  door = await Door.open();
});

afterAll(async () => {
  await county.close();
  await door.close();
});

async function knock(...[method, path, request]: Parameters<Door['knock']>) {
  const answer = await door.knock(method, path, request);
  requestIds.push(answer.headers.get('x-request-id') ?? '');
  return answer;
}

/** Right and wrong ways to prove who one is. */
async function signIn(): Promise<void> {
  const { password = '', 'wrong password': wrong = '' } = canaries;
  const person = await door.person('auditor');
  await door.repositories.people.setPassword(person.id, await hashPassword(password, TEST_COST));
  const { username } = person;
  const issued = await knock('POST', '/v1/tokens', { json: { username, password, name: 'canary' } });
  canaries['token'] = String(issued.body['token']);
  const session = await knock('POST', '/v1/sessions', { json: { username, password } });
  canaries['session'] = /=([^;]+)/.exec(session.headers.get('set-cookie') ?? '')?.[1] ?? '';
  canaries['csrf token'] = String(session.body['csrfToken']);
  await knock('POST', '/v1/tokens', { json: { username, password: wrong, name: 'canary' } });
  const typed = { username: canaries['password in the place of a name'], password };
  await knock('POST', '/v1/tokens', { json: { ...typed, name: 'canary' } });
  const cookie = `__Host-xinxiu=${canaries['session']}`;
  for (const headers of [
    { authorization: `Bearer ${canaries['wrong token']}` },
    { cookie, 'x-csrf-token': canaries['csrf token'] ?? '' },
  ])
    await knock('GET', '/v1/cases', { headers });
}

/** A whole case about a person, and every way to say his numbers where they do not belong. */
async function handleCase(): Promise<void> {
  const journey = await RepairJourney.begin(county);
  const { business, unit, clerk } = journey;
  const row = { ...penaltyRow(business, unit, 1_000), CF_FR_ZJHM: identity, CF_BZ: `电话${mobile}` };
  const file = Buffer.from(JSON.stringify([row, { ...row, CF_JDRQ: identity, CF_NR: mobile }]));
  await clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  const draft = await journey.draft();
  const path = `/applications/${draft}`;
  const etag = (await business.client.get(path)).headers.get('etag') ?? '';
  const contact = { name: '赵明', phone: mobile, email: business.email };
  expect((await business.client.patch(path, { contact }, etag)).status).toBe(200);
  await business.client.patch(path, { [identity]: mobile, contact: identity }, etag);
  const { caseNo } = (await journey.send(draft)).body;
  await journey.act(clerk, caseNo, 'comment', { text: `证件 ${identity}，电话 ${mobile}` });
  await journey.act(clerk, caseNo, 'claim');
  const items = [{ id: 'i1', text: `请补 ${identity} 的证明，致电 ${mobile}` }];
  await journey.act(clerk, caseNo, 'requestSupplement', { items });
  await journey.act(clerk, caseNo, identity, {});
  for (const place of [
    `/v1/cases?q=${identity}`,
    `/v1/records/${identity}`,
    `/v1/public/records?q=${mobile}`,
  ])
    await knock('GET', place);
  const json = { headers: { 'content-type': 'application/json' } };
  await knock('POST', '/v1/tokens', { ...json, body: `{"username":"${identity}", "password":"${mobile}` });
  await knock('POST', '/v1/eligibility', { json: { kind: identity, decisionDate: mobile } });
  await kill('mongo', 'SIGKILL');
  await journey.act(clerk, caseNo, 'comment', { text: `${identity} ${mobile}` });
  await restart('mongo');
}

describe('the logs of every part (S20)', () => {
  it('hold no password, token, session, identity number or mobile of a whole case, in sunshine and in rain', async () => {
    await signIn();
    await handleCase();
    const logs = await partLogs();
    const found = Object.entries(canaries).flatMap(([what, canary]) => {
      expect(canary.length).toBeGreaterThan(8);
      return [...logs].filter(([, text]) => text.includes(canary)).map(([name]) => `${what} in ${name}`);
    });
    expect(found).toEqual([]);
    // The files are those of the parts that did all this.
    const api = [...logs].flatMap(([name, text]) => (name.startsWith('api') ? [text] : [])).join('');
    for (const id of requestIds) expect(api).toContain(id);
    for (const part of ['worker', 'temporal']) expect([...logs.keys()]).toContain(`${part}.log`);
  });
});
