import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { foldCase } from '@xinxiu/domain';
import { COUNTY } from '../database/scope.js';
import { CLERK, caseEvent, claimed, origin, submitted } from '../testing/case-events.js';
import { type FreshStore, freshStore, race } from '../testing/fresh-store.js';
import { minuteBucket } from './mapper.js';
import type { CaseRepository } from './repository.js';

const DEADLINE = {
  kind: 'submitted',
  due: '2026-05-11',
  provisional: false,
  ruleId: 'step.acceptance',
  article: 'x',
  startDay: '2026-05-06',
  proof: [],
  packDigest: 'p',
  tableDigest: 't1',
} as never;

let store: FreshStore;
let cases: CaseRepository;

beforeAll(async () => {
  store = await freshStore();
  cases = store.repositories.cases;
});
afterAll(() => store.drop());

async function opened(caseNo: string, over = {}) {
  const { state, event } = submitted(caseNo, over);
  await cases.appendEvents([event], {});
  await cases.create(state, origin(caseNo));
  return state;
}

describe('the facts of a case in the store', () => {
  it('are written once, however often and by however many they are written', async () => {
    const event = claimed('XF-1', 2);
    const answers = await race(50, (racer) =>
      cases.appendEvents([event], { rungs: [{ id: 'reminder-due', at: racer }] }),
    );
    const stored = await cases.events('XF-1');
    expect(stored).toHaveLength(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set([JSON.stringify(stored[0]?.derived)]),
    );
  });

  it('are refused as EVENT_CONFLICT when an id is taken by another fact', async () => {
    await cases.appendEvents([claimed('XF-2', 2)], {});
    const other = claimed('XF-2', 2, { ...CLERK, id: 'u-other', name: '李可' });
    await expect(cases.appendEvents([other], {})).rejects.toMatchObject({ code: 'EVENT_CONFLICT' });
    await expect(
      cases.appendEvents(
        [caseEvent('XF-2', 3, { type: 'comment-added', actor: CLERK, data: { text: 'x' } }), other],
        {},
      ),
    ).rejects.toMatchObject({ code: 'EVENT_CONFLICT' });
  });

  it('are completed when an earlier attempt wrote only the first of them', async () => {
    const [one, two, three] = [2, 3, 4].map((seq) => claimed('XF-3', seq)) as [never, never, never];
    await cases.appendEvents([one], {});
    const kept = await cases.appendEvents([one, two, three], { rungs: [] });
    expect(kept).toEqual({ rungs: [] });
    expect((await cases.events('XF-3')).map((event) => event.seq)).toEqual([2, 3, 4]);
  });

  it('give what was derived for them first to whoever writes them again', async () => {
    const event = claimed('XF-4', 2);
    await cases.appendEvents([event], { deadline: DEADLINE });
    expect(await cases.appendEvents([event], { rungs: [] })).toEqual({ deadline: DEADLINE });
    expect((await cases.event(event.id))?.derived).toEqual({ deadline: DEADLINE });
  });

  it('are found by the minute in which they were stored', async () => {
    const before = minuteBucket(Date.now());
    await cases.appendEvents([claimed('XF-5', 2)], {});
    const found = [
      ...(await cases.eventsByBucket(before)),
      ...(await cases.eventsByBucket(minuteBucket(Date.now()))),
    ];
    expect(found.some((event) => event.caseId === 'XF-5')).toBe(true);
    expect(await cases.eventsByBucket('2001-01-01T00:00')).toEqual([]);
  });
});

describe('the projection of a case', () => {
  it('is created once by many', async () => {
    const { state } = submitted('XF-10');
    await race(50, () => cases.create(state, origin('XF-10')));
    expect((await cases.list(COUNTY, { q: 'XF-10' }, { limit: 10 })).total).toBe(1);
  });

  it('moves by one write of many, and the same write again is done', async () => {
    const state = await opened('XF-11');
    const event = claimed('XF-11', 2);
    const next = foldCase(state, event);
    const { clock } = origin('XF-11');
    await race(50, () => cases.commit({ events: [event], state: next, derived: {} }, clock));
    const found = await cases.find(COUNTY, 'XF-11');
    expect(found?.state.holder?.id).toBe('u-clerk');
    expect(found?.state.seq).toBe(2);
  });

  it('never goes back to an older state', async () => {
    const state = await opened('XF-12');
    const two = foldCase(state, claimed('XF-12', 2));
    const three = foldCase(two, caseEvent('XF-12', 3, { type: 'case-released', actor: CLERK, data: {} }));
    const { clock } = origin('XF-12');
    await cases.project(three, 2, clock);
    await cases.project(two, 1, clock);
    expect((await cases.find(COUNTY, 'XF-12'))?.state.seq).toBe(3);
  });

  it('refuses a write whose predecessor is missing', async () => {
    const state = await opened('XF-13');
    const two = foldCase(state, claimed('XF-13', 2));
    const three = foldCase(two, caseEvent('XF-13', 3, { type: 'case-released', actor: CLERK, data: {} }));
    await expect(cases.project(three, 1, origin('XF-13').clock)).rejects.toMatchObject({
      code: 'PROJECTION_GAP',
    });
  });

  it('drops what the state no longer has', async () => {
    const state = await opened('XF-14');
    const { clock } = origin('XF-14');
    const held = foldCase(state, claimed('XF-14', 2));
    await cases.project(held, 1, clock);
    await cases.project(
      foldCase(held, caseEvent('XF-14', 3, { type: 'case-released', actor: CLERK, data: {} })),
      1,
      clock,
    );
    expect((await cases.find(COUNTY, 'XF-14'))?.state).not.toHaveProperty('holder');
    expect((await cases.list(COUNTY, { holder: 'u-clerk', q: 'XF-14' }, { limit: 5 })).total).toBe(0);
  });

  it('shows the deadline that was computed and from when it is overdue', async () => {
    const state = await opened('XF-15');
    const event = claimed('XF-15', 2);
    const { clock } = origin('XF-15');
    await cases.commit(
      { events: [event], state: foldCase(state, event), derived: { deadline: DEADLINE, rungs: [] } },
      clock,
    );
    const found = await cases.find(COUNTY, 'XF-15');
    expect(found?.state.deadline).toMatchObject({ due: '2026-05-11', ruleId: 'step.acceptance' });
    expect(found?.state.deadline).not.toHaveProperty('proof');
    const end = Date.parse('2026-05-11T16:00:00Z');
    expect((await cases.list(COUNTY, { overdueAt: end - 1, q: 'XF-15' }, { limit: 5 })).total).toBe(0);
    expect((await cases.list(COUNTY, { overdueAt: end, q: 'XF-15' }, { limit: 5 })).total).toBe(1);
    const other = await cases.openWithOtherTable('t2');
    expect(other.map(({ state: { caseNo }, workflowId }) => ({ caseNo, workflowId }))).toContainEqual({
      caseNo: 'XF-15',
      workflowId: 'repair:r-XF-15',
    });
    expect(await cases.openWithOtherTable('t1')).toEqual([]);
  });
});

