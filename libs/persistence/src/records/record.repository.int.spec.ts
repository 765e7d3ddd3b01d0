import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { PublicationTerm, RecordFact } from '@xinxiu/domain';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import type { PenaltyRecord } from './mapper.js';
import type { RecordRepository } from './repository.js';
import { AT, context, penalty } from './taken-penalty.fixture.js';

const FAR = Number.MAX_SAFE_INTEGER - 1;
let store: FreshStore;
let records: RecordRepository;

beforeAll(async () => {
  store = await freshStore();
  records = store.repositories.records;
});
afterAll(() => store.drop());

describe('taking penalties', () => {
  it('takes each once of many imports at once', async () => {
    const rows = ['T-1', 'T-2', 'T-3'].map((number) => penalty(number));
    const results = await race(50, () => records.takeMany(rows, false, context()));
    for (const index of rows.keys()) {
      const outcomes = results.map((result) => result[index]?.outcome);
      expect(outcomes.filter((outcome) => outcome === 'taken')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'unchanged')).toHaveLength(49);
    }
    expect((await records.list(COUNTY, { q: 'T-' }, { limit: 9 })).total).toBe(3);
  });

  it('never overwrites: other content is a conflict that names both values', async () => {
    await records.takeMany([penalty('C-1')], false, context());
    const [result] = await records.takeMany([penalty('C-1', { fineYuan: 3000 })], false, context());
    expect(result).toEqual({
      outcome: 'conflict',
      differences: [{ field: 'fineYuan', stored: 2000, value: 3000 }],
    });
    expect((await records.find(COUNTY, penalty('C-1').id))?.penalty.fineYuan).toBe(2000);
  });

  it('writes nothing in a dry run, and keeps headers that are no names of fields', async () => {
    expect(await records.takeMany([penalty('D-1')], true, context())).toEqual([{ outcome: 'taken' }]);
    expect(await records.find(COUNTY, penalty('D-1').id)).toBeUndefined();
    await records.takeMany([penalty('D-1')], false, context());
    expect((await records.find(COUNTY, penalty('D-1').id))?.source.kept).toEqual([
      { header: 'a.b$c', value: 'v' },
    ]);
  });
});

describe('commanding a record', () => {
  it('has one effect for one cause, however often it comes', async () => {
    const { id } = penalty('K-1');
    await records.takeMany([penalty('K-1')], false, context());
    const end = { type: 'end', reason: 'repaired', ground: 'XF-1' } as const;
    const answers = await race(50, () => records.command(id, end, 'XF-1:end', AT));
    expect(answers.every((answer) => answer?.ok && answer.value.state === 'ended')).toBe(true);
    expect((await records.find(COUNTY, id))?.publication.version).toBe(2);
    expect(await records.command(id, end, 'XF-2:end', AT)).toMatchObject({
      ok: false,
      error: { state: 'ended' },
    });
    expect(await records.command('nobody', end, 'x', AT)).toBeUndefined();
  });

  it('orders different commands one after the other and loses none', async () => {
    const { id } = penalty('K-2');
    await records.takeMany([penalty('K-2')], false, context());
    await race(30, (n) => records.command(id, { type: 'mark', mark: `m${n}` }, `mark-${n}`, AT));
    const found = await records.find(COUNTY, id);
    expect(found?.publication.marks).toHaveLength(30);
    expect(found?.publication.version).toBe(31);
  });
});

