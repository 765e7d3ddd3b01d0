import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CaseEvent } from '@xinxiu/domain';
import { type Database, connectDatabase, factHash } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { RepairJourney } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';
import { factCheck, factsChained } from './fact-check.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let database: Database;
let auditor: Visitor;
let caseNo: string;
/** A case of which nothing is chained: whatever stands in it was put there. */
const OTHER = 'XF-tampered';
let original: readonly Record<string, unknown>[];

const events = () => database.connection.collection('caseEvents');

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  auditor = await door.person('auditor');
  const journey = await RepairJourney.begin(county);
  caseNo = await journey.submit();
  await journey.act(journey.clerk, caseNo, 'claim');
  await journey.act(journey.clerk, caseNo, 'accept');
  await factsChained(door, auditor, `?caseNo=${caseNo}`);
  original = await events().find({ caseId: caseNo }).toArray();
});

// Others verify the same store.
afterEach(async () => {
  await events().deleteMany({ caseId: caseNo });
  await events().deleteMany({ caseId: OTHER });
  await events().insertMany([...original]);
});

afterAll(async () => {
  await database.close();
  await county.close();
  await door.close();
});

const check = () => factCheck(door, auditor, `?caseNo=${caseNo}`);
const idOf = (seq: number) => original.find((doc) => doc['seq'] === seq)?.['_id'] as never;

describe('S21: facts of cases, changed directly in the database', () => {
  it('are as they were chained when nobody did', async () => {
    expect(await check()).toEqual([{ facts: 3, waiting: 0, unbound: 0, faults: 0 }]);
  });

  it.each([
    ['what was decided', { 'event.type': 'application-refused' }],
    ['when', { 'event.at': '2020-01-01T00:00:00.000Z' }],
    ['who', { 'event.actor.name': '他人' }],
  ])('are named by case and number where somebody edited %s', async (_, $set) => {
    await events().updateOne({ _id: idOf(3) }, { $set });
    expect(await check()).toEqual([
      { fault: 'changed', caseNo, seq: 3, id: idOf(3) },
      { facts: 3, waiting: 0, unbound: 0, faults: 1 },
    ]);
  });

  it('are named where one was edited and a link put in that says so: of a day that is none, by nobody with the key', async () => {
    const links = database.connection.collection('audit');
    const genuine = await links.findOne({ entryId: `case:${String(idOf(3))}` });
    const _id = genuine?._id as never;
    const $set = { 'event.actor.name': '他人', 'event.recordedAt': '2026-01-01T00:00:00.000Z' };
    await events().updateOne({ _id: idOf(3) }, { $set });
    const edited = await events().findOne({ _id: idOf(3) });
    await links.updateOne({ _id }, { $set: { entryId: 'moved' } });
    const entry = { ...(genuine?.['entry'] as object), content: factHash(edited?.['event'] as CaseEvent) };
    await links.insertOne({ ...genuine, _id: 'forged' as never, day: '2026-01-01', seq: 1, entry } as never);
    try {
      expect((await check())[0]).toMatchObject({ caseNo, seq: 3 });
    } finally {
      await links.deleteOne({ _id: 'forged' as never });
      await links.updateOne({ _id }, { $set: { entryId: genuine?.['entryId'] } });
    }
  });

  it('are named where one was put in', async () => {
    const event = { ...(original[2]?.['event'] as object), id: `${caseNo}:forged:0`, seq: 4 };
    await events().insertOne({ ...original[2], _id: `${caseNo}:forged:0` as never, seq: 4, event });
    const late = { ...event, id: `${caseNo}:later:0`, seq: 5, recordedAt: '2099-01-01T00:00:00.000Z' };
    await events().insertOne({ ...original[2], _id: `${caseNo}:later:0` as never, seq: 5, event: late });
    const [forged, later] = await check();
    // Written as of now it could be one that waits for the chain; within a minute it is not any more.
    expect(forged).toMatchObject({ fault: 'inserted', seq: 5 });
    expect(later).toMatchObject({ facts: 5, waiting: 1, faults: 1 });
  });

  it.each([
    ['a second time in its case', () => ({ seq: 99 })],
    ['in another case', () => ({ caseId: OTHER })],
  ])('are named where one stands %s', async (_, where) => {
    const _id = `${caseNo}:copy:0`;
    await events().insertOne({ ...original[2], ...where(), _id: _id as never });
    const only = 'caseId' in where() ? OTHER : caseNo;
    const [fault] = await factCheck(door, auditor, `?caseNo=${only}`);
    expect(fault).toMatchObject({ fault: 'inserted', caseNo: only, id: _id });
  });

  it('are named where one was carried over to another case: there, and where it is missing', async () => {
    await events().updateOne({ _id: idOf(2) }, { $set: { caseId: OTHER } });
    expect((await check())[0]).toEqual({ fault: 'missing', caseNo, seq: 2, id: idOf(2) });
    const [there] = await factCheck(door, auditor, `?caseNo=${OTHER}`);
    expect(there).toEqual({ fault: 'moved', caseNo: OTHER, seq: 2, id: idOf(2) });
  });

  it.each([
    ['numbers', { seq: 3 }, { seq: 2 }],
    ['kinds', { type: 'application-accepted' }, { type: 'case-claimed' }],
  ])('are named where two have exchanged their %s', async (_, second, third) => {
    await events().updateOne({ _id: idOf(2) }, { $set: second });
    await events().updateOne({ _id: idOf(3) }, { $set: third });
    const found = await check();
    expect(
      found
        .slice(0, 2)
        .map((one) => 'id' in one && `${one.fault} ${one.id}`)
        .sort(),
    ).toEqual([`moved ${String(idOf(2))}`, `moved ${String(idOf(3))}`].sort());
    expect(found.at(-1)).toMatchObject({ faults: 2 });
  });

  it('are named where one was taken away', async () => {
    await events().deleteOne({ _id: idOf(2) });
    expect(await check()).toEqual([
      { fault: 'missing', caseNo, seq: 2, id: idOf(2) },
      { facts: 2, waiting: 0, unbound: 0, faults: 1 },
    ]);
  });

  it('are for the auditor to verify, and for no one else', async () => {
    const supervisor = await door.person('supervisor');
    expect((await door.knock('GET', '/v1/audit/facts', { as: supervisor })).status).toBe(403);
  });
});
