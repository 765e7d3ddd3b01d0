import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delayed } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Business, County } from '../../factories/county.js';
import { GROUND, RecordDossier } from '../../factories/record-dossier.js';
import { RepairJourney, expectStatus, penaltyRow } from '../../factories/repair-journey.js';
import { everyItem } from '../../harness/every-item.js';
import { until } from '../../harness/until.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

interface Held {
  readonly id: string;
  readonly cells: readonly { readonly value: string }[];
}

interface Ended {
  readonly publication: { readonly state: string };
}

/** So much later than an application the change comes, more with each round, ms. */
const STEP_MS = 5;

/** A record whose duties are verified, with a case of its business open on it, and a held row that names another one. */
async function namedOtherwise() {
  const number = { CF_WSH: `青市监罚〔2026〕${randomInt(1, 1e9)}号`, CF_FR_ZJHM: '420526198001011234' };
  const journey = await RepairJourney.begin(county, { over: number });
  const { business, unit, clerk, recordId } = journey;
  const caseNo = await journey.submit();
  const present = await county.business();
  const row = { ...penaltyRow(business, unit, 20_000), CF_XDR_SHXYM: present.uscc, CF_WSH: number.CF_WSH };
  const file = Buffer.from(JSON.stringify([row]));
  await expectStatus(clerk.client.upload('/records/import', 'p.json', file, 'application/json'), 200);
  let rowId = '';
  for await (const { id, cells } of everyItem<Held>(clerk.client, '/held-rows?limit=200&code=CONFLICT'))
    if (cells.some(({ value }) => value === business.name)) rowId = id;
  const take = () =>
    clerk.client.post(`/held-rows/${rowId}/complete`, { conflict: { take: 'new', ground: GROUND } });
  const dry = () =>
    clerk.client.post('/held-rows/settle', {
      dryRun: true,
      items: [{ id: rowId, conflict: { take: 'new', ground: GROUND } }],
    });
  const end = (no = caseNo) =>
    expectStatus(journey.act(business, no, 'withdraw', { reason: '主体有误' }), 200);
  return {
    ...{ journey, business, present, recordId, caseNo, take, dry, end },
    dossier: RecordDossier.of(journey),
  };
}

const textOf = async ({ client }: Business, path: string) => JSON.stringify((await client.get(path)).body);

describe('a record that a correction makes another subject’s', () => {
  it('is not corrected while a case is open, and carries nothing of the former subject over', async () => {
    const { journey, business, present, recordId, caseNo, take, end, dossier } = await namedOtherwise();
    const fileId = (await dossier.ledger()).obligations[0]?.fileIds[0] ?? '';
    expect(await take()).toMatchObject({ status: 409, body: { code: 'RECORD_IN_CASE', caseNo } });
    expect((await dossier.get('')).status).toBe(200);
    await end();
    await journey.until(caseNo, 'withdrawn');
    expect((await take()).body).toEqual({ outcome: 'corrected', recordId });

    const ledger = await dossier.ledger(present);
    expect(ledger).toMatchObject({ fullyFulfilled: false, fulfilledOn: null });
    for (const duty of ledger.obligations)
      expect(duty).toMatchObject({ state: 'open', fileIds: [], closedForFormer: true });
    expect((await dossier.get('/eligibility', present)).body).toMatchObject({ fullyFulfilled: false });
    const file = `/records/${recordId}/files/${fileId}`;
    expect((await present.client.download(file)).status).toBe(404);
    expect((await journey.clerk.client.download(file)).status).toBe(200);
    const history = await dossier.get<{ items: { type: string }[] }>('/history', present);
    expect(history.body.items.map(({ type }) => type)).toEqual(['penalty-corrected']);
    const told = [
      JSON.stringify(ledger),
      JSON.stringify(history.body),
      await textOf(present, '/own-data/export'),
      await textOf(present, '/inbox'),
    ].join('\n');
    for (const one of [fileId, business.uscc, '420526198001011234', '"type":"obligations-evidenced"'])
      expect(told).not.toContain(one);
    expect(JSON.stringify((await dossier.get('/history', journey.clerk)).body)).toContain(
      'obligations-evidenced',
    );
  });

  it('S11: is never both: that of another, and in a case of its former subject, whoever is faster', async () => {
    const { journey, business, present, recordId, caseNo, take, end, dossier } = await namedOtherwise();
    let open = caseNo;
    for (let round = 0; ; round++) {
      await end(open);
      await journey.until(open, 'withdrawn');
      const draft = await journey.draft();
      const later = () => delayed(round * STEP_MS).then(take);
      const [sent, taken] = await Promise.all([journey.send(draft), later()]);
      expect([sent.status, taken.status]).not.toEqual([201, 200]);
      if (taken.status === 200) break;
      expect(['RECORD_IN_CASE', 'RECORD_CHANGED']).toContain((taken.body as { code: string }).code);
      expect(sent.status).toBe(201);
      if (round === 5) return;
      open = sent.body.caseNo;
    }
    expect((await dossier.get('')).status).toBe(404);
    expect((await dossier.get('', present)).status).toBe(200);
    const { body } = await business.client.get<{ items: { recordId: string; status: string }[] }>('/cases');
    for (const one of body.items.filter((of) => of.recordId === recordId))
      expect(one.status).toBe('withdrawn');
  });

  it('is not repaired for who never repaired it: what its subject repaired stays his', async () => {
    const { journey, business, present, caseNo, take, dry, dossier } = await namedOtherwise();
    for (const step of journey.steps(caseNo)) await expectStatus(step.send(randomUUID()), 200);
    await until(
      async () => (await dossier.get<Ended>('')).body.publication.state === 'ended' || undefined,
      'the end of the publication',
    );
    const REPAIRED = { code: 'RECORD_REPAIRED' };
    await until(async () => (await take()).body['code'] === REPAIRED.code || undefined, 'the refusal');
    expect((await dry()).body).toMatchObject({ items: [REPAIRED] });
    expect((await dossier.get('', business)).status).toBe(200);
    expect((await dossier.get('', present)).status).toBe(404);
  });

  it('is nothing of the former subject any more, and both are told', async () => {
    const { journey, business, present, caseNo, take, end, dossier } = await namedOtherwise();
    await end();
    await journey.until(caseNo, 'withdrawn');
    expect((await take()).status).toBe(200);
    expect((await dossier.get('')).status).toBe(404);
    const own = await business.client.get(`/cases/${caseNo}`);
    expect(own.status).toBe(200);
    expect(own.body).not.toHaveProperty('record');
    expect(await textOf(business, '/inbox')).toContain('record-no-longer-own');
    expect(await textOf(present, '/inbox')).toContain('record-now-own');
    expect(await textOf(business, '/inbox')).not.toContain(present.uscc);
  });
});
