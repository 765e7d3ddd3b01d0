import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays } from '@xinxiu/domain';
import { County } from '../../factories/county.js';
import { PDF } from '../../factories/repair-journey.js';
import { mailTo } from '../../harness/mailed-code.js';
import { Authorising, TODAY, TOMORROW, YESTERDAY, newKey } from './authorising.js';
import { until } from '../../harness/until.js';
import { type Answer, Door } from './door.js';
import { expectCode } from './expect-problem.js';

jest.setTimeout(180_000);

let door: Door;
let county: County;
let my: Authorising;

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  my = new Authorising(door, county);
});

afterAll(async () => {
  await county.close();
  await door.close();
});

describe('an agent whom a business has authorised', () => {
  it('applies and supplements as the applicant would, and every fact names him and for whom he acts', async () => {
    const side = await my.business();
    const { journey } = side;
    const agent = await door.person('agent');
    const id = await my.given(side, agent);
    expect((await my.get(agent, '/records')).body).toMatchObject({
      total: 1,
      items: [{ id: journey.recordId }],
    });
    const { caseNo, fileId } = await my.applied(agent, journey.recordId);
    expect((await my.get(agent, '/cases')).body).toMatchObject({ total: 1, items: [{ caseNo }] });
    expect((await my.get(agent, `/cases/${caseNo}`)).body).toMatchObject({ allowedActions: ['withdraw'] });
    expect((await my.get(agent, `/cases/${caseNo}/files/${fileId}`)).status).toBe(200);
    expect((await my.get(agent, `/files/${fileId}`)).status).toBe(200);

    await journey.act(journey.clerk, caseNo, 'claim');
    const items = [{ id: 'receipt', text: '请补交缴款凭证' }];
    expect((await journey.act(journey.clerk, caseNo, 'requestSupplement', { items })).status).toBe(200);
    const proof = await my.uploaded(agent, journey.recordId);
    const answers = [{ id: 'receipt', text: '已补交', fileIds: [proof] }];
    expect(await my.act(agent, caseNo, 'answerSupplement', { answers })).toMatchObject({ status: 200 });

    const both = { id: agent.id, role: 'agent', organisation: journey.business.uscc, authorisation: id };
    const { body } = await journey.business.client.get<{ items: { type: string; actor: object }[] }>(
      `/cases/${caseNo}/events`,
    );
    const byAgent = body.items.filter(({ type }) => /submitted|answered/.test(type));
    expect(byAgent).toMatchObject([
      { type: 'application-submitted', actor: both },
      { type: 'supplement-answered', actor: both },
    ]);
    // What it hears of its case stays with the business: the agent's right to read it ends.
    await until(async () => {
      const { text } = await my.get(side.owner, '/inbox');
      return text.includes(caseNo) ? text : undefined;
    }, 'notice of the case');
    expect((await my.get(agent, '/inbox')).text).not.toContain(caseNo);
    const { text: course } = await my.get(side.owner, `/cases/${caseNo}/timeline`);
    expect(course).toContain(`"role":"agent","organisation":"${journey.business.uscc}"`);

    const acts = await until(async () => {
      const page = (await my.get(side.owner, `/authorisations/${id}/acts`)).body;
      return JSON.stringify(page).includes('supplement-answered') ? page : undefined;
    }, 'acts of the agent');
    const told = (acts['items'] as { action: string; agent: object }[]).map(({ action }) => action);
    expect(told).toEqual(
      expect.arrayContaining([
        'application-drafted',
        'file-uploaded',
        'application-edited',
        'application-submitted',
        'file-downloaded',
      ]),
    );
    expect((await my.get(agent, `/authorisations/${id}/acts`)).body.code).toBe('FORBIDDEN');
    const auditor = await door.person('auditor');
    const trail = await my.get(auditor, `/audit?subject=${caseNo}&actor=${agent.id}`);
    expect(trail.body['items']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ entry: expect.objectContaining({ actor: expect.objectContaining(both) }) }),
      ]),
    );
  });

  it('goes on with what the business began, whose proofs stay in the draft', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    await my.given(side, agent);
    const draft = await side.journey.draft();
    const { body, headers } = await my.get(agent, `/applications/${draft}`);
    const files = (body['content'] as { files: { id: string }[] }).files.map(({ id }) => id);
    const more = await my.uploaded(agent, side.journey.recordId);
    const edit = (fileIds: readonly string[], etag: string | null) =>
      my.edit(agent, draft, { fileIds }, etag);
    const edited = await edit([...files, more], headers.get('etag'));
    expect(edited.status).toBe(200);
    const own = await door.upload('/v1/files', side.owner, '其他材料.pdf', PDF);
    expectCode(await edit([String(own.body['id'])], edited.headers.get('etag')), 'FILE_UNKNOWN');
    const answer = await my.post(agent, `/applications/${draft}/submit`, {});
    expect(answer.status).toBe(201);
  });

  it('finds no other record of the business, nor mixes what he brings for two of them', async () => {
    const [side, other] = [await my.business(), await my.business()];
    const agent = await door.person('agent');
    await my.given(side, agent);
    await my.given(other, agent);
    const unnamed = await my.secondRecord(side);
    for (const path of ['', '/eligibility', '/history', '/obligations'])
      expectCode(await my.get(agent, `/records/${unnamed}${path}`), 'NOT_FOUND');
    expectCode(await my.post(agent, '/applications', { recordId: unnamed }), 'RECORD_NOT_YOURS');
    const refused = await door.upload(`/v1/files?recordId=${unnamed}`, agent, '凭证.pdf', PDF);
    expectCode(refused, 'NOT_FOUND');
    expectCode(await door.upload('/v1/files', agent, '凭证.pdf', PDF), 'NOT_FOUND');
    const { body } = await my.get(agent, '/records?limit=1');
    expect(body).toMatchObject({ total: 2 });
    const next = await my.get(agent, `/records?limit=1&cursor=${String(body['nextCursor'])}`);
    const seen = [body, next.body].flatMap(({ items }) => (items as { id: string }[]).map(({ id }) => id));
    expect(seen.sort()).toEqual([side.journey.recordId, other.journey.recordId].sort());

    const foreign = await my.uploaded(agent, other.journey.recordId);
    const { body: draft } = await my.post(agent, '/applications', { recordId: side.journey.recordId });
    const mixed = await my.edit(agent, String(draft['id']), { fileIds: [foreign] }, '"1"');
    expectCode(mixed, 'FILE_UNKNOWN');
  });
});

