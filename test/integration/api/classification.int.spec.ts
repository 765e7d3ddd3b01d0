import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { County, type Official } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { PDF } from '../../factories/repair-journey.js';
import { allItems } from '../../harness/every-item.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

interface Answer {
  readonly class: string;
  readonly regime: string;
  readonly earliestApplication: string | null;
  readonly publicationEnds: string | null;
  readonly field: { readonly name: string; readonly by: string } | null;
  readonly classification: unknown;
  readonly assumptions: readonly { assumed: string | null; couldBe: readonly { field: string }[] }[];
  readonly unmet: readonly { condition: string }[];
}

const eligibility = async (dossier: RecordDossier): Promise<Answer> =>
  (await dossier.get<Answer>('/eligibility')).body;

function unclassified({ client }: Official): Promise<{ id: string; reasons: object[] }[]> {
  return allItems(client, '/records/unclassified?limit=2');
}

describe('a record that no rule classifies', () => {
  it('is listed with the reasons for its department and the credit office until a person decides', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    const { unit, clerk, id } = dossier;
    const reasons = [{ code: 'PENALTY_KIND_UNDECIDED', value: '责令停产停业' }];
    expect(await unclassified(unit.reviewer)).toEqual([expect.objectContaining({ id, reasons })]);
    expect((await unclassified(clerk)).map((one) => one.id)).toContain(id);
    expect(await unclassified((await county.unit()).reviewer)).toEqual([]);
    expect((await dossier.business.client.get('/records/unclassified')).status).toBe(403);
    expect((await dossier.classify('general')).body).toMatchObject({ penaltyClass: 'general' });
    expect(await unclassified(unit.reviewer)).toEqual([]);
  });

  it('has the class that was decided last, with its dates, and each decision stays in its history', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    const { unit, clerk } = dossier;
    expect(await eligibility(dossier)).toMatchObject({ class: 'unclassified', publicationEnds: null });
    await dossier.act(unit.reviewer, 'classification', { class: 'serious', ground: GROUND });
    expect(await eligibility(dossier)).toMatchObject({ class: 'serious' });
    await dossier.act(clerk, 'classification', { class: 'general', ground: GROUND });
    const second = await county.clerk();
    const corrected = await dossier.act(second, 'proposal/confirmation', {});
    expect(corrected.body).toMatchObject({ penaltyClass: 'general', publication: { state: 'published' } });
    const answer = await eligibility(dossier);
    expect(answer).toMatchObject({
      class: 'general',
      publicationEnds: corrected.body['publicationEnds'],
      classification: { class: 'general', ground: GROUND, author: { id: second.id } },
    });
    expect(answer.unmet.map(({ condition }) => condition)).not.toContain('NEEDS_CLASSIFICATION');
    const history = await dossier.get<{ items: { class: string; proposedBy?: { id: string } }[] }>(
      '/history',
    );
    expect(history.body.items.map((fact) => fact.class)).toEqual(['serious', 'general']);
    expect(history.body.items[1]?.proposedBy?.id).toBe(clerk.id);
  });

  it('governs the case that is opened on it', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    await dossier.classify('general');
    const { client, email } = dossier.business;
    const draft = await client.post<{ id: string }>('/applications', { recordId: dossier.id });
    const file = await client.upload<{ id: string }>('/files', '整改报告.pdf', PDF, 'application/pdf');
    const content = {
      contact: { name: '赵明', phone: '13800000000', email },
      fileIds: [file.body.id],
      fulfilledOn: addDays(shanghaiDate(Date.now()), -10),
      commitment: { text: '本单位承诺所提交材料真实有效，今后依法诚信经营。', agreed: true },
    };
    await client.patch(`/applications/${draft.body.id}`, content, '"1"');
    const sent = await client.post<{ caseNo: string }>(`/applications/${draft.body.id}/submit`, {});
    expect(sent.status).toBe(201);
    const { reviewer } = dossier.unit;
    const opened = await reviewer.client.get<{ case: object }>(`/cases/${sent.body.caseNo}`);
    expect(opened.body.case).toMatchObject({ penaltyClass: 'general' });
  });
});

