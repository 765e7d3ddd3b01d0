import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County, type Official } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { allItems } from '../../harness/every-item.js';
import { type Answer, SETTLE, audited } from './proposing.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

const GENERAL = { class: 'general', ground: GROUND };

const read = async (dossier: RecordDossier, who: Official): Promise<Answer> =>
  (await dossier.get<Answer>('', who)).body;

const settle = (dossier: RecordDossier, who: Official, verdict: keyof typeof SETTLE, body: object = {}) =>
  dossier.act(who, `proposal/${verdict}`, { ...SETTLE[verdict], ...body });

/** An unclassified record that its reviewer has proposed to be a general one. */
async function proposed(): Promise<RecordDossier> {
  const dossier = await RecordDossier.file(county, SUSPENDED);
  const answer = await dossier.act(dossier.unit.reviewer, 'classification', GENERAL);
  expect(answer.status).toBe(200);
  return dossier;
}

async function waiting({ client }: Official): Promise<readonly string[]> {
  return (await allItems<{ id: string }>(client, '/records/proposed?limit=2')).map(({ id }) => id);
}

interface Exported {
  readonly id: string;
  readonly publication: { readonly version: number };
  readonly facts: readonly { readonly type: string }[];
}

/** The record in the export of what is held of its business. */
async function exported({ id, business }: RecordDossier): Promise<Exported | undefined> {
  const { body } = await business.client.get<{ records: readonly Exported[] }>('/own-data/export');
  return body.records.find((one) => one.id === id);
}

/** The version of a record on each road on which its business reads it. */
async function versionsTold(dossier: RecordDossier): Promise<readonly (number | undefined)[]> {
  const { id, business } = dossier;
  const { body: list } = await business.client.get<{ items: readonly (Answer & { id: string })[] }>(
    '/records',
  );
  const { body: eligibility } = await dossier.get<{ version: number }>('/eligibility');
  return [
    (await dossier.get<Answer>('')).body.publication.version,
    list.items.find((one) => one.id === id)?.publication.version,
    (await dossier.ledger()).version,
    eligibility.version,
    (await exported(dossier))?.publication.version,
  ];
}

describe('an unclassified record', () => {
  it('S11: is not taken off publication, nor lowered, by one reviewer alone', async () => {
    const longAgo = { ...SUSPENDED, CF_JDRQ: '2025-06-01' };
    const dossier = await RecordDossier.file(county, longAgo);
    const { reviewer, leader } = dossier.unit;
    const before = await read(dossier, reviewer);
    const answer = await dossier.act(reviewer, 'classification', GENERAL);
    expect(answer.body).toMatchObject({
      penaltyClass: 'unclassified',
      publicationEnds: before.publicationEnds,
      proposal: {
        by: { id: reviewer.id },
        unit: dossier.unit.code,
        change: { type: 'class-determined', class: 'general', ground: GROUND },
        before: { penaltyClass: 'unclassified' },
        after: { penaltyClass: 'general', publicationEnds: '2026-06-01' },
        isVoid: false,
      },
    });
    expect((await county.anonymous.get(`/public/records/${dossier.id}`)).status).toBe(200);
    const confirmed = await settle(dossier, leader, 'confirmation');
    expect(confirmed.body).toMatchObject({ penaltyClass: 'general', publicationEnds: '2026-06-01' });
    expect(confirmed.body).not.toHaveProperty('proposal');
  });

  it('that one finds to be serious is so at once: nothing is lowered', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    const serious = { class: 'serious', ground: GROUND };
    const { body } = await dossier.act(dossier.unit.reviewer, 'classification', serious);
    expect(body).toMatchObject({ penaltyClass: 'serious' });
    expect(body).not.toHaveProperty('proposal');
  });
});