describe('an authorisation', () => {
  it('ends with the next request when it is taken back, on every road, and both are told', async () => {
    const side = await my.business();
    const { journey } = side;
    const agent = await door.person('agent');
    const id = await my.given(side, agent);
    const asked = newKey();
    const draftOf = () => my.post(agent, '/applications', { recordId: journey.recordId }, asked);
    const { body: draft } = await draftOf();
    const { caseNo, fileId } = await my.applied(agent, journey.recordId);
    const heard = my.listen(agent, 8_000);
    await pause(500);
    await journey.act(journey.clerk, caseNo, 'claim');
    // The feed is read once a second.
    await pause(3_000);
    expect(await my.takeBack(side, id)).toMatchObject({ status: 200, body: { state: 'taken-back' } });
    for (const path of [
      `/records/${journey.recordId}`,
      `/cases/${caseNo}`,
      `/cases/${caseNo}/events`,
      `/cases/${caseNo}/files/${fileId}`,
      `/files/${fileId}`,
      `/applications/${String(draft['id'])}`,
      `/authorisations/${id}`,
    ])
      expectCode(await my.get(agent, path), 'NOT_FOUND');
    for (const list of ['/records', '/cases', '/applications', '/authorisations'])
      expect((await my.get(agent, list)).body).toEqual({ items: [], total: 0 });
    expectCode(await my.act(agent, caseNo, 'withdraw', { reason: '撤回' }), 'NOT_FOUND');
    // Not even what he was answered before, asked with the same key.
    expectCode(await draftOf(), 'RECORD_NOT_YOURS');
    expect(await journey.act(journey.clerk, caseNo, 'release')).toMatchObject({ status: 200 });
    expect(await heard).toContain('case-claimed');
    expect(await heard).not.toContain('case-released');

    expectCode(await my.takeBack(side, id), 'AUTHORISATION_ENDED');
    expect((await my.get(side.owner, `/authorisations/${id}`)).body).toMatchObject({
      state: 'taken-back',
      takenBack: { by: side.owner.id, reason: '改由本单位办理' },
    });
    const told = [
      [`${agent.username}@qinghe.example`, 'agent-authorised'],
      [`${agent.username}@qinghe.example`, 'agent-ended'],
      [journey.business.email, 'authorisation-given'],
      [journey.business.email, 'authorisation-taken-back'],
    ] as const;
    for (const [address, kind] of told) expect(await mailTo(address, kind)).toMatch(/\S/);
  });

  it('is given up by its agent and by no other, at once, and both are told', async () => {
    const side = await my.business();
    const [agent, stranger] = [await door.person('agent'), await door.person('agent')];
    const id = await my.given(side, agent);
    await my.given(side, stranger);
    expectCode(await my.giveUp(stranger, id), 'NOT_FOUND');
    expectCode(await my.giveUp(side.owner, id), 'FORBIDDEN');
    const both = await Promise.all([my.giveUp(agent, id), my.giveUp(agent, id)]);
    expect(both.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(both.find(({ status }) => status === 200)?.body).toMatchObject({
      state: 'given-up',
      takenBack: { by: agent.id, reason: '不再从事代理' },
    });
    expectCode(await my.get(agent, `/records/${side.journey.recordId}`), 'NOT_FOUND');
    const late = await my.takeBack(side, id);
    expectCode(late, 'AUTHORISATION_ENDED');
    expect(late.body.detail).toContain('由代理人辞去');
    expect((await my.get(side.owner, `/authorisations/${id}`)).body).toMatchObject({ state: 'given-up' });
    expect(await mailTo(`${agent.username}@qinghe.example`, 'agent-gave-up')).toMatch(/\S/);
    expect(await mailTo(side.journey.business.email, 'authorisation-given-up')).toMatch(/\S/);
    // Who gave it up may be asked again.
    await my.given(side, agent);
  });

  it('that begins later is seen by its agent, opens nothing before its day, and is declined like any other', async () => {
    const side = await my.business();
    const [agent, stranger] = [await door.person('agent'), await door.person('agent')];
    const [from, until] = [TOMORROW, addDays(TODAY, 9)];
    const id = await my.given(side, agent, { from, until });
    for (const path of [`/records/${side.journey.recordId}`, `/authorisations/${id}/acts`])
      expect((await my.get(agent, path)).status).not.toBe(200);
    expect((await my.get(agent, '/records')).body).toEqual({ items: [], total: 0 });
    const seen = { id, state: 'ahead', from, until };
    expect((await my.get(agent, `/authorisations/${id}`)).body).toMatchObject(seen);
    expect((await my.get(agent, '/authorisations')).body).toMatchObject({ total: 1, items: [seen] });
    expectCode(await my.get(stranger, `/authorisations/${id}`), 'NOT_FOUND');
    expectCode(await my.giveUp(stranger, id), 'NOT_FOUND');
    expect(await my.giveUp(agent, id)).toMatchObject({ status: 200, body: { state: 'given-up' } });
    expectCode(await my.giveUp(agent, id), 'NOT_FOUND');
    expectCode(await my.takeBack(side, id), 'AUTHORISATION_ENDED');
    expect((await my.get(agent, '/authorisations')).body).toEqual({ items: [], total: 0 });
    expect(await mailTo(side.journey.business.email, 'authorisation-given-up')).toMatch(/\S/);
    await my.given(side, agent, { from, until });
  });

  it('ends by itself after its last day, and holds on that day', async () => {
    const side = await my.business();
    const agent = await door.person('agent');
    const id = await my.given(side, agent, { until: TODAY });
    const path = `/records/${side.journey.recordId}`;
    expect((await my.get(agent, path)).status).toBe(200);
    await door.endAuthorisation(id, YESTERDAY);
    expectCode(await my.get(agent, path), 'NOT_FOUND');
    expect((await my.get(agent, '/records')).body).toEqual({ items: [], total: 0 });
    expect((await my.get(side.owner, `/authorisations/${id}`)).body).toMatchObject({ state: 'ended' });
    expectCode(await my.takeBack(side, id), 'AUTHORISATION_ENDED');
    // The same may be given again once it has ended.
    await my.given(side, agent);
  });

  it('of another business does not exist', async () => {
    const [side, other] = [await my.business(), await my.business()];
    const [agent, stranger] = [await door.person('agent'), await door.person('agent')];
    const id = await my.given(side, agent);
    for (const as of [other.owner, stranger])
      expectCode(await my.get(as, `/authorisations/${id}`), 'NOT_FOUND');
    expectCode(await my.get(other.owner, `/authorisations/${id}/acts`), 'NOT_FOUND');
    expectCode(await my.takeBack(other, id), 'NOT_FOUND');
    expect((await my.get(other.owner, '/authorisations')).body).toEqual({ items: [], total: 0 });
    expect((await my.get(agent, `/records/${side.journey.recordId}`)).status).toBe(200);
  });

  it('is listed page by page, the newest first', async () => {
    const side = await my.business();
    const ids = [];
    for (let count = 0; count < 3; count++) ids.push(await my.given(side, await door.person('agent')));
    const first = (await my.get(side.owner, '/authorisations?limit=2')).body;
    expect(first).toMatchObject({ total: 3, items: [{ id: ids[2] }, { id: ids[1] }] });
    const rest = await my.get(side.owner, `/authorisations?limit=2&cursor=${String(first['nextCursor'])}`);
    expect(rest.body['items']).toMatchObject([{ id: ids[0] }]);
  });

  it('is not given twice, backwards, for longer than a year, for a foreign record or to who is no agent', async () => {
    const [side, other] = [await my.business(), await my.business()];
    const own = [side.journey.recordId];
    const agent = await door.person('agent');
    const gone = await door.person('agent');
    await door.repositories.people.setActive(gone.id, false);
    const nobody = { ...agent, username: 'nobody-has-this' };
    const refused: readonly (readonly [Promise<Answer>, string])[] = [
      [my.give(side, agent, own, { until: YESTERDAY }), 'AUTHORISATION_IMPOSSIBLE'],
      [my.give(side, agent, own, { from: YESTERDAY }), 'AUTHORISATION_IMPOSSIBLE'],
      [my.give(side, agent, own, { until: addDays(TODAY, 367) }), 'AUTHORISATION_IMPOSSIBLE'],
      [my.give(side, agent, own, { until: '2026-02-30' }), 'INVALID_REQUEST'],
      [my.give(side, agent, [...own, ...own]), 'INVALID_REQUEST'],
      [my.give(side, agent, []), 'INVALID_REQUEST'],
      [my.give(side, agent, [...own, other.journey.recordId]), 'RECORD_NOT_YOURS'],
      [my.give(side, side.owner, own), 'AUTHORISATION_IMPOSSIBLE'],
      [my.give(side, other.owner, own), 'AGENT_UNKNOWN'],
      [my.give(side, gone, own), 'AGENT_UNKNOWN'],
      [my.give(side, nobody, own), 'AGENT_UNKNOWN'],
      [my.give(side, agent, own, { fileId: randomUUID() }), 'FILE_UNKNOWN'],
    ];
    for (const [answer, code] of refused) expectCode(await answer, code);
    const at = await Promise.all([
      my.give(side, agent, own),
      my.give(side, agent, own),
      my.give(side, agent, own),
    ]);
    expect(at.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect((await my.get(side.owner, '/authorisations')).body).toMatchObject({ total: 1 });
    expectCode(
      await my.post(agent, '/authorisations', { agent: 'x', recordIds: own, until: TODAY }),
      'FORBIDDEN',
    );
  });
});