describe('a class', () => {
  it('that the rules decide nobody overrides', async () => {
    const dossier = await RecordDossier.file(county);
    const answer = await dossier.act(dossier.unit.reviewer, 'classification', {
      class: 'minor',
      ground: GROUND,
    });
    expect(answer).toMatchObject({ status: 409, body: { code: 'CLASS_BY_RULE' } });
  });

  it('is not decided without a ground, on another version, by other departments, businesses or supervisors', async () => {
    const dossier = await RecordDossier.file(county, SUSPENDED);
    const { reviewer } = dossier.unit;
    const decision = { class: 'minor', ground: GROUND };
    const code = async (...[who, path, body]: Parameters<RecordDossier['act']>) =>
      (await dossier.act(who, path, body)).body['code'];
    const silent = { class: 'minor', ground: { text: ' ', article: '' } };
    expect(await code(reviewer, 'classification', silent)).toBe('INVALID_REQUEST');
    expect(await code(reviewer, 'classification', { ...decision, expectedVersion: 0 })).toBe(
      'RECORD_CHANGED',
    );
    for (const [path, body] of [
      ['classification', decision],
      ['field', { field: '消防', ground: GROUND }],
    ] as const) {
      expect(await code((await county.unit()).leader, path, body)).toBe('NOT_FOUND');
      expect(await code(dossier.business, path, body)).toBe('FORBIDDEN');
      expect(await code(await county.supervisor(), path, body)).toBe('FORBIDDEN');
    }
  });
});

describe('the field of a record', () => {
  it('that a rule tells brings the regime of that field, and is said to be assumed', async () => {
    const dossier = await RecordDossier.file(county, ({ name }) => ({ CF_CFJG: `${name}市场监督管理所` }));
    const answer = await eligibility(dossier);
    expect(answer).toMatchObject({
      regime: 'samr-2025',
      field: { name: '市场监管', by: 'rule', rule: { id: 'field.market-authority', trust: 'A' } },
      assumptions: [{ fact: 'field', assumed: '市场监管', article: expect.stringMatching(/第107号/) }],
    });
    expect(answer.assumptions[0]?.couldBe).toContainEqual(
      expect.objectContaining({ field: '食品', regime: 'order-36' }),
    );
  });

  it('that nothing tells is decided by a person, and then is no assumption any more', async () => {
    const dossier = await RecordDossier.file(county);
    expect(await eligibility(dossier)).toMatchObject({
      regime: 'order-36',
      field: null,
      assumptions: [{ assumed: null, article: null, couldBe: [{ field: '市场监管', regime: 'samr-2025' }] }],
    });
    const unknown = await dossier.act(dossier.clerk, 'field', { field: '航天', ground: GROUND });
    expect(unknown).toMatchObject({ status: 422, body: { code: 'FIELD_UNKNOWN' } });
    expect(unknown.body['allowed']).toContain('市场监管');
    const decided = await dossier.act(dossier.clerk, 'field', { field: '市场监管', ground: GROUND });
    expect(decided.status).toBe(200);
    expect(await eligibility(dossier)).toMatchObject({
      regime: 'samr-2025',
      field: { name: '市场监管', by: 'person', ground: GROUND },
      assumptions: [],
    });
  });

  it('that keeps a warning from the public makes its publication due to end today', async () => {
    const decidedOn = addDays(shanghaiDate(Date.now()), -20);
    const warning = { CF_CFLB: '警告', CF_NR: '警告', CF_NR_FK: '', CF_JDRQ: decidedOn };
    const dossier = await RecordDossier.file(county, warning);
    expect((await county.anonymous.get(`/public/records/${dossier.id}`)).status).toBe(200);
    await dossier.act(dossier.clerk, 'field', { field: '市场监管', ground: GROUND });
    expect((await dossier.get('')).body).toMatchObject({ publicationEnds: shanghaiDate(Date.now()) });
    const due = await county.repositories.publicationEnds.dueToEnd(Date.now(), 500, false);
    expect(due.map(({ id }) => id)).toContain(dossier.id);
    const { unmet } = await eligibility(dossier);
    expect(unmet.map(({ condition }) => condition)).toEqual(['NOT_PUBLICISED']);
  });
});