describe('a proposed change', () => {
  it('is confirmed by another person of the department, and by nobody else', async () => {
    const dossier = await proposed();
    const { reviewer, leader } = dossier.unit;
    const code = async (who: Official) => (await settle(dossier, who, 'confirmation')).body['code'];
    expect(await code(reviewer)).toBe('SAME_PERSON');
    expect(await code(dossier.clerk)).toBe('NOT_YOURS');
    expect(await code((await county.unit()).leader)).toBe('NOT_FOUND');
    expect(await code(await county.supervisor())).toBe('FORBIDDEN');
    const interest = { uscc: dossier.business.uscc, ground: 'relative', text: '配偶任职' };
    const kin = await county.reviewer(dossier.unit);
    expect((await kin.client.post('/account/recusals', interest)).status).toBe(200);
    expect(await code(kin)).toBe('RECUSED');
    expect((await settle(dossier, leader, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
    expect(await code(leader)).toBe('NO_PROPOSAL');
    await audited(county, dossier.id, [
      'change-proposed done',
      'class-determined done',
      'change-confirmed refused SAME_PERSON',
      'change-confirmed refused RECUSED',
    ]);
  });

  it('is refused with a reason, or taken back by who proposed it; then it may be proposed anew', async () => {
    const dossier = await proposed();
    const { reviewer, leader } = dossier.unit;
    const again = await dossier.act(leader, 'classification', GENERAL);
    expect(again).toMatchObject({ status: 409, body: { code: 'PROPOSAL_PENDING' } });
    expect((await settle(dossier, leader, 'refusal')).body).not.toHaveProperty('proposal');
    await dossier.act(reviewer, 'classification', GENERAL);
    expect((await settle(dossier, reviewer, 'refusal', { reason: '撤回' })).status).toBe(200);
    const { body } = await dossier.get<{ items: object[] }>('/history', leader);
    expect(body.items).toMatchObject([
      { type: 'change-proposed', by: { id: reviewer.id } },
      { type: 'change-refused', by: { id: leader.id }, reason: SETTLE.refusal.reason },
      { type: 'change-proposed' },
      { type: 'change-refused', by: { id: reviewer.id } },
    ]);
    expect((await read(dossier, leader)).penaltyClass).toBe('unclassified');
    await audited(county, dossier.id, [
      'change-proposed done',
      'change-refused done',
      'class-determined refused PROPOSAL_PENDING',
    ]);
  });

  it('is told to the offices and listed for them while it waits, and is no concern of the business', async () => {
    const [one, other] = [await proposed(), await proposed()];
    const { reviewer, leader } = one.unit;
    expect(await waiting(leader)).toEqual([one.id]);
    expect(await waiting(one.clerk)).toEqual(expect.arrayContaining([one.id, other.id]));
    expect((await one.business.client.get('/records/proposed')).status).toBe(403);
    expect((await one.get('')).body).not.toHaveProperty('proposal');
    expect((await one.get('/history')).body).toMatchObject({ items: [], total: 0 });
    expect(await exported(one)).toMatchObject({ facts: [] });
    await settle(one, leader, 'confirmation');
    expect(await waiting(reviewer)).toEqual([]);
    expect((await one.get('/history')).body).toMatchObject({ total: 1 });
    expect(await exported(one)).toMatchObject({ facts: [{ type: 'class-determined' }] });
  });

  it('moves no version that the business is told, by which it acts, until it counts', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    const { reviewer, leader } = dossier.unit;
    const [version] = await versionsTold(dossier);
    const unmoved = Array<number | undefined>(5).fill(version);
    await dossier.act(reviewer, 'classification', GENERAL);
    expect(await versionsTold(dossier)).toEqual(unmoved);
    await settle(dossier, leader, 'refusal');
    expect(await versionsTold(dossier)).toEqual(unmoved);
    await dossier.act(reviewer, 'classification', GENERAL);
    const shown = {
      expectedVersion: version,
      obligations: ['fine'],
      fileIds: [await dossier.upload(dossier.business)],
      on: '2026-06-20',
    };
    const late = { ...shown, expectedVersion: (version ?? 0) - 1 };
    const refused = await dossier.act<{ version: number; by?: string }>(
      dossier.business,
      'obligations/evidence',
      late,
    );
    expect(refused.body).toMatchObject({ code: 'RECORD_CHANGED', version });
    expect(refused.body).not.toHaveProperty('by');
    const { obligations } = await dossier.ledger();
    const brought = { ...shown, obligations: [obligations[0]?.kind] };
    expect((await dossier.act(dossier.business, 'obligations/evidence', brought)).status).toBe(200);
    expect((await settle(dossier, leader, 'confirmation')).status).toBe(200);
    expect(await versionsTold(dossier)).toEqual(unmoved.map((one = 0) => one + 2));
  });

  it('is void once the record is another one: it is cleared away or proposed anew, never confirmed', async () => {
    const dossier = await proposed();
    const { reviewer, leader } = dossier.unit;
    await dossier.act(leader, 'classification', { class: 'serious', ground: GROUND });
    expect((await read(dossier, reviewer)).proposal).toMatchObject({ isVoid: true });
    expect((await settle(dossier, leader, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
    expect(await waiting(leader)).toEqual([dossier.id]);
    const anew = await dossier.act(reviewer, 'classification', GENERAL);
    expect(anew.body).toMatchObject({ penaltyClass: 'serious', proposal: { isVoid: false } });
    expect((await settle(dossier, leader, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
  });

  it('is void once who proposed it keeps out of what concerns its subject, by himself or by order, and for good', async () => {
    const [own, ordered] = [await proposed(), await proposed()];
    const interest = ({ business: { uscc } }: RecordDossier) => ({
      uscc,
      ground: 'relative',
      text: '配偶任职',
    });
    const { reviewer } = own.unit;
    expect((await reviewer.client.post('/account/recusals', interest(own))).status).toBe(200);
    const supervisor = await county.supervisor();
    const path = `/people/${ordered.unit.reviewer.id}/recusals`;
    expect((await supervisor.client.post(path, interest(ordered))).status).toBe(200);
    for (const dossier of [own, ordered]) {
      const { leader } = dossier.unit;
      expect(await waiting(leader)).toEqual([dossier.id]);
      expect((await read(dossier, leader)).proposal).toMatchObject({ isVoid: true });
      expect((await settle(dossier, leader, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
      expect((await dossier.get('/history')).body).toMatchObject({ total: 0 });
    }
    const ended = { uscc: ordered.business.uscc, reason: '已离职' };
    expect((await supervisor.client.post(`${path}/end`, ended)).status).toBe(200);
    const { reviewer: back, leader } = ordered.unit;
    expect((await settle(ordered, leader, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
    expect((await ordered.act(back, 'classification', GENERAL)).body).toMatchObject({
      proposal: { isVoid: false },
    });
    expect((await settle(ordered, leader, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
    await audited(county, ordered.id, ['change-voided done']);
  });

  it('goes on when somebody shows meanwhile that a duty is fulfilled', async () => {
    const dossier = await proposed();
    const { obligations } = await dossier.ledger();
    const shown = {
      obligations: [obligations[0]?.kind],
      fileIds: [await dossier.upload(dossier.business)],
      on: '2026-06-20',
    };
    expect((await dossier.act(dossier.business, 'obligations/evidence', shown)).status).toBe(200);
    expect((await settle(dossier, dossier.unit.leader, 'confirmation')).status).toBe(200);
  });

  it('is settled once: by the first of many, and once by a click that comes twice', async () => {
    const dossier = await proposed();
    const { leader } = dossier.unit;
    const { version: expectedVersion } = await dossier.ledger(leader);
    const people = [leader, await county.reviewer(dossier.unit)];
    const path = (verdict: string) => `/records/${dossier.id}/proposal/${verdict}`;
    const answers = await Promise.all(
      people.flatMap(({ client }) => [
        client.post(path('confirmation'), { expectedVersion }, randomUUID()),
        client.post(path('refusal'), { expectedVersion, reason: '不符' }, randomUUID()),
      ]),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const lost = answers
      .filter(({ status }) => status !== 200)
      .map(({ body }) => (body as { code: string }).code);
    expect(new Set(lost)).toEqual(new Set(['RECORD_CHANGED']));

    const other = await proposed();
    const { version } = await other.ledger(other.unit.leader);
    const key = randomUUID();
    const click = () =>
      other.unit.leader.client.post(
        `/records/${other.id}/proposal/confirmation`,
        { expectedVersion: version },
        key,
      );
    const twice = [await click(), await click()];
    expect(twice.map(({ status }) => status)).toEqual([200, 200]);
    expect((await other.get<{ total: number }>('/history', other.unit.leader)).body.total).toBe(2);
  });
});
