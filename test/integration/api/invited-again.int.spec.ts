import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, type Official, freshUserName } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { mailedCode, mailsTo } from '../../harness/mailed-code.js';
import { Authorising } from './authorising.js';
import { type Answer, Door, PASSWORD, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { Registrar } from './registering.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let my: Authorising;
let admin: Visitor;
let office: string;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  my = new Authorising(door, county);
  admin = await door.person('administrator');
  office = (await door.repositories.departments.creditOffice())?.code ?? '';
});

afterAll(async () => {
  await county.close();
  await door.close();
});

const leave = (id: string): Promise<Answer> => my.post(admin, `/staff/${id}/leave`, { reason: '离职' });

/** Invited under a new user name, with the mail address that somebody has or had in other letters. */
async function invited(
  { username: former }: Pick<Visitor, 'username'>,
  post: { readonly role: Visitor['role']; readonly department?: string },
): Promise<Visitor> {
  const username = freshUserName();
  const email = `${former}@QingHe.example`;
  const before = await mailsTo(email, 'invitation');
  const { body, status } = await my.post(admin, '/staff', { username, name: '钱代', email, ...post });
  expect(status).toBe(201);
  const code = await mailedCode(email, 'invitation', before.length + 1);
  const accepted = { code, password: PASSWORD };
  expect((await door.knock('POST', '/v1/invitations/acceptance', { json: accepted })).status).toBe(200);
  return door.again({ id: String(body['id']), username }, post.role);
}

async function proposed(): Promise<RecordDossier> {
  const dossier = await RecordDossier.file(county, SUSPENDED);
  const general = { class: 'general', ground: GROUND };
  expect((await dossier.act(dossier.unit.reviewer, 'classification', general)).status).toBe(200);
  return dossier;
}

async function confirm(who: Visitor, { id, unit }: RecordDossier): Promise<Answer> {
  const { body } = await unit.leader.client.get<{ publication: { version: number } }>(`/records/${id}`);
  return my.post(who, `/records/${id}/proposal/confirmation`, {
    expectedVersion: body.publication.version,
  });
}

async function changed(who: Visitor, email: string): Promise<void> {
  expect((await my.post(who, '/account/email', { email, password: PASSWORD })).status).toBe(202);
  const code = await mailedCode(email, 'email-change');
  expect((await my.post(who, '/account/email/confirmation', { code })).status).toBe(200);
}

const recuse = ({ client }: Official, uscc: string) =>
  client.post('/account/recusals', { uscc, ground: 'relative', text: '配偶任职' });

describe('who leaves and is invited again', () => {
  it('S11: with the address that he had before he took another one, is still the one who filed', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    await my.given(side, agent);
    const { caseNo } = await my.applied(agent, side.journey.recordId);
    await door.repositories.people.setEmail(agent.id, `${randomUUID()}@qinghe.example`);
    expect((await leave(agent.id)).status).toBe(200);
    const clerk = await invited(agent, { role: 'credit-office', department: office });
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
  });

  it('S11: as an agent filed a case, and does not handle it under a new name either', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    await my.given(side, agent);
    const { caseNo } = await my.applied(agent, side.journey.recordId);
    expect((await leave(agent.id)).status).toBe(200);
    const clerk = await invited(agent, { role: 'credit-office', department: office });
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
    const ending = { uscc: side.journey.business.uscc, reason: '情形已消除' };
    const supervisor = await door.person('supervisor');
    expect((await my.post(supervisor, `/people/${clerk.id}/recusals/end`, ending)).status).toBe(200);
    for (const name of ['claim', 'accept']) expectCode(await my.act(clerk, caseNo, name), 'OWN_FILING');
    expect((await side.journey.act(side.journey.clerk, caseNo, 'claim')).status).toBe(200);
  });

  it('S11: does not confirm what he proposed himself, while a colleague does', async () => {
    const dossier = await proposed();
    const { reviewer, leader, code: department } = dossier.unit;
    expect((await leave(reviewer.id)).status).toBe(200);
    const back = await invited(reviewer, { role: 'reviewer', department });
    expectCode(await confirm(back, dossier), 'SAME_PERSON');
    expect((await dossier.act(leader, 'proposal/confirmation', {})).status).toBe(200);
  });

  it('keeps out of what he kept out of, except where a supervisor has ended it', async () => {
    const [kept, ended] = [await proposed(), await proposed()];
    const clerk = await county.clerk();
    for (const { business } of [kept, ended]) {
      expect((await recuse(clerk, business.uscc)).status).toBe(200);
    }
    const supervisor = await door.person('supervisor');
    const ending = { uscc: ended.business.uscc, reason: '情形已消除' };
    expect((await my.post(supervisor, `/people/${clerk.id}/recusals/end`, ending)).status).toBe(200);
    expect((await leave(clerk.id)).status).toBe(200);
    const { code: department } = kept.unit;
    const back = await invited(clerk, { role: 'reviewer', department });
    const other = await invited(clerk, { role: 'reviewer', department: ended.unit.code });
    expectCode(await confirm(back, kept), 'RECUSED');
    expect((await confirm(other, ended)).status).toBe(200);
  });
});

