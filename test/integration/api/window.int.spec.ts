import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, freshUscc } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { Authorising, newKey } from './authorising.js';
import { until } from '../../harness/until.js';
import { Door, type Visitor } from './door.js';
import { expectCode } from './expect-problem.js';
import { COMMITMENT, Filing, PERSON, made } from './filing.js';
import { Uploading, sumOf } from './uploading.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let my: Filing;
let auditor: Visitor;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  my = new Filing(door, county);
  auditor = await door.person('auditor');
});

afterAll(async () => {
  await county.close();
  await door.close();
});

describe('a clerk who files for somebody at the window', () => {
  it('opens a case by the code that went to the account of the business, and the case says who filed for whom', async () => {
    const window = await my.withAccount();
    const { clerk, journey, uscc, recordId } = window;
    const { client, email } = journey.business;
    const id = await my.filled(window);
    const { code, text } = await my.told(clerk, id, email);
    for (const said of ['青市监罚', COMMITMENT, '赵明', window.contact, '缴款凭证.pdf', uscc])
      expect(text).toContain(said);
    expect((await my.read(clerk, id)).body['code']).toMatchObject({
      sentTo: 'account',
      triesLeft: 5,
      current: true,
      mail: 'sent',
    });
    // The inbox shows no code, to nobody.
    expect(JSON.stringify((await client.get('/inbox')).body)).not.toContain('window-code');

    const before = Date.now();
    const { caseNo } = made(await my.submit(clerk, id, code)).body as { caseNo: string };
    expect(await my.submit(clerk, id, code)).toMatchObject({ status: 201, body: { caseNo } });
    const ledger = (await my.list(clerk)).body['items'];
    expect(ledger).toMatchObject([
      { caseNo, filed: { by: expect.any(String), confirmedAt: expect.any(String) } },
    ]);
    const both = { id: clerk.id, role: 'credit-office', organisation: uscc };
    const filing = { person: PERSON, codeSentTo: 'account' };
    const { body: facts } = await client.get<{ items: Record<string, unknown>[] }>(`/cases/${caseNo}/events`);
    expect(facts.items).toMatchObject([
      {
        type: 'application-submitted',
        actor: both,
        data: { applicationId: id, recordId, window: { ...filing, confirmedAt: expect.any(String) } },
      },
    ]);
    const { body: seen } = await client.get<{
      case: { window: { confirmedAt: string } };
      allowedActions: string[];
    }>(`/cases/${caseNo}`);
    expect(seen.case.window).toMatchObject({ ...filing, clerk: { id: clerk.id } });
    expect(Date.parse(seen.case.window.confirmedAt)).toBeGreaterThanOrEqual(before);
    expect(seen.allowedActions).toEqual(['withdraw']);
    const { body: course } = await client.get(`/cases/${caseNo}/timeline`);
    expect(JSON.stringify(course)).toContain(`"role":"credit-office","department"`);
    expect(JSON.stringify(course)).toContain(`"organisation":"${uscc}"`);
    expect(await my.trail(auditor, caseNo, 'application-submitted')).toMatchObject([{ actor: both }]);
    for (const action of ['window-opened', 'window-code-asked', 'window-confirmed', 'application-edited'])
      expect(await my.trail(auditor, id, action)).toMatchObject([{ actor: both, outcome: 'done' }]);

    // Its notices are for the business: by mail to the contact, in the inbox of its account, and not in the clerk's.
    expect(await mailTo(window.contact, 'received')).toContain(caseNo);
    expect(JSON.stringify((await client.get('/inbox')).body)).toContain(caseNo);
    expect((await door.knock('GET', '/v1/inbox', { as: clerk })).text).not.toContain(caseNo);
    expect(await journey.act(journey.business, caseNo, 'withdraw', { reason: '另行申请' })).toMatchObject({
      status: 200,
    });
  });

  it('of a business without account mails to the contact, and the account that comes later has the case as its own', async () => {
    const window = await my.withoutAccount();
    const { clerk, uscc, contact } = window;
    const id = await my.filled(window);
    const { code } = await my.told(clerk, id, contact);
    const { caseNo } = made(await my.submit(clerk, id, code)).body as { caseNo: string };
    expect(await mailTo(contact, 'received')).toContain(caseNo);
    const owner = await door.person('applicant', { organisation: uscc });
    const seen = await door.knock('GET', `/v1/cases/${caseNo}`, { as: owner });
    expect(seen).toMatchObject({
      status: 200,
      body: { allowedActions: ['withdraw'], case: { window: { codeSentTo: 'contact' } } },
    });
    const withdrawn = await door.knock('POST', `/v1/cases/${caseNo}/actions/withdraw`, {
      as: owner,
      json: { reason: '另行申请' },
      headers: newKey(),
    });
    expect(withdrawn.status).toBe(200);
    const inbox = await until(async () => {
      const { text } = await door.knock('GET', '/v1/inbox', { as: owner });
      return text.includes(caseNo) ? text : undefined;
    }, 'notice in the inbox of the new account');
    expect(inbox).toContain('withdrawn');
  });

  it('takes a proof in parts that goes on where it was, for the business and from nobody but who saw the person', async () => {
    const window = await my.withoutAccount();
    const { clerk, uscc } = window;
    const draft = made(await my.open(window));
    const id = String(draft.body['id']);
    const begun = { name: '缴款凭证.pdf', size: PDF.length, sha256: sumOf(PDF) };
    expectCode(await my.post(await my.clerk(), `/${id}/uploads`, begun), 'DRAFT_OF_ANOTHER');
    const { body: place } = await my.post(clerk, `/${id}/uploads`, begun);
    expect(place).toMatchObject({ offset: 0, size: PDF.length });
    const uploading = new Uploading(door, clerk);
    await uploading.send(String(place['id']), 0, PDF.subarray(0, 100));
    expect((await my.post(clerk, `/${id}/uploads`, begun)).body).toEqual({ ...place, offset: 100 });
    await uploading.send(String(place['id']), 100, PDF.subarray(100));
    const file = made(await uploading.complete(String(place['id'])));
    const named = { fileIds: [String(file.body['id'])] };
    expect((await my.edit(clerk, id, named, draft.headers.get('etag'))).status).toBe(200);
    const owner = await door.person('applicant', { organisation: uscc });
    const path = `/v1/files/${String(file.body['id'])}`;
    expect((await door.knock('GET', path, { as: owner })).status).toBe(200);
  });

  it('does not handle the case, which a colleague does', async () => {
    const window = await my.withoutAccount();
    const { clerk, contact } = window;
    const caseNo = await my.filed(window, contact);
    const act = (as: Visitor, action: string, json: object = {}) =>
      door.knock('POST', `/v1/cases/${caseNo}/actions/${action}`, { as, json, headers: newKey() });
    const claimed = await act(clerk, 'claim');
    expectCode(claimed, 'OWN_FILING');
    expect(claimed.body).toMatchObject({ status: 403, allowed: ['comment'] });
    expect(claimed.body.detail).toContain('代为提交');
    expect(await my.trail(auditor, caseNo, 'claim')).toMatchObject([
      { outcome: 'refused', code: 'OWN_FILING' },
    ]);
    const leader = await county.clerk('department-leader');
    const assigned = (personId: string) =>
      leader.client.post<{ code?: string }>(`/cases/${caseNo}/actions/assign`, { personId }, randomUUID());
    expect((await assigned(clerk.id)).body.code).toBe('OWN_FILING');
    const colleague = await my.clerk();
    expect((await assigned(colleague.id)).status).toBe(200);
    expectCode(await act(clerk, 'accept'), 'OWN_FILING');
    expect((await act(colleague, 'accept')).status).toBe(200);
  });
});

