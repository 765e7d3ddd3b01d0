import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Business, County, type Official, type Unit } from '../../factories/county.js';
import { importCommitments } from '../../factories/commitments.js';
import { followedCommitment, stackEngine, tracked } from '../../factories/followed-commitment.js';
import { PDF } from '../../factories/repair-journey.js';

jest.setTimeout(120_000);

let county: County;
let engine: Awaited<ReturnType<typeof stackEngine>>;
let unit: Unit;
let clerk: Official;
let business: Business;

beforeAll(async () => {
  [county, engine] = [await County.open(), await stackEngine()];
  [unit, clerk, business] = [await county.unit(), await county.clerk(), await county.business()];
});

afterAll(async () => {
  await engine.close();
  await county.close();
});

type Person = Pick<Official, 'client'>;
interface Answer {
  readonly status: string | number;
  readonly version: number;
  readonly code?: string;
  readonly detail?: string;
  readonly allowed?: readonly string[];
}

const act = ({ client }: Person, id: string, action: string, body: object, key: string = randomUUID()) =>
  client.post<Answer>(`/commitments/${id}/actions/${action}`, body, key);

async function proof({ client }: Person): Promise<string> {
  return (await client.upload<{ id: string }>('/files', '整改报告.pdf', PDF, 'application/pdf')).body.id;
}

const BREACH = {
  outcome: '部分履行',
  ground: '整改未完成。',
  unfulfilled: '未公示整改报告。',
  measures: ['measure.credit-record'],
};

describe('a commitment that is followed', () => {
  it('goes by evidence, verification, hearing and two persons to its end', async () => {
    const { id } = await followedCommitment(engine, { business, unit, clerk });
    const other = await county.unit();
    const asked = await tracked(business, id, 'evidence-asked');
    expect(asked.allowed).toEqual(['submitEvidence']);
    expect(asked.deadline?.proof.length).toBeGreaterThan(5);
    const fileIds = [await proof(business)];
    const key = randomUUID();
    const evidence = { text: '已完成整改。', fileIds };
    const brought = await act(business, id, 'submitEvidence', evidence, key);
    expect([brought.status, brought.body]).toMatchObject([200, { status: 'under-verification' }]);
    expect((await act(business, id, 'submitEvidence', evidence, key)).body).toEqual(brought.body);
    const another = await act(business, id, 'submitEvidence', { text: '另一份' }, key);
    expect([another.status, another.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const foreign = await act(business, id, 'submitEvidence', { text: 'x', fileIds: [randomUUID()] });
    expect(foreign.body.code).toBe('FILE_UNKNOWN');
    expect((await act(other.reviewer, id, 'verify', { found: 'fulfilled', ground: 'x' })).status).toBe(404);
    expect((await act(business, id, 'verify', { found: 'fulfilled', ground: 'x' })).body.code).toBe(
      'NOT_YOURS',
    );

    const silent = await act(unit.reviewer, id, 'verify', { found: 'shortfall', ground: '现场检查。' });
    expect([silent.status, silent.body.code]).toEqual([422, 'SHORTFALL_UNSTATED']);
    const short = { found: 'shortfall', ground: '现场检查。', unfulfilled: BREACH.unfulfilled };
    expect((await act(unit.reviewer, id, 'verify', short)).body.status).toBe('hearing');
    expect((await act(business, id, 'state', { text: '将于本月完成。' })).body.status).toBe('deciding');

    const { version } = await tracked(unit.reviewer, id, 'deciding');
    const proposal = { ...BREACH, expectedVersion: version };
    const invented = { ...proposal, measures: ['measure.credit-record', 'measure.fine'] };
    const unknown = await act(unit.reviewer, id, 'proposeDetermination', invented);
    expect([unknown.status, unknown.body.code]).toEqual([422, 'MEASURE_UNKNOWN']);
    expect(unknown.body.detail).toContain('measure.fine');
    const bare = await act(unit.reviewer, id, 'proposeDetermination', { ...proposal, measures: [] });
    expect([bare.status, bare.body.code]).toEqual([422, 'MEASURE_MISSING']);
    const stale = await act(unit.reviewer, id, 'proposeDetermination', { ...proposal, expectedVersion: 1 });
    expect([stale.status, stale.body]).toMatchObject([409, { code: 'VERSION_CONFLICT', version }]);
    expect(stale.body.detail).toContain('版本1之后已变更');
    const proposed = (await act(unit.reviewer, id, 'proposeDetermination', proposal)).body.version;
    expect((await tracked(business, id, 'deciding')).proposal).toBeUndefined();
    const confirm = { expectedVersion: proposed };
    expect((await act(unit.reviewer, id, 'confirmDetermination', confirm)).body.code).toBe('SAME_PERSON');
    const last = randomUUID();
    const ended = await act(unit.leader, id, 'confirmDetermination', confirm, last);
    expect(ended.body.status).toBe('partly-fulfilled');

    expect((await act(unit.leader, id, 'confirmDetermination', confirm, last)).body).toEqual(ended.body);
    const late = await act(unit.reviewer, id, 'verify', { found: 'fulfilled', ground: 'x' });
    expect([late.status, late.body.code]).toEqual([409, 'COMMITMENT_DETERMINED']);
    const seen = await tracked(business, id, 'partly-fulfilled');
    expect(seen.history.map(({ type }) => type)).not.toContain('determination-proposed');
    expect(seen.files.map((file) => file.id)).toEqual(fileIds);
    const { body } = await business.client.get<Record<string, unknown>>(`/commitments/${id}`);
    expect(body).toMatchObject({
      fulfilment: '部分履行',
      unfulfilled: BREACH.unfulfilled,
      pursued: '记入信用记录（国办发〔2019〕35号 建立健全信用承诺制度）',
      determinedBy: unit.name,
      tracking: { status: 'partly-fulfilled' },
    });
    const coverage = await unit.reviewer.client.get<{ byFulfilment: object[] }>('/commitments/coverage');
    expect(coverage.body.byFulfilment).toContainEqual({ of: '部分履行', n: 1 });
  });

  it('is found by its status and its term, and nobody follows one that is not', async () => {
    const desk = await county.unit();
    const { id } = await followedCommitment(engine, { business, unit: desk, clerk });
    const found = async (query: string) =>
      (await desk.reviewer.client.get<{ items: { id: string }[] }>(`/commitments?${query}`)).body.items.map(
        (one) => one.id,
      );
    expect(await found('tracking=evidence-asked&dueBy=2099-12-31')).toEqual([id]);
    expect(await found('tracking=evidence-asked&dueBy=2026-11-01')).toEqual([]);
    expect(await found('tracking=deciding')).toEqual([]);
    const none = await desk.reviewer.client.get<Answer>(`/commitments/${randomUUID()}/tracking`);
    expect(none.status).toBe(404);
  });

  it('ends when a source tells its fulfilment', async () => {
    const { id, row } = await followedCommitment(engine, { business, unit, clerk });
    await importCommitments(clerk, [{ ...row, fulfilment: '全部履行', determinedOn: '2026-10-12' }]);
    await engine.client.schedule.getHandle('track-commitments').trigger();
    const ended = await tracked(business, id, 'determined-elsewhere');
    expect(ended.allowed).toEqual([]);
    const late = await act(business, id, 'submitEvidence', { text: 'x' });
    expect(late.body.code).toBe('COMMITMENT_DETERMINED');
  });
});