describe('whose address an account of a business has', () => {
  it('S11: keeps out of what concerns the business', async () => {
    const dossier = await proposed();
    const { username } = dossier.business;
    const official = await invited({ username }, { role: 'reviewer', department: dossier.unit.code });
    expectCode(await confirm(official, dossier), 'RECUSED');
    const supervisor = await door.person('supervisor');
    const ending = { uscc: dossier.business.uscc, reason: '情形已消除' };
    expectCode(await my.post(supervisor, `/people/${official.id}/recusals/end`, ending), 'SAME_PERSON');
    expectCode(await confirm(official, dossier), 'RECUSED');
  });
});

describe('a business that comes to the address of an official', () => {
  const decide = (as: Visitor, id: string) =>
    my.post(as, `/registration-tasks/${id}/decision`, { outcome: 'approve', reasons: [] });
  const clerkOfOffice = () => door.person('credit-office', { department: office });

  it.each([
    ['in other letters', '@QingHe.example'],
    ['with a tag', '+firma@qinghe.example'],
  ])('S11: %s is not approved by him, and his colleague opens an account tied to his', async (_how, rest) => {
    const [clerk, colleague] = [await clerkOfOffice(), await clerkOfOffice()];
    const one = await new Registrar(door).submitted({ email: `${clerk.username}${rest}` });
    expectCode(await decide(clerk, one.id), 'RECUSED');
    const { body } = await my.get(clerk, '/account/recusals');
    expect(JSON.stringify(body)).toContain(one.uscc);
    expect((await decide(colleague, one.id)).status).toBe(200);
    const account = await door.repositories.people.find(`registered:${one.id}`);
    expect(account?.otherIds).toEqual([clerk.id]);
  });

  it('S11: is not approved by who took its address after it had registered', async () => {
    const [clerk, colleague] = [await clerkOfOffice(), await clerkOfOffice()];
    const one = await new Registrar(door).submitted();
    await changed(clerk, one.email);
    expectCode(await decide(clerk, one.id), 'RECUSED');
    expect((await decide(colleague, one.id)).status).toBe(200);
  });

  it('S11: by a change of address is kept out of by him', async () => {
    const [clerk, side] = [await clerkOfOffice(), await my.business()];
    await changed(side.owner, `${clerk.username}@QingHe.example`);
    const { caseNo } = await my.applied(side.owner, side.journey.recordId);
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
    expect((await side.journey.act(side.journey.clerk, caseNo, 'claim')).status).toBe(200);
  });
});

describe('an official who is an agent too', () => {
  it('S11: keeps out of a business from the day on which it lets the agent act', async () => {
    const clerk = await door.person('credit-office', { department: office });
    const agent = await invited(clerk, { role: 'agent' });
    const side = await my.business();
    await my.given(side, agent);
    const { caseNo } = await my.applied(side.owner, side.journey.recordId);
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
    expect((await side.journey.act(side.journey.clerk, caseNo, 'claim')).status).toBe(200);
  });
});

describe('who had an address between two accounts, and left', () => {
  it('S11: makes them one person: the official keeps out of what the agent acts for, and does not handle what he filed', async () => {
    const between = await door.person('reviewer', { department: office });
    const agent = await invited(between, { role: 'agent' });
    const second = `${randomUUID()}@qinghe.example`;
    await changed(between, second);
    expect((await leave(between.id)).status).toBe(200);
    const [username] = second.split('@');
    const clerk = await invited({ username: username ?? '' }, { role: 'credit-office', department: office });
    const side = await my.business();
    await my.given(side, agent);
    const { caseNo } = await my.applied(agent, side.journey.recordId);
    expectCode(await my.act(clerk, caseNo, 'claim'), 'RECUSED');
    const ending = { uscc: side.journey.business.uscc, reason: '情形已消除' };
    const supervisor = await door.person('supervisor');
    expect((await my.post(supervisor, `/people/${clerk.id}/recusals/end`, ending)).status).toBe(200);
    for (const name of ['claim', 'accept']) expectCode(await my.act(clerk, caseNo, name), 'OWN_FILING');
    expect((await side.journey.act(side.journey.clerk, caseNo, 'claim')).status).toBe(200);
  });
});

describe('two accounts of one address', () => {
  it('S11: keep out of what their person declares by one of them', async () => {
    const dossier = await proposed();
    const clerk = await county.clerk();
    const second = await invited(clerk, { role: 'reviewer', department: dossier.unit.code });
    expect((await recuse(clerk, dossier.business.uscc)).status).toBe(200);
    expectCode(await confirm(second, dossier), 'RECUSED');
  });

  it('S11: are no two persons while both are open', async () => {
    const dossier = await proposed();
    const { reviewer, code: department } = dossier.unit;
    expectCode(
      await confirm(await invited(reviewer, { role: 'reviewer', department }), dossier),
      'SAME_PERSON',
    );
  });
});