describe('what people bring and decide', () => {
  const fact = (id: string): RecordFact => ({
    type: 'class-determined',
    class: 'serious',
    ground: { text: '情节严重', article: '第三条' },
    id,
    at: AT,
    by: { id: 'u-2', name: '吴审', role: 'reviewer', department: 'SCJG' },
  });
  const revised = ({ publication }: PenaltyRecord): PublicationTerm => ({
    publication: { ...publication, version: publication.version + 1 },
    penaltyClass: 'serious',
    publicationFrom: '2026-01-05',
    publicationEnds: '2029-01-05',
  });
  const stored = async (id: string): Promise<PenaltyRecord> => {
    const found = await records.find(COUNTY, id);
    if (!found) throw new Error(`no record ${id}`);
    return found;
  };

  it('is added by one of many who saw the same version, with what the law then makes of the record', async () => {
    const { id } = penalty('F-1');
    await records.takeMany([penalty('F-1')], false, context({ ends: null }));
    const seen = await stored(id);
    const added = await race(20, (n) => records.addFact(seen, fact(`f${n}`), revised(seen), Date.parse(AT)));
    expect(added.filter(Boolean)).toHaveLength(1);
    const after = await stored(id);
    expect(after).toMatchObject({ penaltyClass: 'serious', publication: { version: 2 } });
    expect(after.facts).toHaveLength(1);
    const due = await store.repositories.publicationEnds.dueToEnd(
      Date.parse('2029-01-04T16:00:00Z'),
      50,
      false,
    );
    expect(due.map((one) => one.id)).toEqual([id]);
  });

  it('gives way to another term of the law only while it is as it was seen', async () => {
    const { id } = penalty('T-1');
    await records.takeMany([penalty('T-1')], false, context({ ends: null }));
    const seen = await stored(id);
    const all = await race(5, () => records.revise(seen, revised(seen), Date.parse(AT)));
    expect(all.filter(Boolean)).toHaveLength(1);
    expect(await stored(id)).toMatchObject({ publicationEnds: '2029-01-05', facts: [] });
    for await (const one of records.eachNotEnded()) expect(one.publication.state).not.toBe('ended');
  });

  it('loses nothing beside commands of the publication', async () => {
    const { id } = penalty('F-2');
    await records.takeMany([penalty('F-2')], false, context());
    const add = async (n: number): Promise<void> => {
      for (let added: unknown; !added;) {
        const seen = await stored(id);
        added = await records.addFact(seen, fact(`f${n}`), revised(seen), Date.parse(AT));
      }
    };
    const mark = async (n: number): Promise<void> => {
      await records.command(id, { type: 'mark', mark: `m${n}` }, `mark-${n}`, AT);
    };
    await race(12, (n) => (n % 2 === 0 ? add(n) : mark(n)));
    const after = await stored(id);
    expect(after.facts).toHaveLength(6);
    expect(after.publication.marks).toHaveLength(6);
    expect(after.publication.version).toBe(13);
  });

  it('is nothing in a record from before there was any', async () => {
    const { id } = penalty('F-3');
    await records.takeMany([penalty('F-3')], false, context());
    await store.database.connection
      .collection('records')
      .updateOne({ _id: id as never }, { $unset: { facts: 1 } });
    const seen = await stored(id);
    expect(seen.facts).toEqual([]);
    const after = await records.addFact(seen, fact('f'), revised(seen), Date.parse(AT));
    expect(after).toEqual(await records.find(COUNTY, seen.id));
    expect((await stored(id)).facts).toEqual([fact('f')]);
  });

  it('is asked for where no rule decides the class, of what is not ended, by department', async () => {
    const unclassified = context({ departmentOf: () => 'WHJ', ends: null });
    const term = { ...unclassified.termOf(penalty('U-1').penalty), penaltyClass: 'unclassified' } as const;
    const rows = ['U-1', 'U-2', 'U-3'].map((number) => penalty(number));
    await records.takeMany(rows, false, { ...unclassified, termOf: () => term });
    await records.command(penalty('U-2').id, { type: 'end', reason: 'expired', ground: 'g' }, 'c', AT);
    const mine = await records.unclassified({ kind: 'department', code: 'WHJ' }, { limit: 1 });
    expect(mine).toMatchObject({ total: 2, nextCursor: expect.any(String) });
    expect((await records.unclassified({ kind: 'department', code: 'SCJG' }, { limit: 9 })).total).toBe(0);
  });
});

