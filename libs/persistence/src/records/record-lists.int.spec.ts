import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import type { RecordRepository } from './repository.js';
import { AT, context, penalty } from './taken-penalty.fixture.js';

let store: FreshStore;
let records: RecordRepository;

beforeAll(async () => {
  store = await freshStore();
  records = store.repositories.records;
});
afterAll(() => store.drop());

describe('what the public finds', () => {
  it('is gone when publication has ended', async () => {
    const { id } = penalty('P-1');
    await records.takeMany([penalty('P-1')], false, context());
    expect((await store.repositories.publicRecords.find(id))?.subjectCode).toBe('91420526MA00000001');
    expect((await store.repositories.publicRecords.search('P-1', { limit: 5 })).total).toBe(1);
    await records.command(id, { type: 'end', reason: 'repaired', ground: 'g' }, 'c', AT);
    expect(await store.repositories.publicRecords.find(id)).toBeUndefined();
    expect((await store.repositories.publicRecords.search('P-1', { limit: 5 })).total).toBe(0);
  });

  it('shows no person by name, and cannot be searched by it', async () => {
    const person = penalty('P-2', {
      subjectName: '王小明',
      subjectKind: '自然人',
      subjectCode: undefined,
    } as never);
    await records.takeMany([person], false, context());
    expect((await store.repositories.publicRecords.find(person.id))?.subjectName).toBe('王某某');
    expect((await store.repositories.publicRecords.search('王小明', { limit: 5 })).total).toBe(0);
    expect((await store.repositories.publicRecords.search('P-2', { limit: 5 })).items[0]?.subjectName).toBe(
      '王某某',
    );
  });
});

describe('lists of records', () => {
  it('show each his own, and page through all', async () => {
    const rows = Array.from({ length: 12 }, (_, n) =>
      penalty(`L-${n}`, { subjectCode: '91420526MA0LIST001' }),
    );
    await records.takeMany(rows, false, context({ departmentOf: () => 'STHJ' }));
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await records.list({ kind: 'department', code: 'STHJ' }, {}, { limit: 5, cursor });
      expect(page.total).toBe(12);
      seen.push(...page.items.map((one) => one.id));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(new Set(seen).size).toBe(12);
    expect(
      (await records.list({ kind: 'applicant', uscc: '91420526MA0LIST001' }, {}, { limit: 1 })).total,
    ).toBe(12);
    expect((await records.list({ kind: 'applicant', uscc: 'other' }, {}, { limit: 1 })).total).toBe(0);
    expect(await records.find({ kind: 'department', code: 'SCJG' }, seen[0] as string)).toBeUndefined();
    expect(
      (await records.list(COUNTY, { department: 'STHJ', state: 'published', q: 'L-1' }, { limit: 5 })).total,
    ).toBe(3);
  });
});
