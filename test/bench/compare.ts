import { type Measurement, NOTHING, measureRound, together } from './measure.js';
import type { Side } from './side.js';

/** Rounds in which the sides take turns, so that a slow minute of the machine hits both. */
const ROUNDS = 3;

export interface Comparison {
  readonly concurrency: number;
  readonly bare: Measurement;
  readonly xinxiu: Measurement;
}

export interface ComparedSides {
  readonly bare: Side;
  readonly xinxiu: Side;
  readonly pids: Readonly<Record<string, number>>;
  readonly log: (line: string) => void;
}

/** Both sides at one concurrency; who begins alternates. A round is never smaller than the concurrency. */
export async function compare(sides: ComparedSides, concurrency: number, cases: number): Promise<Comparison> {
  const perRound = Math.max(Math.min(concurrency, cases), Math.ceil(cases / ROUNDS));
  const found = { bare: NOTHING, xinxiu: NOTHING };
  for (let left = cases, round = 0; left > 0; left -= perRound, round++) {
    const size = Math.min(perRound, left);
    const order = round % 2 === 0 ? (['bare', 'xinxiu'] as const) : (['xinxiu', 'bare'] as const);
    for (const name of order) {
      const measured = await measureRound(sides[name], size, concurrency, sides.pids);
      found[name] = together(found[name], measured);
      const rate = (size / measured.wallMs) * 1_000;
      sides.log(`${concurrency} at once, round ${round + 1}, ${name}: ${rate.toFixed(1)} cases/s`);
    }
  }
  return { concurrency, ...found };
}
