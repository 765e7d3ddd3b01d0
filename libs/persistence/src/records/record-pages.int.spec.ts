import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  NEW_PUBLICATION,
  type Penalty,
  addDays,
  civilDate,
  commandRecord,
  penaltyIdentity,
} from '@xinxiu/domain';
import type { Page, PageRequest } from '../database/page.js';
import { COUNTY } from '../database/scope.js';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import { type PenaltyRecord, type PenaltyToTake, type TakeContext, recordIdOf } from './mapper.js';

const COUNT = 2_000;
const BATCH = 500;
const AT = '2026-05-06T02:00:00.000Z';
const AUTHORITIES = ['青禾县市场监督管理局', '青禾县卫生健康局', '别县税务局'];
const NAMES = ['青禾食品', '𠮷野商行', 'Straße Köln', 'KELVIN (甲)'];

/** Few dates for many records, as in a county's file. */
function penalty(no: number): PenaltyToTake {
  const one: Penalty = {
    subjectName: `${NAMES[no % NAMES.length]}${no % 50}`,
    subjectCode: `91420526MA${String(no % 400).padStart(8, '0')}`,
    decisionNumber: `青罚〔2026〕${no}号`,
    decisionDate: addDays(civilDate('2026-01-05'), (no * 31) % 17),
    authority: AUTHORITIES[no % 3] ?? '',
    penaltyKinds: ['罚款'],
    fineYuan: 2_000,
  };
  const identity = penaltyIdentity(one);
  if (!identity.ok) throw new Error('no identity');
  return {
    penalty: one,
    identity: identity.value,
    source: { profile: 'national', row: no, at: AT, key: `${no}`, kept: {} },
  };
}

function context(): TakeContext {
  const published = commandRecord(NEW_PUBLICATION, { type: 'publish' });
  if (!published.ok) throw new Error('not published');
  const term = {
    publication: published.value,
    penaltyClass: 'general',
    publicationFrom: '2026-01-05',
    publicationEnds: '2027-01-05',
  } as const;
  return {
    departmentOf: ({ authority }) => ['SCJG', 'WJ'][AUTHORITIES.indexOf(authority)],
    termOf: () => term,
    takenBy: 'u-1',
    importedFor: 'SCJG',
    at: AT,
  };
}

describe('pages of some thousand records', () => {
  let store: FreshStore;
  let all: PenaltyRecord[];

  beforeAll(async () => {
    store = await freshStore();
    const { records } = store.repositories;
    for (let from = 0; from < COUNT; from += BATCH) {
      const rows = Array.from({ length: BATCH }, (_, n) => penalty(from + n));
      await records.takeMany(rows, false, context());
    }
    for (let no = 109; no < COUNT; no += 100) {
      const id = recordIdOf(penalty(no).identity);
      await records.command(id, { type: 'end', reason: 'repaired', ground: 'XF-1' }, `end:${id}`, AT);
    }
    all = [];
    for await (const one of records.each()) all.push(one);
  }, 120_000);
  afterAll(() => store.drop());

  it.each([
    ['all', {}, () => true],
    ['of a state', { state: 'ended' }, (one: PenaltyRecord) => one.publication.state === 'ended'],
    ['of a department', { department: 'WJ' }, (one: PenaltyRecord) => one.department === 'WJ'],
    [
      'with a text',
      { q: 'straße k' },
      (one: PenaltyRecord) => one.penalty.subjectName.includes('Straße Köln'),
    ],
    ['with signs', { q: '(甲)1' }, (one: PenaltyRecord) => one.penalty.subjectName.includes('(甲)1')],
    ['with nothing of it', { q: '.*' }, () => false],
  ] as const)('%s: each once, newest first, in pages of any length', async (_name, filter, holds) => {
    const { records } = store.repositories;
    const expected = all.filter(holds).sort(newestFirst);
    for (const limit of [100, 997]) {
      const found = await everyPage((page) => records.list(COUNTY, filter, page), limit, expected.length);
      expect(found.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }
  });

  it('for the public: what is public, found by its number', async () => {
    const { publicRecords } = store.repositories;
    const open = all.filter((one) => one.publication.state === 'published').sort(newestFirst);
    const wanted = open.filter(({ penalty }) => penalty.decisionNumber.includes('〔2026〕9'));
    const named = await everyPage((page) => publicRecords.search('〔2026〕9', page), 50, wanted.length);
    expect(named.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    const found = await everyPage((page) => publicRecords.search(undefined, page), 500, open.length);
    expect(found.map(({ id }) => id)).toEqual(open.map(({ id }) => id));
  });
});

async function everyPage<T>(
  ask: (page: PageRequest) => Promise<Page<T>>,
  limit: number,
  total: number,
): Promise<readonly T[]> {
  const found: T[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ limit, cursor });
    if (total >= 0) expect(page.total).toBe(total);
    found.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== undefined);
  return found;
}

function newestFirst(one: PenaltyRecord, other: PenaltyRecord): number {
  const [a, b] = [one, other].map(({ penalty, id }) => `${penalty.decisionDate} ${id}`) as [string, string];
  return a < b ? 1 : -1;
}
