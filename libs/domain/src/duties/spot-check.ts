import { type CivilDate, addDays, civilDate } from '../time/civil-date.js';

/** A calendar quarter, Asia/Shanghai; both days are within it. */
export interface Quarter {
  /** As `2026Q3`. */
  readonly name: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
}

/** How many of the decided cases are checked again. No text that we know fixes it: the county sets it. */
export interface SpotCheckShare {
  /** Of the population, rounded up. */
  readonly percent: number;
  /** At least so many, as far as there are. */
  readonly least: number;
}

/** The quarter that was over before the one of a day. */
export function quarterBefore(day: CivilDate): Quarter {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const current = Math.ceil(month / 3);
  const [of, quarter] = current === 1 ? [year - 1, 4] : [year, current - 1];
  const last = addDays(firstOf(year, current), -1);
  return { name: `${of}Q${quarter}`, from: firstOf(of, quarter), to: last };
}

function firstOf(year: number, quarter: number): CivilDate {
  return civilDate(`${year}-${String(quarter * 3 - 2).padStart(2, '0')}-01`);
}

export function sampleSize(population: number, { percent, least }: SpotCheckShare): number {
  return Math.min(population, Math.max(least, Math.ceil((population * percent) / 100)));
}

/** Digest of a text as lower-case hex, the same for whoever computes it: SHA-256 where it counts. */
export type Digest = (text: string) => string;

/** What the draw was made from: the ids in rising order, one a line. */
export function populationDigest(population: readonly string[], digest: Digest): string {
  return digest([...population].sort().join('\n'));
}

/**
 * Draws so many, in the order of the draw: each id has the rank digest(`seed`, line feed, id), and the lowest are drawn.
 * Everybody who has the seed and the population can draw again, with `sha256sum` alone; in which order the population comes
 * changes nothing.
 */
export function drawSample(
  population: readonly string[],
  size: number,
  seed: string,
  digest: Digest,
): readonly string[] {
  return [...new Set(population)]
    .map((id) => `${digest(`${seed}\n${id}`)} ${id}`)
    .sort()
    .slice(0, size)
    .map((ranked) => ranked.slice(ranked.indexOf(' ') + 1));
}
