import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { drawSample } from '@xinxiu/domain';
import type { AuditEntry, SpotCheck } from '@xinxiu/persistence';
import { type SpotChecking, drawSpotCheck } from './draw-spot-check.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const numbers = Array.from({ length: 30 }, (_, n) => `XF-2026-${n}`);

/** A county in which thirty cases ended, with so many supervisors. */
function county(supervisors: number) {
  const kept: { asked: string[]; checks: SpotCheck[]; entries: AuditEntry[] } = {
    asked: [],
    checks: [],
    entries: [],
  };
  const checking = {
    now: () => Date.parse('2026-12-31T20:00:00.000Z'),
    share: { percent: 20, least: 5 },
    repositories: {
      endedCases: {
        within: async (...span: string[]) => {
          kept.asked = span;
          return numbers.map((caseNo) => ({ caseNo, department: 'SCJG', status: 'completed' }));
        },
      },
      people: {
        withRole: async () =>
          Array.from({ length: supervisors }, (_, n) => ({ id: `s${n}`, name: `督办${n}` })).reverse(),
      },
      spotChecks: {
        find: async (quarter: string) => kept.checks.find((one) => one.quarter === quarter),
        draw: async (check: SpotCheck) => {
          kept.checks.push(check);
          return check;
        },
      },
      audit: { record: async ([entry]: AuditEntry[]) => void kept.entries.push(entry!) },
    },
  } as unknown as SpotChecking;
  return { checking, kept };
}

describe('the spot check of a quarter', () => {
  it('draws once of the quarter that is over by the days of Shanghai, and can be drawn again by its seed', async () => {
    const { checking, kept } = county(4);
    expect(await drawSpotCheck(checking)).toEqual({ drawn: 6 });
    // 20:00 UTC is the first of January in Shanghai.
    expect(kept.asked).toEqual(['2026-09-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z']);
    const [check] = kept.checks;
    expect(check).toMatchObject({ quarter: '2026Q4', population: 30 });
    expect(check?.populationHash).toBe(sha256([...numbers].sort().join('\n')));
    expect(check?.drawn.map(({ caseNo }) => caseNo)).toEqual(
      drawSample(numbers, 6, check?.seed ?? '', sha256),
    );
    expect(check?.drawn.map(({ checker }) => checker?.id)).toEqual(['s0', 's1', 's2', 's3', 's0', 's1']);
    expect(await drawSpotCheck(checking)).toEqual({ drawn: 0 });
    expect(kept.checks).toHaveLength(1);
    expect(new Set(kept.entries.map(({ id }) => id))).toEqual(new Set(['spot-check:2026Q4']));
    expect(kept.entries[0]?.detail).toMatchObject({ seed: check?.seed, drawn: '6' });
  });

  it('names nobody where the county has no supervisor', async () => {
    const { checking, kept } = county(0);
    await drawSpotCheck(checking);
    expect(kept.checks[0]?.drawn.map(({ checker }) => checker)).toEqual(Array(6).fill(undefined));
  });
});
