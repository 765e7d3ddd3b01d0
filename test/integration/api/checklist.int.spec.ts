import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';

jest.setTimeout(120_000);

let county: County;

beforeAll(async () => {
  county = await County.open();
});

afterAll(() => county.close());

interface Listed {
  readonly condition: string;
  readonly article: string;
  readonly trust: string;
  readonly computed?: { readonly met: boolean; readonly text: string };
}

async function toVerification(): Promise<{ journey: RepairJourney; caseNo: string }> {
  const journey = await RepairJourney.begin(county);
  const caseNo = await journey.submit();
  for (const action of ['claim', 'accept', 'claim']) await journey.act(journey.clerk, caseNo, action);
  return { journey, caseNo };
}

async function listed({ clerk }: RepairJourney, caseNo: string): Promise<readonly Listed[]> {
  const { body } = await clerk.client.get<{ verification: Listed[] }>(`/cases/${caseNo}`);
  return body.verification;
}

describe('the checklist of the verification', () => {
  it('stands in the case with articles and trust, and with what the system can answer itself', async () => {
    const { journey, caseNo } = await toVerification();
    const conditions = await listed(journey, caseNo);
    expect(conditions.map(({ condition, computed }) => [condition, computed?.met])).toEqual([
      ['minimum-period', true],
      ['behaviour-corrected', undefined],
      ['obligations-fulfilled', true],
      ['commitment', true],
      ['other-conditions', undefined],
      ['materials-complete', undefined],
    ]);
    expect(conditions[2]).toMatchObject({
      article: '《信用修复管理办法》（国家发展改革委令第36号）信用修复的条件',
      trust: '2',
      computed: { text: expect.stringMatching(/处以罚款.*已核实/) },
    });
  });

  it('is answered as a whole and with nothing else, and a decision speaks of what is unmet', async () => {
    const { journey, caseNo } = await toVerification();
    const { clerk, unit } = journey;
    const met = (conditions: readonly Listed[]) =>
      conditions.map(({ condition }) => ({ condition, met: condition !== 'commitment', evidence: '已核对' }));
    const all = met(await listed(journey, caseNo));
    const verify = async (findings: object[]) =>
      (await journey.act(clerk, caseNo, 'verify', { findings })).body;
    expect(await verify([...all, { condition: 'weather', met: true, evidence: '晴' }])).toMatchObject({
      code: 'CONDITION_UNKNOWN',
      detail: expect.stringContaining('weather'),
    });
    expect(await verify(all.slice(1))).toMatchObject({
      code: 'CONDITION_UNANSWERED',
      detail: expect.stringContaining('minimum-period'),
    });
    expect(await verify([...all, ...all.slice(0, 1)])).toMatchObject({ code: 'INVALID_REQUEST' });
    expect(await verify(all)).toMatchObject({ status: 'under-review' });
    await journey.act(unit.reviewer, caseNo, 'claim');
    const silent = await journey.act(unit.reviewer, caseNo, 'decide', await journey.decision(caseNo));
    expect(silent.body).toMatchObject({
      code: 'CONDITION_UNMET',
      detail: expect.stringContaining('commitment'),
    });
  });

  it('tells its reminders by ISO instants', async () => {
    const { journey, caseNo } = await toVerification();
    const { body } = await journey.clerk.client.get<{ case: { rungs: { at: string }[] } }>(
      `/cases/${caseNo}`,
    );
    for (const { at } of body.case.rungs) expect(new Date(at).toISOString()).toBe(at);
    expect(body.case.rungs.length).toBeGreaterThan(0);
  });
});
