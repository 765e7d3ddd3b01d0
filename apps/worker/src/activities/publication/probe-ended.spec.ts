import { describe, expect, it } from '@jest/globals';
import type { AuditEntry, PublicAgain } from '@xinxiu/persistence';
import { type EndedProbe, probeEnded } from './probe-ended.js';
import type { Sight } from './publication-target.js';

const AT = Date.parse('2026-11-30T01:00:00.000Z');
const SINCE = new Date(AT).toISOString();

/** A county with ended records of these ids, of which the public finds some. */
function county(ids: readonly string[], found: readonly string[]) {
  const seen = { found: [...found], ended: new Set(ids), asked: 0, again: new Map<string, PublicAgain>() };
  const entries = new Map<string, AuditEntry>();
  const record = (id: string) => ({
    id,
    department: 'SCJG',
    publication: { state: seen.ended.has(id) ? 'ended' : 're-published' },
  });
  const sight = async (id: string): Promise<Sight> => {
    seen.asked += 1;
    return { isFound: seen.found.includes(id), said: `GET ${id}` };
  };
  const probe = {
    now: () => AT,
    targets: [{ name: 'file-drop' }, { name: 'county-board', probe: sight }],
    repositories: {
      publicationEnds: {
        endedAfter: async (after: string, limit: number) =>
          ids
            .filter((id) => id > after)
            .slice(0, limit)
            .map(record),
      },
      records: {
        find: async (_: unknown, id: string) => (ids.includes(id) ? record(id) : undefined),
      },
      publicAgain: {
        all: async () => [...seen.again.values()],
        found: async (one: PublicAgain) => {
          const since = seen.again.get(one.recordId)?.since ?? one.since;
          seen.again.set(one.recordId, { ...one, since });
          return since;
        },
        gone: async (id: string) => {
          const { since } = seen.again.get(id) ?? {};
          seen.again.delete(id);
          return since;
        },
      },
      audit: { record: async ([entry]: AuditEntry[]) => void entries.set(entry!.id, entry!) },
    },
  } as unknown as EndedProbe;
  return { probe, seen, told: () => [...entries.values()].map(({ action, subject }) => [action, subject]) };
}

const all = { after: '' };

describe('the probe of ended publications', () => {
  it('tells what the public finds, once, and that it has gone again', async () => {
    const { probe, seen, told } = county(['a', 'b', 'c'], ['b']);
    expect(await probeEnded(probe, all)).toEqual({ found: 1 });
    expect(await probeEnded(probe, all)).toEqual({ found: 1 });
    expect([...seen.again.values()]).toEqual([
      { recordId: 'b', since: SINCE, evidence: [{ target: 'county-board', said: 'GET b' }] },
    ]);
    expect(told()).toEqual([['publication-found-again', 'b']]);
    seen.found = [];
    expect(await probeEnded(probe, all)).toEqual({ found: 0 });
    expect([...seen.again.keys()]).toEqual([]);
    expect(told()).toContainEqual(['publication-gone-again', 'b']);
  });

  it('says nothing of a record that was lawfully made public again meanwhile, before or after it was found', async () => {
    const { probe, seen, told } = county(['a', 'b'], ['a', 'b']);
    seen.ended.delete('a');
    expect(await probeEnded(probe, all)).toEqual({ found: 1 });
    seen.ended.delete('b');
    await probeEnded(probe, all);
    expect([...seen.again.keys()]).toEqual([]);
    expect(told()).toEqual([
      ['publication-found-again', 'b'],
      ['publication-gone-again', 'b'],
    ]);
  });

  it('goes through all of them, batch after batch', async () => {
    const ids = Array.from({ length: 150 }, (_, n) => String(n).padStart(3, '0'));
    const { probe, seen } = county(ids, ['000', '149']);
    const first = await probeEnded(probe, all);
    expect(first).toEqual({ found: 1, last: '099' });
    expect(await probeEnded(probe, { after: '099' })).toEqual({ found: 1 });
    expect(seen.asked).toBe(150);
  });

  it('concludes nothing from a place that cannot be seen', async () => {
    const { probe, seen } = county(['a'], []);
    const blind = { name: 'county-board', probe: () => Promise.reject(new Error('answered 502')) };
    seen.again.set('a', { recordId: 'a', since: SINCE, evidence: [] });
    await expect(probeEnded({ ...probe, targets: [blind as never] }, all)).rejects.toThrow('502');
    expect([...seen.again.keys()]).toEqual(['a']);
  });
});