describe('lists of cases', () => {
  it('page through all without gap or repetition, in both directions, and tell the total', async () => {
    for (let n = 10; n < 27; n++)
      await opened(`PG-${n}`, { submittedAt: `2026-01-${10 + (n % 3)}T00:00:00.000Z` });
    for (const sort of ['submittedAt', '-submittedAt', 'caseNo', '-caseNo', 'due'] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await cases.list(COUNTY, { q: 'PG-', sort }, { limit: 5, cursor });
        expect(page.total).toBe(17);
        seen.push(...page.items.map(({ state }) => state.caseNo));
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(17);
      const days = seen.map((no) => no);
      if (sort === 'caseNo') expect(days).toEqual([...days].sort());
    }
  });

  it('refuse a cursor that is none', async () => {
    await expect(cases.list(COUNTY, {}, { limit: 5, cursor: 'bm9uc2Vuc2U' })).rejects.toThrow(RangeError);
  });

  it('show an applicant his own cases and a department its own', async () => {
    await opened('SC-1', { applicant: { uscc: '91420526MA0SCOPE01', name: '甲' } });
    await opened('SC-2', {
      applicant: { uscc: '91420526MA0SCOPE02', name: '乙' },
      determiningDepartment: 'STHJ',
    });
    const count = async (scope: Parameters<typeof cases.list>[0]) =>
      (await cases.list(scope, { q: 'SC-' }, { limit: 9 })).items.map(({ state }) => state.caseNo).sort();
    expect(await count({ kind: 'applicant', uscc: '91420526MA0SCOPE01' })).toEqual(['SC-1']);
    expect(await count({ kind: 'department', code: 'STHJ' })).toEqual(['SC-2']);
    expect(await count({ kind: 'department', code: 'XYB' })).toEqual(['SC-1', 'SC-2']);
    expect(await count({ kind: 'department', code: 'GAJ' })).toEqual([]);
    expect(await cases.find({ kind: 'department', code: 'SCJG' }, 'SC-2')).toBeUndefined();
    expect(await cases.find({ kind: 'applicant', uscc: '91420526MA0SCOPE02' }, 'SC-1')).toBeUndefined();
  });

  it('find text that was typed, never a pattern', async () => {
    await opened('RX-1', { applicant: { uscc: '9142', name: '青禾(集团)有限公司' } });
    expect((await cases.list(COUNTY, { q: '(集团)' }, { limit: 5 })).total).toBe(1);
    expect((await cases.list(COUNTY, { q: 'RX-.' }, { limit: 5 })).total).toBe(0);
    expect((await cases.list(COUNTY, { q: '.*' }, { limit: 5 })).total).toBe(0);
  });

  it('tell the open case of a record, and what is to be archived', async () => {
    await opened('OP-1');
    expect((await cases.openOn('r-OP-1'))?.state.caseNo).toBe('OP-1');
    expect(await cases.openOn('r-nobody')).toBeUndefined();
    const { state, event } = submitted('OP-2', { status: 'completed' });
    await cases.appendEvents([event], {});
    await cases.create(state, origin('OP-2'));
    expect(await cases.openOn('r-OP-2')).toBeUndefined();
    expect((await cases.ofRecord(COUNTY, 'r-OP-2')).length).toBe(1);
    expect((await store.repositories.endedCases.toArchive(10)).map((one) => one.caseNo)).toContain('OP-2');
    await store.repositories.endedCases.markArchived('OP-2', {
      fileId: 'f',
      sha256: 's',
      runs: 1,
      at: 'now',
    });
    expect((await store.repositories.endedCases.toArchive(10)).map((one) => one.caseNo)).not.toContain(
      'OP-2',
    );
    expect((await cases.find(COUNTY, 'OP-2'))?.archive?.fileId).toBe('f');
    expect(await cases.clockOf('OP-2')).toEqual(origin('OP-2').clock);
  });
});
