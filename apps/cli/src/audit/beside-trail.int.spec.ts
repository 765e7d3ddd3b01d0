import { describe, expect, it, jest } from '@jest/globals';
import { COUNTY } from '@xinxiu/persistence';
import { FIRST, SECOND, type TrailInStore, faultsOf, link, trailOfTests } from './trail.fixture.js';

jest.setTimeout(60_000);

const trail = trailOfTests();
const collection: TrailInStore['collection'] = (name) => trail().collection(name);

describe('what somebody puts beside the audit trail, directly in the database (S21)', () => {
  it('tells where an entry was put in', async () => {
    const there = await collection('audit').findOne({ _id: link(SECOND, 2) });
    const forged = { ...there, _id: 'forged' as never, entryId: 'forged', 'entry.id': 'forged' };
    delete (forged as Record<string, unknown>)['entry.id'];
    await collection('audit').insertOne(forged as never);
    expect(faultsOf(await trail().verified())).toEqual([`${SECOND} inserted 2`]);
  });

  it('tells links of days that were never written, of whatever name', async () => {
    const there = await collection('audit').findOne({ _id: link(SECOND, 2) });
    for (const [id, day] of [
      ['a', '2026-05-05'],
      ['b', 'not a day'],
      ['c', '2026-5-7'],
    ])
      await collection('audit').insertOne({ ...there, _id: id as never, entryId: id, day } as never);
    const report = await trail().verified();
    expect(faultsOf(report).sort()).toEqual([' stray 2', '2026-05-05 stray 1']);
    expect(report.strays.flatMap(({ first }) => first).sort()).toEqual(['a', 'b', 'c']);
  });

  it.each<[string, object]>([
    ['text', { seq: 'x' }],
    ['fraction', { seq: 3.5 }],
    ['nothing', { seq: null }],
    ['a flag', { seq: true }],
    ['a list', { seq: [3] }],
    ['huge', { seq: 1e300 }],
    ['none', {}],
    ['twice', { seq: 3 }],
    ['another entry', { seq: 3, entry: 'text' }],
  ])('tells a document beside the links whose number is: %s', async (id, fields) => {
    const { seq: _seq, ...there } = (await collection('audit').findOne({ _id: link(FIRST, 2) }))!;
    for (const under of [` ${id}`, `~${id}`, `audit:${FIRST}:${id}`, `audit:${FIRST}:99999999`])
      await collection('audit').insertOne({ ...there, ...fields, _id: under, entryId: under } as never);
    const report = await trail().verified();
    const told = faultsOf(report).filter((one) => one.startsWith(`${FIRST} inserted `));
    expect(told).toHaveLength(4);
    expect(faultsOf(report)).toEqual(told);
    expect(report).toMatchObject({ intact: false, links: 11 });
    const { total } = await trail().repositories.audit.list(COUNTY, {}, { limit: 100 });
    expect(total).toBe(report.links + 4);
  });

  it.each<[string, object]>([
    ['an id that is a number', { _id: 7 }],
    ['an id that is an object', { _id: { a: 1 } }],
    ['a day in a list', { _id: `audit:${FIRST}:00000009`, day: [FIRST] }],
    ['a day that is a date', { day: new Date(FIRST) }],
    ['no day', { day: undefined }],
  ])('tells a document with %s', async (_kind, fields) => {
    const there = (await collection('audit').findOne({ _id: link(FIRST, 2) })) ?? {};
    await collection('audit').insertOne({ ...there, _id: 'id', entryId: 'id', ...fields } as never);
    expect(faultsOf(await trail().verified())).toContain(' stray 1');
  });
});
