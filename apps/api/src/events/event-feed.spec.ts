import { describe, expect, it } from '@jest/globals';
import type { Repositories, StoredEvent } from '@xinxiu/persistence';
import type { Log } from '../platform/tokens.js';
import { EventFeed } from './event-feed.js';

const NOW = Date.parse('2026-03-02T08:05:30Z');

/** Facts by the minute in which they were stored, in the order in which the store gives them. */
function feedOf(stored: Record<string, readonly [id: string, seq: number][]>): EventFeed {
  const cases = {
    eventsByBucket: (bucket: string) =>
      Promise.resolve(
        (stored[bucket] ?? []).map(([id, seq]) => ({ id, seq, caseId: 'XF-1' }) as StoredEvent),
      ),
    find: () => Promise.resolve({ state: { caseNo: 'XF-1', status: 'verification' } }),
  };
  return new EventFeed({ cases } as unknown as Repositories, {} as Log, () => NOW);
}

async function idsSince(feed: EventFeed, bucket: string, id: string): Promise<string[] | undefined> {
  return (await feed.since(bucket, id))?.map(({ event }) => event.id);
}

describe('going on after a place in the feed', () => {
  it('loses nothing, in whatever order the store gives the facts of a minute', async () => {
    const feed = feedOf({
      '2026-03-02T08:04': [
        ['claimed', 2],
        ['submitted', 1],
      ],
    });
    expect(await idsSince(feed, '2026-03-02T08:04', 'submitted')).toEqual(['claimed']);
  });

  it('tells again what a writer whose clock is behind may have stored meanwhile', async () => {
    const feed = feedOf({ '2026-03-02T08:03': [['late', 3]], '2026-03-02T08:04': [['place', 2]] });
    expect(await idsSince(feed, '2026-03-02T08:04', 'place')).toEqual(['late']);
  });

  it('tells the facts of a case in their order', async () => {
    const feed = feedOf({
      '2026-03-02T08:05': [
        ['third', 3],
        ['first', 1],
        ['second', 2],
      ],
    });
    expect(await idsSince(feed, '2026-03-02T08:05', 'first')).toEqual(['second', 'third']);
  });

  it('is refused where the place is unknown, long ago or still to come', async () => {
    const feed = feedOf({ '2026-03-02T08:05': [['one', 1]] });
    expect(await idsSince(feed, '2026-03-02T08:05', 'another')).toBeUndefined();
    expect(await idsSince(feed, '2026-03-02T07:50', 'one')).toBeUndefined();
    expect(await idsSince(feed, '2026-03-02T08:07', 'one')).toBeUndefined();
  });
});
