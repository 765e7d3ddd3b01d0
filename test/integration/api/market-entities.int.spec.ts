import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { commitmentCoverageSchema } from '@xinxiu/contracts';
import type { z } from 'zod';
import { commitmentRow, entityRow, importCommitments, importEntities } from '../../factories/commitments.js';
import { type Business, County, type Official, type Unit } from '../../factories/county.js';
import { Door } from './door.js';

jest.setTimeout(120_000);

interface Listed {
  readonly items: readonly { code: string; name: string; commitments: number }[];
  readonly total: number;
}

let door: Door;
let county: County;
let unit: Unit;
let clerk: Official;

beforeAll(async () => {
  [door, county] = [await Door.open(), await County.open()];
  [unit, clerk] = [await county.unit(), await county.clerk()];
});

afterAll(async () => {
  await county.close();
  await door.close();
});

type Coverage = z.output<typeof commitmentCoverageSchema>;
const coverage = async (): Promise<Coverage> =>
  (await clerk.client.get<Coverage>('/commitments/coverage')).body;
const found = async ({ uscc }: Business, query = ''): Promise<Listed> =>
  (await clerk.client.get<Listed>(`/market-entities?q=${uscc}${query}`)).body;

describe('the register of market entities', () => {
  it('is brought up to date by the newest list; who is not in it stays', async () => {
    const [one, other] = [await county.business(), await county.business()];
    const rows = [entityRow(one), entityRow(other)];
    expect(await importEntities(clerk, rows, '?dryRun=true')).toMatchObject({ taken: 2, total: 2 });
    expect((await found(one)).total).toBe(0);
    expect(await importEntities(clerk, rows)).toMatchObject({ taken: 2 });
    const renamed = entityRow(one, { name: '青禾改名有限公司' });
    expect(await importEntities(clerk, [renamed])).toMatchObject({ updated: 1 });
    expect(await importEntities(clerk, [renamed])).toMatchObject({ unchanged: 1 });
    expect((await found(one)).items).toMatchObject([{ name: '青禾改名有限公司', commitments: 0 }]);
    expect((await found(other)).total).toBe(1);
  });

  it('refuses a row with what is wrong with it', async () => {
    const row = entityRow(await county.business());
    const { refused, rows } = await importEntities(clerk, [{ ...row, operating: '存续' }, row, row]);
    expect(refused).toBe(2);
    expect(rows.map(({ reasons }) => reasons.map(({ field, code }) => `${field} ${code}`))).toEqual([
      ['operating NOT_ONE_OF'],
      [],
      ['* DUPLICATE'],
    ]);
  });

  it('is read by the offices, and by no business', async () => {
    const reviewer = await door.person('reviewer', { department: unit.code });
    expect((await door.knock('GET', '/v1/market-entities', { as: reviewer })).status).toBe(200);
    expect((await (await county.business()).client.get('/market-entities')).status).toBe(403);
    expect((await (await county.business()).client.get('/commitments/coverage')).status).toBe(403);
  });
});

describe('whom commitments cover', () => {
  it('is counted whichever list came first, of active entities only', async () => {
    const [early, late, idle, without] = await Promise.all(
      Array.from({ length: 4 }, () => county.business()),
    );
    if (!early || !late || !idle || !without) throw new Error('Four businesses were asked for.');
    const before = await coverage();
    await importCommitments(clerk, [commitmentRow(early, unit, { type: '主动型' })]);
    await importEntities(clerk, [
      entityRow(early),
      entityRow(late),
      entityRow(without),
      entityRow(idle, { operating: '非在营' }),
    ]);
    await importCommitments(clerk, [
      commitmentRow(late, unit),
      commitmentRow(late, unit),
      commitmentRow(idle, unit),
    ]);
    const after = await coverage();
    expect([after.entities - before.entities, after.covered - before.covered]).toEqual([3, 2]);
    expect(after.commitments - before.commitments).toBe(4);
    const ofType = ({ byType }: Coverage, type: string): number =>
      byType.find(({ of }) => of === type)?.n ?? 0;
    expect(ofType(after, '主动型') - ofType(before, '主动型')).toBe(1);
    expect(after.byDepartment.find(({ of }) => of === unit.code)?.n).toBe(4);
    expect(after.byIndustry.find(({ industry }) => industry === '制造业')?.covered).toBeGreaterThanOrEqual(2);
    const summed = after.byKind.reduce((sum, { entities }) => sum + entities, 0);
    expect(summed).toBe(after.entities);
    expect((await found(late)).items[0]?.commitments).toBe(2);
    expect((await found(without, '&covered=false')).total).toBe(1);
    expect((await found(late, '&covered=false')).total).toBe(0);
  });

  it('is right although both lists come at once', async () => {
    const business = await county.business();
    await Promise.all([
      importEntities(clerk, [entityRow(business)]),
      ...Array.from({ length: 5 }, () => importCommitments(clerk, [commitmentRow(business, unit)])),
    ]);
    expect((await found(business)).items[0]?.commitments).toBe(5);
  });
});
