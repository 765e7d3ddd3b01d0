import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { civilDate } from '../time/civil-date.js';
import { drawSample, populationDigest, quarterBefore, sampleSize } from './spot-check.js';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const ids = fc.uniqueArray(
  fc.integer({ min: 1, max: 9_999 }).map((n) => `XF-2026-${n}`),
  { maxLength: 60 },
);
const draw = (population: readonly string[], size: number, seed: string) =>
  drawSample(population, size, seed, sha256);

describe('a draw by seed', () => {
  it('is the same for the same seed and population, in whichever order that comes', () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(70), (population, seed, size) => {
        const turned = population.toReversed();
        expect(draw(turned, size, seed)).toEqual(draw(population, size, seed));
        expect(populationDigest(turned, sha256)).toBe(populationDigest(population, sha256));
      }),
    );
  });

  it('draws of the population, each once, and as many as are asked for', () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(70), (population, seed, size) => {
        const drawn = draw([...population, ...population], size, seed);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn).toHaveLength(Math.min(size, population.length));
        expect(drawn.every((id) => population.includes(id))).toBe(true);
      }),
    );
  });

  it('draws the same ones first where more are asked for', () => {
    fc.assert(
      fc.property(ids, fc.string(), fc.nat(60), fc.nat(60), (population, seed, one, other) => {
        const [few, many] = [Math.min(one, other), Math.max(one, other)];
        expect(draw(population, many, seed).slice(0, few)).toEqual(draw(population, few, seed));
      }),
    );
  });

  it('prefers nobody: over many seeds each of ten is drawn about as often', () => {
    const population = Array.from({ length: 10 }, (_, n) => `XF-${n}`);
    const times = new Map(population.map((id) => [id, 0]));
    for (let seed = 0; seed < 2_000; seed++)
      for (const id of draw(population, 2, String(seed))) times.set(id, (times.get(id) ?? 0) + 1);
    // 400 expected of each, standard deviation 18.
    for (const count of times.values()) expect(Math.abs(count - 400)).toBeLessThan(90);
  });

  it('can be done again by hand', () => {
    // printf 'qinghe\nXF-1' | sha256sum: 54…, and of XF-2 and XF-3 alike.
    const ranks = ['XF-1', 'XF-2', 'XF-3'].map((id) => [sha256(`qinghe\n${id}`), id] as const);
    expect(draw(['XF-1', 'XF-2', 'XF-3'], 2, 'qinghe')).toEqual(
      ranks
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, id]) => id)
        .slice(0, 2),
    );
  });
});

describe('how many are drawn', () => {
  it.each([
    [0, 0],
    [3, 3],
    [40, 5],
    [51, 6],
    [200, 20],
  ])('of %d are %d', (population, drawn) => {
    expect(sampleSize(population, { percent: 10, least: 5 })).toBe(drawn);
  });
});

describe('the quarter before', () => {
  it.each([
    ['2026-01-01', { name: '2025Q4', from: '2025-10-01', to: '2025-12-31' }],
    ['2026-03-31', { name: '2025Q4', from: '2025-10-01', to: '2025-12-31' }],
    ['2026-04-01', { name: '2026Q1', from: '2026-01-01', to: '2026-03-31' }],
    ['2026-12-01', { name: '2026Q3', from: '2026-07-01', to: '2026-09-30' }],
  ])('%s', (day, quarter) => {
    expect(quarterBefore(civilDate(day))).toEqual(quarter);
  });
});
