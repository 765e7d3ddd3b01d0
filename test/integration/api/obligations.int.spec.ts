import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type CivilDate, addDays, shanghaiDate } from '@xinxiu/domain';
import { COUNTY } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { GROUND, type Ledger, RecordDossier } from '../../factories/record-dossier.js';
import { RepairJourney } from '../../factories/repair-journey.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

const daysAgo = (days: number): CivilDate => addDays(shanghaiDate(Date.now()), -days);
const states = ({ obligations }: Ledger) => obligations.map(({ kind, state }) => `${kind}:${state}`);

async function evidence(dossier: RecordDossier, obligations: readonly string[], on = daysAgo(20)) {
  const fileIds = [await dossier.upload(dossier.business)];
  return dossier.act<Ledger>(dossier.business, 'obligations/evidence', { obligations, fileIds, on });
}

async function unmet(dossier: RecordDossier): Promise<readonly string[]> {
  const { body } = await dossier.get<{ unmet: { condition: string }[] }>('/eligibility');
  return body.unmet.map(({ condition }) => condition);
}

describe('the duties of a record', () => {
  it('follow from its kinds and sums, and are open until somebody shows something', async () => {
    const dossier = await RecordDossier.file(county);
    const ledger = await dossier.ledger();
    expect(states(ledger)).toEqual(['fine:open', 'correction:open']);
    expect(ledger).toMatchObject({ fullyFulfilled: false, fulfilledOn: null });
    expect(ledger.obligations[0]).toMatchObject({
      sumYuan: 20_000,
      rule: { id: 'duty.fine', article: '《行政处罚法》第六十七条' },
      allowed: ['obligations-evidenced', 'obligations-waived'],
    });
    expect(await unmet(dossier)).toContain('OBLIGATIONS_UNFULFILLED');
  });

  it('are shown by the business and verified by the department: fulfilled since the last of them', async () => {
    const dossier = await RecordDossier.file(county);
    const { unit } = dossier;
    expect((await evidence(dossier, ['fine'], daysAgo(30))).status).toBe(200);
    expect(await unmet(dossier)).toContain('OBLIGATIONS_UNFULFILLED');
    expect((await evidence(dossier, ['correction'], daysAgo(10))).status).toBe(200);
    expect(await unmet(dossier)).not.toContain('OBLIGATIONS_UNFULFILLED');
    const obligations = ['fine', 'correction'];
    const verified = await dossier.act<Ledger>(unit.reviewer, 'obligations/verification', { obligations });
    expect(states(verified.body)).toEqual(['fine:verified', 'correction:verified']);
    expect(verified.body).toMatchObject({ fullyFulfilled: true, fulfilledOn: daysAgo(10) });
    const answer = await dossier.get('/eligibility', unit.reviewer);
    expect(answer.body).toMatchObject({
      fullyFulfilled: true,
      obligations: [{ state: 'verified', author: { id: unit.reviewer.id } }, { state: 'verified' }],
    });
  });

  it('are waived with a document, and opened again with a ground', async () => {
    const dossier = await RecordDossier.file(county);
    const { leader } = dossier.unit;
    const fileId = await dossier.upload(leader);
    const waiver = { obligations: ['fine'], fileId, ground: GROUND };
    const waived = await dossier.act<Ledger>(leader, 'obligations/waiver', waiver);
    expect(waived.body.obligations[0]).toMatchObject({
      state: 'waived',
      on: shanghaiDate(Date.now()),
      document: fileId,
      ground: GROUND,
    });
    const again = await evidence(dossier, ['fine']);
    expect(again).toMatchObject({
      status: 409,
      body: { code: 'OBLIGATION_STATE', allowed: ['obligations-reopened'] },
    });
    const reopening = { obligations: ['fine'], ground: GROUND };
    const reopened = await dossier.act<Ledger>(leader, 'obligations/reopening', reopening);
    expect(states(reopened.body)).toEqual(['fine:open', 'correction:open']);
    const history = await dossier.get<{ items: { type: string; by: { name: string } }[] }>('/history');
    expect(history.body.items.map(({ type, by }) => [type, by.name])).toEqual([
      ['obligations-waived', leader.name],
      ['obligations-reopened', leader.name],
    ]);
  });

  it('let the department read the proofs, and nobody else', async () => {
    const dossier = await RecordDossier.file(county);
    const fileIds = [await dossier.upload(dossier.business)];
    const content = { obligations: ['fine'], fileIds, on: daysAgo(3) };
    await dossier.act(dossier.business, 'obligations/evidence', content);
    const download = async (path: string, who: { client: typeof dossier.business.client }) =>
      (await who.client.download(path)).status;
    const path = `/records/${dossier.id}/files/${fileIds[0] ?? ''}`;
    expect(await download(path, dossier.unit.reviewer)).toBe(200);
    expect(await download(path, (await county.unit()).reviewer)).toBe(404);
    const unnamed = await dossier.upload(dossier.business);
    expect(await download(`/records/${dossier.id}/files/${unnamed}`, dossier.unit.reviewer)).toBe(404);
  });
});

