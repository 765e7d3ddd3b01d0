import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { startOwnApi, stopOwnApis } from '../../harness/own-process.js';

jest.setTimeout(120_000);

const CLOCK = { legalNow: '2026-05-06T02:00:00.000Z', dayMs: 1_000 };

let county: County;

beforeAll(async () => {
  const api = await startOwnApi({ XINXIU_TEST_CLOCK: '0' });
  county = await County.open({ ...process.env, XINXIU_API_URL: api.url });
});

afterAll(async () => {
  await stopOwnApis();
  await county.close();
});

describe('an api that was started without XINXIU_TEST_CLOCK', () => {
  it('refuses a case with a clock of its own, opens nothing, and takes the same application in real time', async () => {
    const journey = await RepairJourney.begin(county);
    const draft = await journey.draft();
    const { client } = journey.business;
    const refused = await client.post(`/applications/${draft}/submit`, { testClock: CLOCK });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TEST_CLOCK_OFF' } });
    expect((await client.get<{ total: number }>('/cases')).body.total).toBe(0);
    expect(await journey.send(draft)).toMatchObject({ status: 201 });
  });

  it('refuses to import as of another day', async () => {
    const clerk = await county.clerk();
    const file = Buffer.from('[]');
    const path = '/records/import?at=2020-01-13';
    const refused = await clerk.client.upload(path, 'p.json', file, 'application/json');
    expect(refused).toMatchObject({ status: 422, body: { code: 'TEST_CLOCK_OFF' } });
  });
});
