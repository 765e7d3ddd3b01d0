import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, freshUscc } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door, PASSWORD } from './door.js';
import { expectCode } from './expect-problem.js';
import { registrationForm } from './registering.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
/** Of a department, as its people read it. */
let mailbox: string;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  const code = `D${randomInt(1e9)}`;
  mailbox = `${code}@qinghe.example`;
  const fields = { nameEn: code, uscc: freshUscc('11'), aliases: [], email: mailbox };
  await county.repositories.departments.create({
    code,
    name: `青禾县${code}局`,
    kind: 'determining-department',
    ...fields,
  });
});

afterAll(async () => {
  await county.close();
  await door.close();
});

describe('S11: the address of a department', () => {
  it.each([(one: string) => one, (one: string) => one.toLowerCase().replace('@', '+shop@')])(
    'is none by which a business registers, takes another, or an agent is invited (%#)',
    async (written) => {
      const email = written(mailbox);
      const json = registrationForm({ email });
      expectCode(await door.knock('POST', '/v1/registrations', { json }), 'ADDRESS_OF_OFFICIAL');
      const business = await door.person('applicant', { organisation: freshUscc() });
      const change = { email, password: PASSWORD };
      const asked = await door.knock('POST', '/v1/account/email', { as: business, json: change });
      expectCode(asked, 'ADDRESS_OF_OFFICIAL');
      const admin = await door.person('administrator');
      const agent = { username: `daiban${randomInt(1e6)}`, name: '何代', email, role: 'agent' };
      const invited = await door.knock('POST', '/v1/staff', { as: admin, json: agent });
      expectCode(invited, 'ADDRESS_OF_OFFICIAL');
    },
  );

  it('is no contact of an application, nor is that of who could handle it', async () => {
    const journey = await RepairJourney.begin(county);
    const id = await journey.draft();
    const path = `/applications/${id}`;
    for (const email of [mailbox, `${journey.clerk.username}+x@qinghe.example`]) {
      const { headers } = await journey.business.client.get(path);
      const contact = { name: '赵明', phone: '13800000000', email };
      const edited = await journey.business.client.patch(path, { contact }, headers.get('etag') ?? '');
      expect(edited.status).toBe(200);
      expect(await journey.send(id)).toMatchObject({ status: 422, body: { code: 'ADDRESS_OF_OFFICIAL' } });
    }
  });
});

describe('codes for another address', () => {
  it('are mailed a few times an hour, of one account and to one mailbox', async () => {
    const to = `${randomInt(1e9)}@else.example`;
    const statuses: number[] = [];
    const victim = await door.person('applicant', { organisation: freshUscc() });
    for (let n = 0; n < 6; n++) {
      const json = { email: n % 2 === 0 ? to : to.replace('@', `+${n}@`), password: PASSWORD };
      statuses.push((await door.knock('POST', '/v1/account/email', { as: victim, json })).status);
    }
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
    const other = await door.person('applicant', { organisation: freshUscc() });
    const json = { email: to, password: PASSWORD };
    expect((await door.knock('POST', '/v1/account/email', { as: other, json })).status).toBe(429);
  });
});
