import type { CivilDate } from '../time/civil-date.js';
import type { Eligibility, EligibilityProof, UnmetCondition } from './eligibility.js';
import { outcomeProof, proofRow } from './eligibility-proof.js';
import { fulfilmentAt } from './fulfilment.js';
import { governingRegimes } from './governing-regimes.js';
import { type Merged, mostFavourable } from './most-favourable.js';
import type { EligibilityRecord } from './record.js';
import { type RegimeOutcome, type TermOutcome, applyRegime } from './regime-outcome.js';
import { type RegimePack, isInForce } from './regime-pack.js';

/**
 * Whether the repair of a record may be applied for on a day, from when, until when it is public, and what is missing.
 * Pure and total: every record gets an answer, and every part of it cites its rule.
 *
 * Days on the edges, both as they favour the subject (our assumption): an application may come on the last day of the
 * minimum period, and on the last day of the maximum period the record is no longer public.
 *
 * @param regimes every published regime pack; the ones that govern are chosen by date and field
 */
export function assessEligibility(
  record: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): Eligibility {
  const governing = governingRegimes(regimes, record.field, record.decisionDate, at);
  if (governing.length === 0) return withoutRegime(at);
  const { fulfilled, on } = fulfilmentAt(record, at);
  const outcomes: RegimeOutcome[] = [];
  for (const pack of governing) {
    if (isOverBefore(pack, outcomes, record.decisionDate)) break;
    outcomes.push(applyRegime(record, pack, ruleDay(pack, record.decisionDate, at), on));
  }
  const merged = mostFavourable(outcomes, record.decisionDate);
  const unmet = unmetConditions(record, at, merged, fulfilled);
  return {
    at,
    regime: merged.governing.pack.id,
    class: merged.governing.classified.class,
    publicationFrom: merged.publicationFrom,
    earliestApplication: merged.earliest,
    publicationEnds: merged.ends,
    eligible: unmet.length === 0,
    unmet,
    proof: [
      ...outcomes.flatMap(outcomeProof),
      ...transitionProof(outcomes, merged),
      ...expiryProof(unmet, merged),
    ],
  };
}

/** What was never public, or no longer when a regime began, is none of its business. */
function isOverBefore(pack: RegimePack, earlier: readonly RegimeOutcome[], decisionDate: CivilDate): boolean {
  if (earlier.length === 0) return false;
  const { publicationFrom, ends } = mostFavourable(earlier, decisionDate);
  return publicationFrom === null || (ends !== null && ends <= (pack.validity.from ?? ends));
}

/** A rule is asked as of the application, or of the last day of its regime. */
function ruleDay(pack: RegimePack, decisionDate: CivilDate, at: CivilDate): CivilDate {
  const day = at < decisionDate ? decisionDate : at;
  const { to } = pack.validity;
  return to !== null && to < day ? to : day;
}

function unmetConditions(
  record: EligibilityRecord,
  at: CivilDate,
  merged: Merged,
  fulfilled: boolean,
): UnmetCondition[] {
  const { governing, publicationFrom, earliest, ends } = merged;
  const { pack } = governing;
  if (record.decisionDate > at) return [{ condition: 'DECISION_IN_FUTURE', article: pack.title }];
  if (publicationFrom === null) return [{ condition: 'NOT_PUBLICISED', article: termArticle(governing) }];
  if (ends !== null && at >= ends) {
    return [{ condition: 'PUBLICATION_ENDED', since: ends, article: pack.expiry.article }];
  }
  const unmet: UnmetCondition[] = [];
  if (governing.terms === undefined) unmet.push(needsClassification(governing));
  if (earliest !== null && at < earliest) {
    unmet.push({ condition: 'MINIMUM_PERIOD', article: termArticle(governing) });
  }
  for (const { condition, article, validity } of pack.conditions) {
    const missing = condition === 'OBLIGATIONS_UNFULFILLED' ? !fulfilled : record.commitment !== true;
    if (missing && isInForce(validity, ruleDay(pack, record.decisionDate, at)))
      unmet.push({ condition, article });
  }
  return unmet;
}

function needsClassification({ pack, classified }: RegimeOutcome): UnmetCondition {
  return {
    condition: 'NEEDS_CLASSIFICATION',
    article: pack.undecided.article,
    reasons: 'reasons' in classified ? classified.reasons : [],
  };
}

/** The article of the term that decides: of several, the one with the longest minimum. */
function termArticle({ pack, terms = [] }: RegimeOutcome): string {
  const longest = terms.reduce<TermOutcome | undefined>(
    (last, term) => ((term.minimum?.end ?? '') > (last?.minimum?.end ?? '') ? term : (last ?? term)),
    undefined,
  );
  return longest?.rule.article ?? pack.title;
}

function transitionProof(
  outcomes: readonly RegimeOutcome[],
  { governing, earliest, ends }: Merged,
): EligibilityProof[] {
  if (outcomes.length < 2) return [];
  const last = outcomes[outcomes.length - 1] ?? governing;
  return [proofRow('transition', last.pack, last.pack.transition, `${earliest ?? '—'} / ${ends ?? '—'}`)];
}

function expiryProof(unmet: readonly UnmetCondition[], { governing }: Merged): EligibilityProof[] {
  const ended = unmet.find(({ condition }) => condition === 'PUBLICATION_ENDED');
  return ended === undefined
    ? []
    : [proofRow('expiry', governing.pack, governing.pack.expiry, ended.since ?? ended.condition)];
}

function withoutRegime(at: CivilDate): Eligibility {
  return {
    at,
    regime: '',
    class: 'unclassified',
    publicationFrom: null,
    earliestApplication: null,
    publicationEnds: null,
    eligible: false,
    unmet: [{ condition: 'NO_REGIME', article: '' }],
    proof: [],
  };
}