describe('values that a person corrects', () => {
  const IDENTITY = '42052619900101123X';
  const [OLD, NEW] = ['G12345', IDENTITY];

  it('take the place of the stored ones once, with both in the history, and numbers of persons are closed', async () => {
    const { id } = penalty('V-1');
    await records.takeMany([penalty('V-1', { legalRepresentativeIdNo: OLD })], false, context());
    const seen = await records.find(COUNTY, id);
    if (!seen) throw new Error(`no record ${id}`);
    const corrected = { ...seen.penalty, fineYuan: 3000, legalRepresentativeIdNo: NEW };
    const fact = (by: string): RecordFact => ({
      type: 'penalty-corrected',
      rowId: 'h-1',
      before: { fineYuan: 2000, legalRepresentativeIdNo: OLD },
      after: { fineYuan: 3000, legalRepresentativeIdNo: NEW },
      ground: { text: '来源单位更正', article: '更正函' },
      id: `f-${by}`,
      at: AT,
      by: { id: by, name: '吴信', role: 'credit-office' },
    });
    const term = { ...seen, publication: { ...seen.publication, version: seen.publication.version + 1 } };
    const done = await race(20, (n) =>
      records.correct(seen, { penalty: corrected, fact: fact(`u-${n}`), term }, context()),
    );
    expect(done.filter(Boolean)).toHaveLength(1);
    const after = await records.find(COUNTY, id);
    expect(after).toMatchObject({ penalty: corrected, publication: { version: 2 } });
    expect(after?.facts).toMatchObject([
      { before: { fineYuan: 2000 }, after: { legalRepresentativeIdNo: NEW } },
    ]);
    const doc = await store.database.connection.collection('records').findOne({ _id: id as never });
    for (const canary of [OLD, NEW]) expect(JSON.stringify(doc)).not.toContain(canary);
  });
});

describe('records that reach their maximum', () => {
  it('are due from the first minute of that day in Asia/Shanghai, by their own clock, until they are ended', async () => {
    const { id } = penalty('E-1');
    await records.takeMany([penalty('E-1')], false, context({ ends: '2026-06-01' }));
    const first = Date.parse('2026-05-31T16:00:00Z');
    const due = async (now: number) =>
      (await store.repositories.publicationEnds.dueToEnd(now, 50, false)).some((one) => one.id === id);
    expect(await due(first - 1)).toBe(false);
    expect(await due(first)).toBe(true);
    await records.command(id, { type: 'end', reason: 'expired', ground: 'g' }, 'x', AT);
    expect(
      (await store.repositories.publicationEnds.dueToEnd(first, 50, true)).some((one) => one.id === id),
    ).toBe(false);
  });

  it('are due by their own clock, and also when they were taken after their maximum', async () => {
    const start = Date.parse(AT);
    const fast = { realEpoch: start, legalEpoch: Date.parse('2026-05-31T15:00:00Z'), dayMs: 2_400 };
    await records.takeMany([penalty('E-2')], false, context({ ends: '2026-06-01', clock: fast }));
    const due = async (now: number) =>
      (await store.repositories.publicationEnds.dueToEnd(now, 50, false)).map((one) => one.id);
    expect(await due(start + 99)).toEqual([]);
    expect(await due(start + 100)).toEqual([penalty('E-2').id]);
    await records.takeMany([penalty('E-3')], false, context({ ends: '2020-01-01' }));
    expect(await due(start)).toEqual([penalty('E-3').id]);
    expect(await due(start + 3 * 86_400_000)).toEqual([]);
    expect((await store.repositories.publicationEnds.dueToEnd(start + 3 * 86_400_000, 50, true)).length).toBe(
      2,
    );
    await records.takeMany([penalty('E-4')], false, context({ ends: null }));
    expect(
      (await store.repositories.publicationEnds.dueToEnd(FAR, 500, true)).some(
        (one) => one.id === penalty('E-4').id,
      ),
    ).toBe(false);
  });
});
