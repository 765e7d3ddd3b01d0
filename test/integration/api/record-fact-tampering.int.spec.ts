import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { RecordFact } from '@xinxiu/domain';
import { type Database, connectDatabase } from '@xinxiu/persistence';
import { County } from '../../factories/county.js';
import { GROUND, RecordDossier, SUSPENDED } from '../../factories/record-dossier.js';
import { expectStatus } from '../../factories/repair-journey.js';
import { Door, type Visitor } from './door.js';
import { factCheck, factsChained } from './fact-check.js';

jest.setTimeout(120_000);

let door: Door;
let county: County;
let database: Database;
let auditor: Visitor;
let recordId: string;
let original: Readonly<Record<string, unknown>>;

const _id = () => recordId as never;
const records = () => database.connection.collection('records');
const factsNow = () => structuredClone(original['facts']) as RecordFact[];
const set = (fields: object) => records().updateOne({ _id: _id() }, { $set: fields });

beforeAll(async () => {
  door = await Door.open();
  county = await County.open();
  database = await connectDatabase(process.env['MONGODB_URI'] ?? '');
  auditor = await door.person('auditor');
  const dossier = await RecordDossier.file(county, SUSPENDED);
  recordId = dossier.id;
  // A telephone in it, so that the words are closed in the store.
  const ground = { ...GROUND, text: '经查情节一般，经办人电话13900001111' };
  const { reviewer, leader } = dossier.unit;
  for (const decided of ['serious', 'general'])
    await expectStatus(dossier.act(reviewer, 'classification', { class: decided, ground }), 200);
  // What lowers it takes two.
  await expectStatus(dossier.act(leader, 'proposal/confirmation', {}), 200);
  await factsChained(door, auditor, `?recordId=${recordId}`);
  original = (await records().findOne({ _id: _id() })) as never;
});

// Others verify the same store.
afterEach(async () => {
  await records().replaceOne({ _id: _id() }, original as never, { upsert: true });
});

afterAll(async () => {
  await database.close();
  await county.close();
  await door.close();
});

const check = () => factCheck(door, auditor, `?recordId=${recordId}`);
const faults = async () => (await check()).filter((line) => 'fault' in line);
const derived = (id: string) => ({ fault: 'derived', caseNo: recordId, seq: 0, id });
const place = (seq: number) => ({ caseNo: recordId, seq, id: factsNow()[seq - 1]?.id });

describe('S21: facts of records, changed directly in the database', () => {
  it('are as they were chained when nobody did', async () => {
    expect(await check()).toEqual([{ facts: 3, waiting: 0, unbound: 0, faults: 0 }]);
  });

  it.each([
    ['who decided', { 'facts.2.by.name': '他人' }],
    ['when', { 'facts.2.at': '2020-01-01T00:00:00.000Z' }],
    ['what a closed text says', { 'facts.2.ground.text': '无' }],
    ['a closed text so that it does not open', { 'facts.2.ground.text': 'sealed:1:other:AAAA' }],
  ])('are named by record and number where somebody edited %s', async (_, fields) => {
    await set(fields);
    expect(await faults()).toEqual([{ fault: 'changed', ...place(3) }]);
  });

  it('are named where one was put in, of its own or a second time', async () => {
    const facts = factsNow();
    const [first, last] = [facts[0], facts[2]] as [RecordFact, RecordFact];
    await set({ facts: [...facts, { ...last, id: 'forged' }, first] });
    expect(await faults()).toEqual([
      { fault: 'inserted', caseNo: recordId, seq: 4, id: 'forged' },
      { fault: 'inserted', ...place(1), seq: 5 },
      derived('penaltyClass'),
      derived('publicationEnds'),
    ]);
  });

  it('are named where one was taken away, or all with their record', async () => {
    await set({ facts: factsNow().slice(0, 1) });
    expect(await faults()).toContainEqual({ fault: 'missing', ...place(2) });
    await records().deleteOne({ _id: _id() });
    expect(await faults()).toEqual([1, 2, 3].map((seq) => ({ fault: 'missing', ...place(seq) })));
  });

  it('are named where two changed places, for the last one decides', async () => {
    await set({ facts: factsNow().reverse() });
    const found = await faults();
    expect(found.map(({ seq, id }) => [seq, id])).toContainEqual([3, factsNow()[0]?.id]);
    expect(found).toContainEqual(derived('penaltyClass'));
  });
});

describe('S21: what was made of a record, changed directly in the database', () => {
  it('is named where the class is another than the law gives it', async () => {
    await set({ penaltyClass: 'minor' });
    expect(await faults()).toEqual([derived('penaltyClass')]);
  });

  it('is named where publication ends on another day, or has ended as if a case had repaired it', async () => {
    await set({ publicationEnds: '2026-01-01' });
    expect(await faults()).toEqual([derived('endsAt'), derived('publicationEnds')]);
    const { publicationEnds } = original;
    const ended = {
      'publication.state': 'ended',
      'publication.endReason': 'repaired',
      state: 'ended',
      public: 0,
    };
    await set({ publicationEnds, ...ended });
    expect(await faults()).toEqual([derived('publication')]);
  });

  it('is named among all records of the county, of which no other is called tampered with', async () => {
    await set({ penaltyClass: 'minor' });
    const named = (await factCheck(door, auditor)).filter(
      ({ fault }) => fault === 'derived' || fault === 'moved',
    );
    expect(named).toEqual([derived('penaltyClass')]);
  });
});
