import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RecordFact } from '@xinxiu/domain';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import type { ApplicationsOn, ApplyingRepository } from './applying.repository.js';
import type { RecordRepository } from './repository.js';
import { AT, context, penalty } from './taken-penalty.fixture.js';

let store: FreshStore;
let records: RecordRepository;
let applying: ApplyingRepository;

beforeAll(async () => {
  store = await freshStore();
  ({ records, applying } = store.repositories);
});
afterAll(() => store.drop());

describe('a record that becomes another subject’s while its subject applies', () => {
  const USCC = '91420526MA00000001';
  const OTHER = '91420526MA00000002';
  const by = { id: 'u', name: '吴信', role: 'credit-office' } as const;

  async function opened(number: string) {
    const { id } = penalty(number);
    await records.takeMany([penalty(number, { subjectCode: USCC })], false, context());
    const apply = (n = 0, uscc = USCC) =>
      applying.begin({ recordId: id, id: `a-${n}`, uscc }, Date.parse(AT) + n);
    const change = async (seen?: ApplicationsOn) => {
      const record = await records.find(COUNTY, id);
      if (!record) throw new Error(`no record ${id}`);
      const { opening, count } = seen ?? (await applying.on(id));
      if (opening.length > 0) return false;
      const { publication } = record;
      const fact: RecordFact = {
        ...{ type: 'penalty-corrected', rowId: 'h', id: `f-${number}`, at: AT, by },
        ...{ before: { subjectCode: USCC }, after: { subjectCode: OTHER } },
        ground: { text: '主体有误', article: '更正函' },
      };
      const made = {
        penalty: { ...record.penalty, subjectCode: OTHER },
        fact,
        term: { ...record, publication: { ...publication, version: publication.version + 1 } },
        applications: count,
      };
      return (await records.correct(record, made, context())) !== undefined;
    };
    return { id, apply, change };
  }

  it.each([0, 1])('gives way to an application that began after %d others were looked at', async (before) => {
    const { id, apply, change } = await opened(`W-${before}`);
    for (let n = 0; n < before; n++) {
      expect(await apply(n)).toBe(true);
      await applying.end({ recordId: id, id: `a-${n}` });
    }
    const seen = await applying.on(id);
    expect(seen).toMatchObject({ opening: [], count: before });
    expect(await apply(before)).toBe(true);
    expect(await change(seen)).toBe(false);
    await applying.end({ recordId: id, id: `a-${before}` });
    expect(await change(seen)).toBe(false);
    expect(await change()).toBe(true);
  });

  it('is applied for by its former subject no more', async () => {
    const { id, apply, change } = await opened('W-2');
    expect(await change()).toBe(true);
    expect(await apply()).toBe(false);
    expect(await apply(1, OTHER)).toBe(true);
    expect(await applying.on(id)).toEqual({
      opening: ['a-1'],
      since: Date.parse(AT) + 1,
      count: 1,
    });
  });

  it('never does both, whichever comes first', async () => {
    for (let round = 3; round < 13; round++) {
      const { apply, change } = await opened(`W-${round}`);
      const [applied, changed] = await Promise.all([apply(), change()]);
      expect([applied, changed]).not.toEqual([true, true]);
    }
  });
});