describe('bad input at the window', () => {
  it('is refused with a code, whatever it is', async () => {
    const [window, other] = [await my.withoutAccount(), await my.withoutAccount()];
    const { clerk, recordId } = window;
    const person = (over: object) => ({ person: { ...PERSON, ...over } });
    const refused = [
      [my.open(window, { uscc: '91420526MA0000000X' }), 'INVALID_REQUEST'],
      [my.open(window, { uscc: freshUscc() }), 'RECORD_NOT_YOURS'],
      [my.open(window, { recordId: other.recordId }), 'RECORD_NOT_YOURS'],
      [my.open(window, { recordId: randomUUID() }), 'RECORD_NOT_YOURS'],
      [my.open(window, person({ name: '' })), 'INVALID_REQUEST'],
      [my.open(window, person({ name: '赵明 11010519491231002X' })), 'INVALID_REQUEST'],
      [my.open(window, person({ document: 'library-card' })), 'INVALID_REQUEST'],
      [my.open(window, { ...person({}), identityNumber: '11010519491231002X' }), 'INVALID_REQUEST'],
    ] as const;
    for (const [answer, code] of refused) expectCode(await answer, code);

    const id = String(made(await my.open(window)).body['id']);
    expectCode(await my.ask(clerk, id), 'APPLICATION_INCOMPLETE');
    expectCode(await my.submit(clerk, id, '12345'), 'INVALID_REQUEST');
    expectCode(await my.submit(clerk, id, '１２３４５６'), 'INVALID_REQUEST');
    expectCode(await my.edit(clerk, id, { fileIds: [randomUUID()] }, '"1"'), 'FILE_UNKNOWN');
    expectCode(await my.edit(clerk, id, { locale: 'en' }, '"7"'), 'PRECONDITION_FAILED');
    expectCode(await my.edit(clerk, id, { locale: 'en' }, null), 'PRECONDITION_FAILED');
    expectCode(await my.read(clerk, randomUUID()), 'NOT_FOUND');
    expectCode(await my.ask(clerk, randomUUID()), 'NOT_FOUND');

    // What a business drafts itself is no matter of the window.
    const side = await my.withAccount();
    const draft = await side.journey.draft();
    expectCode(await my.read(clerk, draft), 'NOT_FOUND');
    expectCode(await my.submit(clerk, draft, '123456'), 'NOT_FOUND');

    // A file of another business is none of this one's.
    const foreign = await my.filled(other);
    const { body } = await my.read(other.clerk, foreign);
    const [file] = (body['content'] as { files: { id: string }[] }).files;
    expectCode(await my.edit(clerk, id, { fileIds: [file?.id ?? ''] }, '"1"'), 'FILE_UNKNOWN');
    expect(recordId).not.toBe(other.recordId);
  });

  it.each<[string, (username: string) => string]>([
    ['own', (username) => `${username.toUpperCase()}@qinghe.example`],
    ['own, with a tag,', (username) => `${username}+shop@qinghe.example`],
    ['former', (username) => `${username}@qinghe.example`],
    ['former, with a tag,', (username) => `${username}+shop@qinghe.example`],
  ])(
    'S11: of an official’s %s address for the contact is refused: who works for the county confirms for nobody',
    async (which, addressOf) => {
      const window = await my.withoutAccount();
      const { clerk } = window;
      if (which.startsWith('former'))
        await door.repositories.people.setEmail(clerk.id, `${randomUUID()}@qinghe.example`);
      const id = await my.filled({ ...window, contact: addressOf(clerk.username) });
      expectCode(await my.ask(clerk, id), 'ADDRESS_OF_OFFICIAL');
    },
  );

  it('for a record with an open case is refused with its number, before and after a code', async () => {
    const window = await my.withAccount();
    const { clerk, journey } = window;
    const id = await my.filled(window);
    const { code } = await my.told(clerk, id, journey.business.email);
    const caseNo = await journey.submit();
    for (const answer of [await my.open(window), await my.ask(clerk, id), await my.submit(clerk, id, code)]) {
      expectCode(answer, 'CASE_OPEN');
      expect(answer.body).toMatchObject({ caseNo });
    }
  });

  it('is confirmed at the window alone: the business and its agent look at the draft and begin their own', async () => {
    const people = new Authorising(door, county);
    const side = await people.business();
    const { journey } = side;
    const window = {
      clerk: await my.clerk(),
      recordId: journey.recordId,
      uscc: journey.business.uscc,
      contact: '',
    };
    const agent = await door.person('agent');
    await people.given(side, agent);
    const id = await my.filled({ ...window, contact: `${agent.username}@qinghe.example` });
    for (const as of [side.owner, agent]) {
      const read = await people.get(as, `/applications/${id}`);
      expect(read.body).toMatchObject({ state: 'draft', window: { person: PERSON } });
      expectCode(await people.edit(as, id, { locale: 'en' }, read.headers.get('etag')), 'DRAFT_AT_WINDOW');
      expectCode(await people.post(as, `/applications/${id}/submit`, {}), 'DRAFT_AT_WINDOW');
    }
    expect((await my.read(window.clerk, id)).body).toMatchObject({ state: 'draft', version: 2 });
    const { caseNo } = await people.applied(agent, journey.recordId);
    // What came first counts, and the ledger of the window claims nothing of it.
    expect((await my.list(window.clerk)).body['items']).toMatchObject([{ id, state: 'draft' }]);
    const late = await my.ask(window.clerk, id);
    expectCode(late, 'CASE_OPEN');
    expect(late.body).toMatchObject({ caseNo });
  });

  it('of another clerk’s draft is refused with his name, which colleagues may look at', async () => {
    const window = await my.withoutAccount();
    const id = await my.filled(window);
    const colleague = await my.clerk();
    expect((await my.read(colleague, id)).status).toBe(200);
    expect((await my.list(colleague)).body).toEqual({ items: [], total: 0 });
    expect((await my.list(window.clerk)).body).toMatchObject({ total: 1, items: [{ id }] });
    const { headers } = await my.read(colleague, id);
    for (const answer of [
      await my.edit(colleague, id, { locale: 'en' }, headers.get('etag')),
      await my.ask(colleague, id),
      await my.submit(colleague, id, '123456'),
    ])
      expectCode(answer, 'DRAFT_OF_ANOTHER');
  });

  it('of a clerk who is recused from the business is refused, at every step', async () => {
    const window = await my.withoutAccount();
    const { clerk, uscc, contact } = window;
    const id = await my.filled(window);
    const { code } = await my.told(clerk, id, contact);
    const declared = await door.knock('POST', '/v1/account/recusals', {
      as: clerk,
      json: { uscc, ground: 'relative', text: '法定代表人系本人配偶' },
    });
    expect(declared.status).toBe(200);
    const { headers } = await my.read(clerk, id);
    for (const answer of [
      await my.open(window),
      await my.edit(clerk, id, { locale: 'en' }, headers.get('etag')),
      await my.ask(clerk, id),
      await my.submit(clerk, id, code),
    ])
      expectCode(answer, 'RECUSED');
  });

  it.each([
    'reviewer',
    'department-leader',
    'supervisor',
    'auditor',
    'administrator',
    'applicant',
    'agent',
  ] as const)('of a %s is refused: the window is the credit office’s', async (role) => {
    const window = await my.withoutAccount();
    const office = await door.repositories.departments.creditOffice();
    const fields = /reviewer|leader/.test(role) ? { department: office?.code ?? '' } : {};
    const as = await door.person(role, role === 'applicant' ? { organisation: window.uscc } : fields);
    expectCode(await my.open({ ...window, clerk: as }), 'FORBIDDEN');
  });
});
