import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { County, type Official, freshUscc } from '../../factories/county.js';
import { GROUND, RecordDossier } from '../../factories/record-dossier.js';
import { penaltyRow } from '../../factories/repair-journey.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

/** No rule of a regime classifies a suspension of business. */
const SUSPENDED = { CF_CFLB: '责令停产停业', CF_NR: '责令停产停业十日', CF_NR_FK: '' };
const GENERAL = { class: 'general', ground: GROUND };
const SETTLE = { confirmation: {}, refusal: { reason: '裁量依据不足' } } as const;

interface Answer {
  readonly penaltyClass: string;
  readonly publicationEnds: string | null;
  readonly publication: { readonly version: number };
  readonly proposal?: { readonly id: string; readonly isVoid: boolean };
}

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
  const ids: string[] = [];
  for (let cursor = ''; ;) {
    const { body } = await client.get<{ items: { id: string }[]; nextCursor?: string }>(
      `/records/proposed?limit=2${cursor}`,
    );
    ids.push(...body.items.map(({ id }) => id));
    if (body.nextCursor === undefined) return ids;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

async function audited(subject: string, wanted: readonly string[]): Promise<void> {
  for (let found: string[] = []; !wanted.every((one) => found.includes(one));) {
    const { items } = await county.repositories.audit.list(COUNTY, { subject }, { limit: 50 });
    found = items.map(({ entry }) => `${entry.action} ${entry.outcome} ${entry.code ?? ''}`.trim());
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
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
    await audited(dossier.id, [
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
    await audited(dossier.id, [
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
    await settle(one, leader, 'confirmation');
    expect(await waiting(reviewer)).toEqual([]);
    expect((await one.get('/history')).body).toMatchObject({ total: 1 });
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
    const { version: expectedVersion } = await dossier.ledger();
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
    const { version } = await other.ledger();
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

interface Held {
  readonly id: string;
  readonly state: string;
  readonly cells: readonly { readonly value: string }[];
}

async function heldRow(clerk: Official, name: string): Promise<Held | undefined> {
  for (let cursor = ''; ;) {
    const { body } = await clerk.client.get<{ items: Held[]; nextCursor?: string }>(
      `/held-rows?limit=200&code=CONFLICT${cursor}`,
    );
    const found = body.items.find(({ cells }) => cells.some(({ value }) => value === name));
    if (found || body.nextCursor === undefined) return found;
    cursor = `&cursor=${body.nextCursor}`;
  }
}

const TAKE_NEW = { conflict: { take: 'new', ground: GROUND } };

/** A serious record and a held row with a fine that would make it a general one. */
async function conflicting(fineYuan = 20_000, over: object = {}) {
  const [business, unit, clerk] = [await county.business(), await county.unit(), await county.clerk()];
  const load = (row: object) => {
    const file = Buffer.from(JSON.stringify([row]));
    return clerk.client.upload('/records/import', 'p.json', file, 'application/json');
  };
  const row = penaltyRow(business, unit, 2_000_000);
  await load(row);
  await load({ ...row, CF_NR: `罚款${fineYuan}元`, CF_NR_FK: fineYuan / 10_000, ...over });
  const { body } = await business.client.get<{ items: { id: string; penaltyClass: string }[] }>('/records');
  const id = body.items[0]?.id ?? '';
  expect(body.items[0]?.penaltyClass).toBe('serious');
  const rowId = (await heldRow(clerk, business.name))?.id ?? '';
  const complete = ({ client }: Official) => client.post(`/held-rows/${rowId}/complete`, TAKE_NEW);
  const record = async () =>
    (await clerk.client.get<Answer & { penalty: { fineYuan: number } }>(`/records/${id}`)).body;
  const say = async ({ client }: Official, verdict: keyof typeof SETTLE) => {
    const { version: expectedVersion } = (await record()).publication;
    return client.post(`/records/${id}/proposal/${verdict}`, { expectedVersion, ...SETTLE[verdict] });
  };
  return { business, clerk, id, rowId, complete, record, say };
}

describe('a held row with values that would make a serious record a general one', () => {
  it('S11: is not taken by one clerk alone: record and row stay until a second clerk has confirmed it', async () => {
    const { business, clerk, id, rowId, complete, record, say } = await conflicting();
    const dry = { dryRun: true, items: [{ id: rowId, ...TAKE_NEW }] };
    const foreseen = await clerk.client.post('/held-rows/settle', dry);
    expect(foreseen.body).toMatchObject({ items: [{ outcome: 'proposed' }] });
    expect((await complete(clerk)).body).toEqual({ outcome: 'proposed', recordId: id });
    // Cut off and asked again it is the same proposal; somebody else is told that one waits.
    expect((await complete(clerk)).body).toEqual({ outcome: 'proposed', recordId: id });
    const second = await county.clerk();
    expect((await complete(second)).body).toMatchObject({ code: 'PROPOSAL_PENDING' });
    expect(await record()).toMatchObject({
      penaltyClass: 'serious',
      penalty: { fineYuan: 2_000_000 },
      proposal: {
        change: { type: 'penalty-corrected', after: { fineYuan: 20_000 } },
        after: { penaltyClass: 'general' },
      },
    });
    expect((await heldRow(clerk, business.name))?.state).toBe('held');
    expect((await say(clerk, 'confirmation')).body).toMatchObject({ code: 'SAME_PERSON' });
    expect((await say(second, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
    expect(await record()).toMatchObject({ penaltyClass: 'general', penalty: { fineYuan: 20_000 } });
    expect(await heldRow(clerk, business.name)).toBeUndefined();
    await audited(id, ['change-proposed done', 'penalty-corrected done', 'held-row-completed done']);
  });

  it('stays held when the change is refused, and is no change any more once it was dismissed', async () => {
    const { clerk, rowId, complete, record, say } = await conflicting();
    const second = await county.clerk();
    await complete(clerk);
    expect((await say(second, 'refusal')).status).toBe(200);
    expect(await record()).toMatchObject({ penaltyClass: 'serious' });
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
    await clerk.client.post(`/held-rows/${rowId}/dismiss`, { reason: '重复报送' });
    expect((await say(second, 'confirmation')).body).toMatchObject({ code: 'PROPOSAL_VOID' });
    expect(await record()).toMatchObject({ penaltyClass: 'serious', penalty: { fineYuan: 2_000_000 } });
  });

  it('that an administrator completes is confirmed by the credit office', async () => {
    const { clerk, complete, say } = await conflicting();
    expect((await complete(await county.administrator())).body).toMatchObject({ outcome: 'proposed' });
    expect((await say(clerk, 'confirmation')).body).toMatchObject({ penaltyClass: 'general' });
  });

  it('S11: that names somebody else is not taken by one alone, nor by who keeps out of what concerns the first', async () => {
    const { business, clerk, complete, record, say } = await conflicting(2_000_000, {
      CF_XDR_SHXYM: freshUscc(),
    });
    const kin = await county.clerk();
    const interest = { uscc: business.uscc, ground: 'own-interest', text: '持股' };
    expect((await kin.client.post('/account/recusals', interest)).status).toBe(200);
    expect((await complete(kin)).body).toMatchObject({ code: 'RECUSED' });
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'proposed' });
    expect(await record()).toMatchObject({ penalty: { subjectCode: business.uscc } });
    expect((await say(kin, 'confirmation')).body).toMatchObject({ code: 'RECUSED' });
    expect((await say(await county.clerk(), 'confirmation')).status).toBe(200);
    expect((await business.client.get<{ total: number }>('/records')).body.total).toBe(0);
  });

  it('is taken at once where it lowers nothing', async () => {
    const { clerk, complete, record } = await conflicting(3_000_000);
    expect((await complete(clerk)).body).toMatchObject({ outcome: 'corrected' });
    expect(await record()).toMatchObject({ penaltyClass: 'serious', penalty: { fineYuan: 3_000_000 } });
  });
});
