import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { mailTo } from '../../harness/mailed-code.js';
import { Authorising } from './authorising.js';
import { type Answer, Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let my: Authorising;
let admin: Visitor;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  my = new Authorising(door, county);
  admin = await door.person('administrator');
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const move = (person: Visitor, post: object): Promise<Answer> =>
  my.post(admin, `/staff/${person.id}/move`, { reason: '调任', ...post });

async function intoOffice(agent: Visitor): Promise<Visitor> {
  const office = await door.repositories.departments.creditOffice();
  const post = { role: 'credit-office', department: office?.code };
  expect((await move(agent, post)).status).toBe(200);
  return door.again(agent, 'credit-office');
}

describe('an agent who is moved into an office', () => {
  it('acts for nobody any more: his authorisations end, and agent and business are told', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    const id = await my.given(side, agent);
    await intoOffice(agent);
    const { body } = await my.get(side.owner, `/authorisations/${id}`);
    expect(body).toMatchObject({ takenBack: { by: admin.id, reason: expect.stringContaining('调入机关') } });
    expect(await mailTo(side.journey.business.email, 'authorisation-lapsed')).toMatch(/\S/);
    expect(await mailTo(`${agent.username}@qinghe.example`, 'agent-lapsed')).toMatch(/\S/);
    // Asked again there is nothing left to end.
    const office = await door.repositories.departments.creditOffice();
    expect((await move(agent, { role: 'credit-office', department: office?.code })).status).toBe(200);
  });

  it('S11: does not handle the case that he filed, also once he need not keep out of the business any more', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    await my.given(side, agent);
    const { caseNo } = await my.applied(agent, side.journey.recordId);
    const clerk = await intoOffice(agent);
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
    const supervisor = await door.person('supervisor');
    const { uscc } = side.journey.business;
    const ending = { uscc, reason: '情形已消除' };
    const ended = await my.post(supervisor, `/people/${agent.id}/recusals/end`, ending);
    expect(ended.status).toBe(200);
    for (const name of ['claim', 'accept']) expectCode(await my.act(clerk, caseNo, name), 'OWN_FILING');
    expect((await my.get(clerk, `/cases/${caseNo}`)).body).toMatchObject({ allowedActions: ['comment'] });
    const { clerk: colleague } = side.journey;
    expect((await side.journey.act(colleague, caseNo, 'claim')).status).toBe(200);
  });

  it('keeps out of every business that he was ever let act for, also of an authorisation taken back', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    const id = await my.given(side, agent);
    expect((await my.takeBack(side, id)).status).toBe(200);
    const caseNo = await side.journey.submit();
    const clerk = await intoOffice(agent);
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
  });
});

describe('a token of a post', () => {
  it('ends with it for good, and does not wake up when the post comes back', async () => {
    const { code: department } = await door.department();
    const person = await door.person('reviewer', { department });
    expect((await move(person, { role: 'auditor' })).status).toBe(200);
    expectCode(await my.get(person, '/sessions/current'), 'NOT_SIGNED_IN');
    expect((await move(person, { role: 'reviewer', department })).status).toBe(200);
    expectCode(await my.get(person, '/sessions/current'), 'NOT_SIGNED_IN');
    expect((await my.get(await door.again(person, 'reviewer'), '/sessions/current')).status).toBe(200);
  });
});
