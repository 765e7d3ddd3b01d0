import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NOTICE_KINDS } from '../case/notices.js';
import { type DigestRule, gatherings, waitsForOthers } from './digest.js';

const RULE: DigestRule = { above: 5, windowMs: 1_000 };
const at = (instants: readonly number[], rule = RULE) => gatherings(instants, (one) => one, rule);

describe('what waits for others to the same person', () => {
  it('is a reminder or an escalation, and never what the law asks for', () => {
    const waits = (statutory: boolean) => NOTICE_KINDS.filter((kind) => waitsForOthers({ kind, statutory }));
    expect(waits(false)).toEqual(['reminder', 'escalation']);
    expect(waits(true)).toEqual([]);
    expect(waitsForOthers({ kind: 'urge-reminder', statutory: false })).toBe(true);
    expect(waitsForOthers({ kind: 'window-code', statutory: false })).toBe(false);
  });
});

describe('what falls due for one person', () => {
  it('comes by itself up to the limit, and as one above it', () => {
    expect(at([0, 1, 2, 3, 4])).toMatchObject([{ goesAt: 1_000, asOne: false }]);
    expect(at([0, 1, 2, 3, 4, 5])).toMatchObject([{ goesAt: 1_000, asOne: true }]);
  });

  it('is gathered from the first on until the window ends, over the hour of the clock as well', () => {
    const hour = 3_600_000;
    expect(at([hour - 1, hour, hour + 998, hour + 999, hour + 1_000]).map(({ due }) => due.length)).toEqual([
      3, 2,
    ]);
  });

  it('is neither lost nor doubled, in whatever order it is met, and waits no longer than a window', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20_000)), fc.integer({ min: 0, max: 5_000 }), (instants, windowMs) => {
        const rule = { above: 2, windowMs };
        const found = at(instants, rule);
        expect(found.flatMap(({ due }) => due)).toEqual(instants.toSorted((a, b) => a - b));
        for (const { goesAt, due, asOne } of found) {
          expect(asOne).toBe(due.length > 2);
          for (const one of due) expect(goesAt - one).toBeLessThanOrEqual(windowMs);
        }
        expect(at(instants.toReversed(), rule)).toEqual(found);
      }),
    );
  });
});