describe('an act on a duty', () => {
  it('that two send at once is done once: the second is told who was first', async () => {
    const dossier = await RecordDossier.file(county);
    const { reviewer, leader } = dossier.unit;
    await evidence(dossier, ['fine', 'correction']);
    const { version: expectedVersion } = await dossier.ledger();
    const send = ({ client }: typeof reviewer) =>
      client.post<Record<string, unknown>>(`/records/${dossier.id}/obligations/verification`, {
        expectedVersion,
        obligations: ['fine'],
      });
    const answers = await Promise.all([send(reviewer), send(leader)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toMatchObject({
      code: 'RECORD_CHANGED',
      version: expectedVersion + 1,
      by: expect.stringMatching(/^测试/),
    });
  });

  it('sent again with its key is one act, whoever acted in between', async () => {
    const dossier = await RecordDossier.file(county);
    const [key, fileIds] = [randomUUID(), [await dossier.upload(dossier.business)]];
    const body = { expectedVersion: 1, obligations: ['fine'], fileIds, on: daysAgo(3) };
    const send = () => dossier.act<Ledger>(dossier.business, 'obligations/evidence', body, key);
    const first = await send();
    await dossier.act(dossier.unit.reviewer, 'obligations/verification', { obligations: ['fine'] });
    expect(await send()).toMatchObject({ status: 200, body: first.body });
    expect((await dossier.get<{ total: number }>('/history')).body.total).toBe(2);
  });

  it('is refused to other businesses, other departments, and those whose part it is not', async () => {
    const dossier = await RecordDossier.file(county);
    await evidence(dossier, ['fine']);
    const fileId = await dossier.upload(dossier.business);
    const shown = { obligations: ['correction'], fileIds: [fileId], on: daysAgo(3) };
    const verified = { obligations: ['fine'] };
    const waived = { obligations: ['fine'], fileId, ground: GROUND };
    const stranger = await county.business();
    const other = (await county.unit()).reviewer;
    const refusal = async (...[who, path, body]: Parameters<RecordDossier['act']>) =>
      (await dossier.act(who, `obligations/${path}`, body)).body['code'];
    expect(await refusal(stranger, 'evidence', shown)).toBe('NOT_FOUND');
    for (const [path, body] of [
      ['evidence', shown],
      ['verification', verified],
      ['waiver', waived],
      ['reopening', { obligations: ['fine'], ground: GROUND }],
    ] as const) {
      expect([path, await refusal(other, path, body)]).toEqual([path, 'NOT_FOUND']);
    }
    expect(await refusal(dossier.business, 'verification', verified)).toBe('FORBIDDEN');
    expect(await refusal(dossier.clerk, 'verification', verified)).toBe('NOT_YOURS');
    expect(await refusal(await county.supervisor(), 'waiver', waived)).toBe('FORBIDDEN');
    expect(await refusal(dossier.unit.reviewer, 'waiver', waived)).toBe('FILE_UNKNOWN');
  });

  it('says what is wrong with it', async () => {
    const dossier = await RecordDossier.file(county);
    expect((await evidence(dossier, ['reporting'])).body).toMatchObject({
      code: 'OBLIGATION_UNKNOWN',
      allowed: ['fine', 'correction'],
    });
    expect((await evidence(dossier, ['fine'], daysAgo(-1))).body).toMatchObject({ code: 'FULFILMENT_AHEAD' });
    const early = await dossier.act(dossier.unit.reviewer, 'obligations/verification', {
      obligations: ['fine'],
    });
    expect(early.body).toMatchObject({ code: 'OBLIGATION_STATE', allowed: expect.any(Array) });
  });

  it('is in the audit trail, done or refused', async () => {
    const dossier = await RecordDossier.file(county);
    await evidence(dossier, ['fine']);
    await dossier.act(dossier.clerk, 'obligations/verification', { obligations: ['fine'] });
    const wanted = ['obligations-evidenced done ', 'obligations-verified refused NOT_YOURS'];
    for (let found: string[] = []; !wanted.every((one) => found.includes(one));) {
      const { items } = await county.repositories.audit.list(COUNTY, { subject: dossier.id }, { limit: 20 });
      found = items.map(({ entry }) => `${entry.action} ${entry.outcome} ${entry.code ?? ''}`);
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  });
});

describe('an application', () => {
  it('is evidence for what is open, and leaves what the department did', async () => {
    const journey = await RepairJourney.begin(county, { duties: 'open' });
    const { client } = journey.unit.reviewer;
    const path = `/records/${journey.recordId}`;
    const before = (await client.get<Ledger>(`${path}/obligations`)).body;
    const fileId = (
      await journey.unit.reviewer.client.upload<{ id: string }>(
        '/files',
        '免除决定.pdf',
        Buffer.from('%PDF-1.4\n%%EOF\n'),
        'application/pdf',
      )
    ).body.id;
    const waiver = { expectedVersion: before.version, obligations: ['fine'], fileId, ground: GROUND };
    expect((await client.post(`${path}/obligations/waiver`, waiver)).status).toBe(200);
    const caseNo = await journey.submit();
    expect(caseNo).toMatch(/^XF-/);
    const after = (await client.get<Ledger>(`${path}/obligations`)).body;
    expect(states(after)).toEqual(['fine:waived', 'correction:evidenced']);
    expect(after.obligations[1]).toMatchObject({ on: daysAgo(30), fileIds: [expect.any(String)] });
  });
});

describe('an approval', () => {
  it('is refused until every duty is verified or waived, and sent again with its key stays what it was', async () => {
    const journey = await RepairJourney.begin(county, { duties: 'open' });
    const { reviewer } = journey.unit;
    const caseNo = await journey.submit();
    const steps = journey.steps(caseNo);
    for (const step of steps.slice(0, -1)) expect((await step.send(randomUUID())).status).toBe(200);
    const decision = await journey.decision(caseNo);
    const early = await journey.act(reviewer, caseNo, 'decide', decision);
    expect(early).toMatchObject({
      status: 422,
      body: { code: 'OBLIGATIONS_OPEN', caseStatus: 'under-review' },
    });
    expect(early.body['detail']).toContain('缴纳罚款（已提交凭证）、改正违法行为（已提交凭证）');
    const path = `/records/${journey.recordId}/obligations`;
    const act = async (what: string, body: object) => {
      const { version: expectedVersion } = (await reviewer.client.get<Ledger>(path)).body;
      return reviewer.client.post<Ledger>(`${path}/${what}`, { expectedVersion, ...body });
    };
    const obligations = ['fine', 'correction'];
    expect((await act('verification', { obligations })).body.fullyFulfilled).toBe(true);
    const key = randomUUID();
    const first = await journey.act(reviewer, caseNo, 'decide', decision, key);
    expect(first.status).toBe(200);
    await act('reopening', { obligations: ['fine'], ground: GROUND });
    expect(await journey.act(reviewer, caseNo, 'decide', decision, key)).toMatchObject({
      status: 200,
      body: first.body,
    });
    const approved = (await journey.events(caseNo)).find(({ type }) => type === 'application-approved');
    expect(approved).toMatchObject({ data: { recordVersion: expect.any(Number) } });
  });
});
