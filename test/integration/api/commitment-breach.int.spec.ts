import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { addDays, shanghaiDate } from '@xinxiu/domain';
import { type Business, County, type Official, type Unit } from '../../factories/county.js';
import { followedCommitment, stackEngine, tracked } from '../../factories/followed-commitment.js';
import { RepairJourney, expectStatus } from '../../factories/repair-journey.js';
import { until } from '../../harness/until.js';

jest.setTimeout(180_000);

let county: County;
let engine: Awaited<ReturnType<typeof stackEngine>>;
let unit: Unit;
let clerk: Official;

beforeAll(async () => {
  [county, engine] = [await County.open(), await stackEngine()];
  [unit, clerk] = [await county.unit(), await county.clerk()];
});

afterAll(async () => {
  await engine.close();
  await county.close();
});

interface Answer {
  readonly status: string;
  readonly version: number;
  readonly code?: string;
}

const act = ({ client }: Pick<Official, 'client'>, id: string, action: string, body: object) =>
  client.post<Answer>(`/commitments/${id}/actions/${action}`, body, randomUUID());

/** Found short and heard: it waits to be determined. @returns the version to determine on */
async function heard(id: string, business: Business): Promise<number> {
  const short = { found: 'shortfall', ground: '现场检查。', unfulfilled: '未公示整改报告。' };
  await expectStatus(act(unit.reviewer, id, 'verify', short), 200);
  return (await expectStatus(act(business, id, 'state', { text: '尚未完成。' }), 200)).body.version;
}

const BREACH = { outcome: '全部未履行', ground: '逾期未整改。', unfulfilled: '未公示整改报告。' };

async function determined(id: string, proposal: object): Promise<void> {
  const proposed = await expectStatus(act(unit.reviewer, id, 'proposeDetermination', proposal), 200);
  const confirmation = { expectedVersion: proposed.body.version };
  const ended = await expectStatus(act(unit.leader, id, 'confirmDetermination', confirmation), 200);
  expect(ended.body.status).toBe('unfulfilled');
}

async function repaired(): Promise<RepairJourney> {
  const journey = await RepairJourney.begin(county, { unit, clerk });
  const caseNo = await journey.submit();
  for (const step of journey.steps(caseNo)) await expectStatus(step.send(randomUUID()), 200);
  await journey.until(caseNo, 'completed');
  return journey;
}

interface RecordNow {
  readonly publication: { readonly state: string };
  readonly publicationEnds: string;
}

interface Entry {
  readonly type: string;
  readonly commitmentId?: string;
}

describe('a breach of a repair commitment', () => {
  it('makes the record that was repaired on it public again, by the measure of the catalogue', async () => {
    const { recordId, business } = await repaired();
    const other = await repaired();
    const { id } = await followedCommitment(engine, { business, unit, clerk });
    const expectedVersion = await heard(id, business);

    const { choices } = await tracked(unit.reviewer, id, 'deciding');
    expect(choices?.records.map((one) => one.id)).toEqual([recordId]);
    expect(choices?.measures).toMatchObject([
      { id: 'measure.publish-again', onNone: 'must', republishes: true, trust: 'A' },
      { id: 'measure.credit-record', onNone: 'must', republishes: false },
    ]);
    expect((await tracked(business, id, 'deciding')).choices).toBeUndefined();
    const measures = choices?.measures.map((one) => one.id) ?? [];
    const proposal = { ...BREACH, expectedVersion, measures, recordId };
    const refused = async (over: object) =>
      (await act(unit.reviewer, id, 'proposeDetermination', { ...proposal, ...over })).body.code;
    expect(await refused({ measures: measures.slice(1) })).toBe('MEASURE_MISSING');
    expect(await refused({ recordId: undefined })).toBe('REPAIRED_RECORD_NEEDED');
    expect(await refused({ recordId: other.recordId })).toBe('REPAIRED_RECORD_NEEDED');
    const publicly = () => county.anonymous.get(`/public/records/${recordId}`);
    expect((await publicly()).status).toBe(404);

    await determined(id, proposal);
    const { consequence } = await until(async () => {
      const seen = await tracked(business, id, 'unfulfilled');
      return seen.consequence ? seen : undefined;
    }, 'the consequence of the breach');
    const ends = addDays(shanghaiDate(Date.now()), 150);
    expect(consequence).toMatchObject({ recordId, republished: true });
    const { body: record } = await unit.reviewer.client.get<RecordNow>(`/records/${recordId}`);
    expect(record.publication.state).toBe('re-published');
    expect(consequence).toMatchObject({ until: record.publicationEnds });
    expect(record.publicationEnds > ends).toBe(true);
    expect((await publicly()).status).toBe(200);
    expect((await county.anonymous.get(`/public/records/${other.recordId}`)).status).toBe(404);

    const { body: history } = await business.client.get<{ items: Entry[] }>(`/records/${recordId}/history`);
    expect(history.items.filter(({ type }) => type === 'republished')).toMatchObject([
      {
        commitmentId: id,
        ground: { text: BREACH.unfulfilled, article: '信用修复承诺·违诺责任（较早文本）' },
        until: record.publicationEnds,
        by: { name: unit.leader.name },
        proposedBy: { name: unit.reviewer.name },
      },
    ]);
    const told = await business.client.get<{ items: { kind: string }[] }>('/inbox');
    expect(told.body.items.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['commitment-determined', 'commitment-republished']),
    );
  });
});

describe('a breach of a commitment that replaced an approval', () => {
  it('tells the approving department, which may see it and does not act on it', async () => {
    const [business, approving, third] = [await county.business(), await county.unit(), await county.unit()];
    const { id } = await followedCommitment(engine, { business, unit, clerk }, { type: '审批替代型' });
    const expectedVersion = await heard(id, business);
    const seen = async (official: Official) => (await official.client.get(`/commitments/${id}`)).status;
    expect(await seen(approving.reviewer)).toBe(404);
    const proposal = {
      ...BREACH,
      expectedVersion,
      measures: ['measure.credit-record', 'measure.approval-withdrawn'],
      approver: approving.code,
    };
    const nowhere = await act(unit.reviewer, id, 'proposeDetermination', {
      ...proposal,
      approver: 'NOWHERE',
    });
    expect(nowhere.body.code).toBe('DEPARTMENT_UNKNOWN');
    await determined(id, proposal);

    for (const official of [approving.reviewer, approving.leader]) {
      const { body } = await official.client.get<{ items: { kind: string }[] }>('/inbox');
      expect(body.items.map(({ kind }) => kind)).toEqual(['commitment-breached']);
    }
    expect(await seen(approving.reviewer)).toBe(200);
    expect(await seen(third.reviewer)).toBe(404);
    const { allowed, determination } = await tracked(approving.reviewer, id, 'unfulfilled');
    expect([allowed, determination]).toMatchObject([[], { approver: approving.code }]);
  });
});
