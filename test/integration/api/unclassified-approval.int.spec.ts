import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { RepairJourney, expectStatus } from '../../factories/repair-journey.js';
import { until } from '../../harness/until.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

interface Shown {
  readonly case: { readonly penaltyClass: string; readonly status: string; readonly version: number };
  readonly verification: readonly { condition: string; computed?: { met: boolean; text: string } }[];
}

async function underReview(): Promise<{ journey: RepairJourney; caseNo: string }> {
  const journey = await RepairJourney.begin(county, { over: SUSPENDED });
  const caseNo = await journey.submit();
  for (const step of journey.steps(caseNo).slice(0, -1)) {
    expect((await step.send(randomUUID())).status).toBe(200);
  }
  return { journey, caseNo };
}

async function shown({ unit }: RepairJourney, caseNo: string): Promise<Shown> {
  return (await unit.reviewer.client.get<Shown>(`/cases/${caseNo}`)).body;
}

/** The case hears of it by a signal, a moment later. */
function heard(journey: RepairJourney, caseNo: string, penaltyClass: string): Promise<Shown> {
  return until(async () => {
    const one = await shown(journey, caseNo);
    return one.case.penaltyClass === penaltyClass ? one : undefined;
  }, 'the class in the case');
}

const minimum = ({ verification }: Shown) =>
  verification.find(({ condition }) => condition === 'minimum-period')?.computed;

describe('a case whose record has no class', () => {
  it('is not approved, says who decides on the class, and is approved in the class that was decided', async () => {
    const { journey, caseNo } = await underReview();
    const { reviewer, leader } = journey.unit;
    expect(minimum(await shown(journey, caseNo))).toMatchObject({
      met: false,
      text: expect.stringContaining('失信类别尚未认定'),
    });
    const refused = await journey.act(reviewer, caseNo, 'decide', await journey.decision(caseNo));
    expect(refused).toMatchObject({ status: 422, body: { code: 'NEEDS_CLASSIFICATION' } });
    expect(refused.body['detail']).toContain('由认定单位或者信用主管部门的人员写明理由认定');
    expect(refused.body['whatToDo']).toContain('认定类别，再批准');
    await expectStatus(RecordDossier.of(journey).classify('general'), 200);
    expect(minimum(await heard(journey, caseNo, 'general'))).toMatchObject({ met: true });
    const [news] = (await journey.events(caseNo)).filter(({ type }) => type === 'record-classified');
    expect(news).toMatchObject({ actor: { id: leader.id }, data: { penaltyClass: 'general' } });
    const approved = await journey.act(reviewer, caseNo, 'decide', await journey.decision(caseNo));
    expect(approved).toMatchObject({ status: 200, body: { status: 'ending-publication' } });
  });

  it('is not approved in a class whose minimum has not passed, although it was verified before', async () => {
    const { journey, caseNo } = await underReview();
    const { reviewer } = journey.unit;
    await expectStatus(RecordDossier.of(journey).classify('serious'), 200);
    expect(minimum(await heard(journey, caseNo, 'serious'))).toMatchObject({ met: false });
    const early = await journey.act(reviewer, caseNo, 'decide', await journey.decision(caseNo));
    expect(early).toMatchObject({ status: 422, body: { code: 'CONDITION_UNMET' } });
    expect(early.body['detail']).toContain('“已满最短公示期”（minimum-period）');
  });

  it('may be denied, by two', async () => {
    const { journey, caseNo } = await underReview();
    const { reviewer, leader } = journey.unit;
    const { version: expectedVersion } = (await shown(journey, caseNo)).case;
    const reasons = [{ code: 'UNFULFILLED', text: '整改未到位', article: '第十条' }];
    const denial = { outcome: 'deny', reasons, expectedVersion };
    expect((await journey.act(reviewer, caseNo, 'decide', denial)).status).toBe(200);
    const settled = await journey.act(leader, caseNo, 'approveDecision', { approve: true, reason: '同意' });
    expect(settled).toMatchObject({ status: 200, body: { status: 'denied' } });
  });
});
