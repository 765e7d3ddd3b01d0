import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Business, County, type Unit } from '../../factories/county.js';
import { penaltyRow } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';
import { ImportVisit, csvOf } from './import-visits.js';

jest.setTimeout(120_000);

let county: County;
let door: Door;
let clerk: Visitor;
let unit: Unit;
let business: Business;

beforeAll(async () => {
  [county, door] = await Promise.all([County.open(), Door.open()]);
  [clerk, unit, business] = await Promise.all([
    door.person('credit-office', { department: 'XYB' }),
    county.unit(),
    county.business(),
  ]);
});

afterAll(() => Promise.all([county.close(), door.close()]));

interface Row {
  readonly row: number;
  readonly outcome: string;
  readonly reasons: readonly { readonly code: string }[];
  readonly cells: readonly { readonly header: string; readonly value: string }[];
}

const penalty = (change: object = {}) => ({ ...penaltyRow(business, unit, 20_000), ...change });
const put = (text: string): Promise<ImportVisit> => ImportVisit.put(door, clerk, '台账.csv', text);

describe('a file on the desk', () => {
  it('is looked at, corrected row by row, and taken as it was corrected', async () => {
    const visit = await put(csvOf([penalty(), penalty({ CF_JDRQ: '2026-02-30' })]));
    expect(visit.columns.find(({ header }) => header === 'CF_WSH')?.means).toBe('decisionNumber');
    expect(await visit.work('check')).toMatchObject({ state: 'checked', summary: { taken: 1, held: 1 } });
    const { body } = await visit.ask<{ items: Row[] }>('GET', '/rows');
    expect(body.items.map(({ row }) => row)).toEqual([2, 1]);
    expect(body.items[0]?.reasons.map(({ code }) => code)).toContain('DATE_UNREADABLE');
    const corrected = await visit.ask<Row>('POST', '/rows/2', { cells: { CF_JDRQ: '2026-02-28' } });
    expect(corrected.body.outcome).toBe('taken');
    expect((await visit.ask('GET')).body).toMatchObject({ summary: { taken: 2, held: 0 } });
    expect(await visit.work('take')).toMatchObject({ state: 'taken', summary: { taken: 2, held: 0 } });
    const records = await business.client.get<{ total: number }>('/records');
    expect(records.body.total).toBe(2);
    expect(await visit.work('take')).toMatchObject({ summary: { taken: 2, unchanged: 2 } });
  });

  it('gives back what it does not take, as a file that can be corrected and imported', async () => {
    const bad = penalty({ CF_JDRQ: '2026-02-30', CF_SY: '=1+1' });
    const visit = await put(csvOf([penalty(), bad]));
    await visit.work('check');
    const { text, headers } = await visit.ask('GET', '/rejected');
    expect(headers.get('content-type')).toContain('text/csv');
    expect(text).toContain('"\'=1+1"');
    expect(text.trim().split('\r\n')).toHaveLength(2);
    const again = await put(text.replace('2026-02-30', '2026-02-27'));
    expect(await again.work('check')).toMatchObject({ summary: { taken: 1, held: 0, refused: 0 } });
  });

  it('is read by its columns as somebody explains them, and what is held under them is completed later', async () => {
    const { CF_WSH, ...rest } = penalty() as Record<string, unknown>;
    const visit = await put(csvOf([{ ...rest, 我们的编号: '' }]));
    expect(await visit.work('check')).toMatchObject({ failure: { code: 'HEADER_UNKNOWN' } });
    const known = visit.columns.map(({ header, means }) => ({ header, means: means ?? 'decisionNumber' }));
    const mapping = known.map((one) => (one.header === 'CF_NR_FK' ? { ...one, unit: 'wan' } : one));
    const choices = { mapping, title: '我们的台账' };
    expect(await visit.work('check', choices)).toMatchObject({ state: 'checked', summary: { held: 1 } });
    expect(await visit.work('take')).toMatchObject({ state: 'taken', summary: { held: 1 } });
    const held = await door.knock<{
      items: { id: string; source: { profile: string }; cells: Row['cells'] }[];
    }>('GET', '/v1/held-rows?limit=200&code=MISSING_REQUIRED', { as: clerk });
    const own = held.body.items.find(({ cells }) => cells.some(({ value }) => value === business.name));
    expect(own?.source.profile).toMatch(/^by-hand-/);
    const json = { values: { decisionNumber: String(CF_WSH) } };
    const headers = { 'idempotency-key': String(own?.id) };
    const done = await door.knock('POST', `/v1/held-rows/${own?.id}/complete`, { as: clerk, json, headers });
    expect(done.body).toMatchObject({ outcome: 'taken' });
    const yaml = await door.knock('GET', `/v1/import-profiles/${own?.source.profile}`, { as: clerk });
    expect(yaml.text).toContain('我们的编号');
  });

  it('is seen by nobody else, and is gone when it was taken off', async () => {
    const visit = await put(csvOf([penalty()]));
    const other = await door.person('credit-office', { department: 'XYB' });
    for (const part of ['', '/rows', '/rejected'])
      expect((await door.knock('GET', `/v1/imports/${visit.id}${part}`, { as: other })).status).toBe(404);
    expect((await visit.ask('POST', '/take', {})).body.code).toBe('IMPORT_NOT_CHECKED');
    expect((await visit.ask('DELETE')).status).toBe(204);
    expect((await visit.ask('GET')).status).toBe(404);
  });
});
