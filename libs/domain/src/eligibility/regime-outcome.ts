import type { CivilDate } from '../time/civil-date.js';
import { penalised } from './circumstances.js';
import { type Classified, mostSevere } from './classify.js';
import type { GoverningLaw } from './governing-regimes.js';
import { type PassedOver, type TermOutcome, judge } from './judge-penalty.js';
import { compareDates, latest } from './open-dates.js';
import type { EligibilityRecord } from './record.js';
import type { RegimePack } from './regime-pack.js';

/** What the law of a time says of a decision, regardless of any other time. */
export interface RegimeOutcome {
  /** The law, and the first day on which it was so. */
  readonly law: GoverningLaw;
  /** The regime of the penalty that decides: it is the one that is cited. */
  readonly pack: RegimePack;
  readonly classified: Classified;
  /** The regime that says the class. */
  readonly classedBy: RegimePack;
  readonly passedOver: readonly PassedOver[];
  /** Undefined where the law cannot say without a class. */
  readonly terms: readonly TermOutcome[] | undefined;
  /** The record bore on the public at all. */
  readonly publicised: boolean;
  /** First day of an application; null: not before duties are fulfilled, or undetermined. */
  readonly earliest: CivilDate | null;
  /** Day on which publication ends by itself; null: never by itself, never public, or undetermined. */
  readonly ends: CivilDate | null;
}

/**
 * Several penalties in one decision: each under the regime of its field, and the longest of their periods.
 * @param record with the facts that its further penalties share, see `sharingFacts`
 * @param at the day that is asked about; rules are those of that day, or of the last day of their regime
 * @param fulfilledOn the day on which duties were fulfilled, null while they are not
 * @returns undefined where no regime governs any of its penalties
 */
export function applyLaw(
  record: EligibilityRecord,
  law: GoverningLaw,
  at: CivilDate,
  fulfilledOn: CivilDate | null,
): RegimeOutcome | undefined {
  const judged = [record, ...(record.otherPenalties ?? [])].flatMap((facts, i) => {
    const pack = law.packs[i];
    return pack === undefined ? [] : [judge(record, penalised(record.kind, facts), pack, at, fulfilledOn)];
  });
  // Which regime is cited may not depend on the order of the penalties, here and where several terms are equal.
  const [first, ...others] = judged.toSorted((a, b) => a.pack.id.localeCompare(b.pack.id, 'en'));
  if (first === undefined) return undefined;
  const { classified, pack: classedBy } = mostSevere(first, others);
  const passedOver = distinct(judged.flatMap((one) => one.passedOver));
  const found = judged.flatMap(({ term }) => term ?? []);
  const outcome = { law, classified, classedBy, passedOver };
  // Where another penalty is serious, one that no rule classifies cannot be worse, and the longest period is known.
  if (found.length === 0 || (found.length < judged.length && classified.class !== 'serious')) {
    return { ...outcome, pack: classedBy, terms: undefined, publicised: true, earliest: null, ends: null };
  }
  const shown = found.filter(({ rule }) => rule.publicised);
  return {
    ...outcome,
    pack: deciding(shown.length > 0 ? shown : found, classedBy),
    terms: found,
    publicised: shown.length > 0,
    earliest: latest(shown.map(({ opens }) => opens)),
    ends: latest(shown.map(endOf)),
  };
}

/** The regime of the longest term. */
function deciding(terms: readonly TermOutcome[], otherwise: RegimePack): RegimePack {
  const [longest] = terms.toSorted(
    (a, b) =>
      compareDates(b.opens, a.opens) ||
      compareDates(endOf(b), endOf(a)) ||
      a.pack.id.localeCompare(b.pack.id, 'en'),
  );
  return longest?.pack ?? otherwise;
}

function distinct(passedOver: readonly PassedOver[]): readonly PassedOver[] {
  return passedOver.filter(({ rule }, i) => passedOver.findIndex((one) => one.rule === rule) === i);
}

function endOf({ maximum }: TermOutcome): CivilDate | null {
  return maximum?.end ?? null;
}
