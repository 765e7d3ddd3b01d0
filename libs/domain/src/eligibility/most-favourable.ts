import type { CivilDate } from '../time/civil-date.js';
import { compareDates, earliest } from './open-dates.js';
import type { RegimeOutcome } from './regime-outcome.js';

/** The dates of a record under all the regimes that governed it. */
export interface Merged {
  /** The regime whose answer is given. */
  readonly governing: RegimeOutcome;
  readonly publicationFrom: CivilDate | null;
  readonly earliest: CivilDate | null;
  readonly ends: CivilDate | null;
}

/**
 * Where a record was decided before a regime and is applied for after it, the law leaves the choice open; we apply what
 * favours the subject most, date by date (从旧兼从轻, 行政处罚法第三十七条 by analogy: our assumption, a rule of each pack).
 * A later regime takes effect no earlier than on its first day.
 *
 * @param outcomes in order of time, at least one
 */
export function mostFavourable(outcomes: readonly RegimeOutcome[], decisionDate: CivilDate): Merged {
  const governing = outcomes.reduce((best, one) => (compare(one, best) <= 0 ? one : best));
  if (outcomes[0]?.publicised !== true) {
    return { governing, publicationFrom: null, earliest: null, ends: null };
  }
  const effective = outcomes.map((outcome) => inEffect(outcome, decisionDate));
  const ends = earliest(effective.map((one) => one.ends));
  return {
    governing,
    publicationFrom: decisionDate,
    // What a later regime takes from the public is not to be applied for any more.
    earliest: earliest([...effective.map((one) => one.earliest), ends]),
    ends,
  };
}

function inEffect({ law: { from }, publicised, earliest, ends }: RegimeOutcome, decisionDate: CivilDate) {
  if (from <= decisionDate) return { earliest, ends };
  // What was public until a regime that no longer publicises it begins has ended on that day.
  return { earliest: notBefore(earliest, from), ends: publicised ? notBefore(ends, from) : from };
}

/** Negative: `a` favours the subject more. Equal: 0, and the later regime is taken. */
function compare(a: RegimeOutcome, b: RegimeOutcome): number {
  return (
    Number(a.terms === undefined) - Number(b.terms === undefined) ||
    Number(a.publicised) - Number(b.publicised) ||
    compareDates(a.earliest, b.earliest) ||
    compareDates(a.ends, b.ends)
  );
}

function notBefore(date: CivilDate | null, floor: CivilDate): CivilDate | null {
  return date !== null && date < floor ? floor : date;
}
