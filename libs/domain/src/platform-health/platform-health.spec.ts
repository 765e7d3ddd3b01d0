import { describe, expect, it } from '@jest/globals';
import { words } from '../words.js';
import { type PlatformFacts, platformHealth } from './platform-health.js';

const NOW = Date.parse('2026-12-01T04:00:00.000Z');
const WELL: Required<PlatformFacts> = {
  now: NOW,
  database: {
    aheadMs: -300,
    mail: { count: 0 },
    trail: { count: 2, oldest: NOW - 900 },
    lookedAt: NOW - 9_000,
  },
  engine: {
    queue: { lastPollAt: NOW - 30_000, backlogAgeMs: 0 },
    duties: [
      {
        title: words('核查', 'probe'),
        state: 'active',
        last: { at: '2026-12-01T01:00:00.000Z', outcome: 'done' },
      },
      { title: words('抽查', 'spot check'), state: 'active' },
    ],
  },
};

const ill = (facts: PlatformFacts) =>
  platformHealth(facts).flatMap(({ part, isWell, todo }) => (isWell ? [] : [[part, todo !== undefined]]));
const inStore = (over: Partial<NonNullable<PlatformFacts['database']>>) =>
  ill({ ...WELL, database: { ...WELL.database, ...over } });
const inEngine = (over: Partial<NonNullable<PlatformFacts['engine']>>) =>
  ill({ ...WELL, engine: { ...WELL.engine, ...over } });

describe('the health of the platform', () => {
  it('tells of every part, and says nothing to do where all are well', () => {
    const parts = platformHealth(WELL);
    expect(parts.map(({ part }) => part)).toEqual([
      ...['database', 'engine', 'worker', 'clock', 'look', 'mail', 'trail', 'duties'],
    ]);
    expect(parts.every(({ isWell, todo }) => isWell && todo === undefined)).toBe(true);
    expect(parts.at(-1)?.said.en).toBe('last successful run 2026-12-01 09:00');
    expect(parts.find(({ part }) => part === 'trail')?.said.en).toBe('2 wait, the oldest for 1 s');
  });

  it('tells only of what it knows while the store or the engine is away', () => {
    const { now, database, engine } = WELL;
    expect(platformHealth({ now, database }).map(({ part }) => part)).not.toContain('worker');
    expect(ill({ now, database })).toEqual([['engine', true]]);
    expect(ill({ now, engine })).toEqual([['database', true]]);
    expect(ill({ now })).toEqual([
      ['database', true],
      ['engine', true],
    ]);
  });

  it.each([
    ['worker', inEngine({ queue: { backlogAgeMs: 0 } })],
    ['worker', inEngine({ queue: { lastPollAt: NOW - 71_000, backlogAgeMs: 0 } })],
    ['clock', inStore({ aheadMs: 2_001 })],
    ['clock', inStore({ aheadMs: -2_001 })],
    ['look', inStore({ lookedAt: NOW - 60_001 })],
    ['mail', inStore({ mail: { count: 1, oldest: NOW - 60_001 } })],
    ['trail', inStore({ trail: { count: 1, oldest: NOW - 60_001 } })],
    ['duties', inEngine({ duties: [{ title: words('核查', 'probe'), state: 'missing' }] })],
    [
      'duties',
      inEngine({
        duties: [
          { title: words('核查', 'probe'), state: 'active', last: { at: '2026-12-01', outcome: 'failed' } },
        ],
      }),
    ],
  ])('names %s and what to do', (part, found) => {
    expect(found).toEqual([[part, true]]);
  });

  it('takes a paused duty for what somebody wants, and says so', () => {
    const duties = [{ title: words('核查', 'probe'), state: 'paused' as const }];
    const [last] = platformHealth({ ...WELL, engine: { ...WELL.engine, duties } }).slice(-1);
    expect(last).toMatchObject({ part: 'duties', isWell: true });
    expect(last?.said.zh).toContain('核查');
  });
});
