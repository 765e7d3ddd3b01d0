import { type CountedPeriod, type PeriodLength, addPeriod } from '../deadlines/periods.js';
import type { CivilDate } from '../time/civil-date.js';
import { type DateChoice, firstOf, lastOf } from './date-choice.js';
import { compareDates } from './open-dates.js';
import type { RegimePack, TermRule } from './regime-pack.js';

/** Which penalty of a decision. */
export interface PenaltyPlace {
  /** From 1. */
  readonly place: number;
  readonly field?: string;
}

/** What one penalty of a decision gets from one regime. */
export interface TermOutcome {
  readonly pack: RegimePack;
  readonly rule: TermRule;
  readonly penalty: PenaltyPlace;
  /** First day of an application as far as this penalty is concerned. */
  readonly opens: CivilDate | null;
  /** How that day follows from the fulfilment, where no minimum runs. */
  readonly opening: readonly DateChoice[];
  readonly minimum: CountedPeriod | null;
  readonly maximum: CountedPeriod | null;
}

export function termOutcome(
  pack: RegimePack,
  rule: TermRule,
  penalty: PenaltyPlace,
  decidedOn: CivilDate,
  fulfilledOn: CivilDate | null,
): TermOutcome {
  const minimum = periodOf(decidedOn, rule.minimum);
  const maximum = periodOf(decidedOn, rule.maximum);
  const opening = minimum === null ? onFulfilment(maximum?.end ?? null, fulfilledOn, decidedOn) : [];
  const opens = minimum === null ? (opening.at(-1)?.result ?? null) : minimum.end;
  return { pack, rule, penalty, opens, opening, minimum, maximum };
}

export function endOf({ maximum }: TermOutcome): CivilDate | null {
  return maximum?.end ?? null;
}

/**
 * The term that decides among several: the one that opens last; of these the one that ends last; of these the first by
 * the ids of regime and rule, so that it never hangs on the order of the penalties.
 */
export function decidingTerm(terms: readonly TermOutcome[]): TermOutcome | undefined {
  const [deciding] = terms.toSorted(
    (a, b) =>
      compareDates(b.opens, a.opens) ||
      compareDates(endOf(b), endOf(a)) ||
      a.pack.id.localeCompare(b.pack.id, 'en') ||
      a.rule.id.localeCompare(b.rule.id, 'en'),
  );
  return deciding;
}

function periodOf(from: CivilDate, length: PeriodLength | null): CountedPeriod | null {
  return length === null ? null : addPeriod(from, length);
}

/**
 * Where no minimum runs an application waits for the duties alone, and at the latest for the end of publication: so a
 * milder class never has the later date. What was fulfilled before the decision opens with it.
 */
function onFulfilment(
  maximum: CivilDate | null,
  fulfilment: CivilDate | null,
  decision: CivilDate,
): readonly DateChoice[] {
  const duties = firstOf('earliestApplication', [
    { name: 'fulfilment', date: fulfilment },
    { name: 'maximum', date: maximum },
  ]);
  const opening = lastOf('earliestApplication', [
    { name: 'choice-before', date: duties.result },
    { name: 'decision', date: decision },
  ]);
  return [duties, opening];
}
