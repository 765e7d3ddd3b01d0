import type { CivilDate } from '../time/civil-date.js';
import type { Eligibility, EligibilityProof } from './eligibility.js';
import { outcomeProof, proofRow } from './eligibility-proof.js';
import { fulfilmentAt } from './fulfilment.js';
import { governingLaws } from './governing-regimes.js';
import { type Merged, mostFavourable } from './most-favourable.js';
import type { EligibilityRecord } from './record.js';
import { type RegimeOutcome, applyLaw } from './regime-outcome.js';
import type { RegimePack } from './regime-pack.js';
import { sharingFacts } from './shared-facts.js';
import { unmetConditions } from './unmet-conditions.js';

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
  const whole = sharingFacts(record);
  const { fulfilled, on } = fulfilmentAt(record, at);
  const outcomes = outcomesOf(whole, at, on, regimes);
  if (outcomes.length === 0) return withoutRegime(at);
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
    unmet: unmet.map(({ rule: _, ...told }) => told),
    proof: [
      ...outcomes.flatMap(outcomeProof),
      ...transitionProof(outcomes, merged),
      ...specialLaws(record, at, regimes),
      ...unmet.flatMap(({ condition, rule }) =>
        rule === undefined ? [] : [proofRow('unmet', merged.governing.pack, rule, condition)],
      ),
    ],
  };
}

/** What the laws that governed a decision make of it, in order of time. */
function outcomesOf(
  record: EligibilityRecord,
  at: CivilDate,
  fulfilledOn: CivilDate | null,
  regimes: readonly RegimePack[],
): RegimeOutcome[] {
  const { decisionDate } = record;
  const fields = [record, ...(record.otherPenalties ?? [])].map(({ field }) => field);
  const outcomes: RegimeOutcome[] = [];
  for (const law of governingLaws(regimes, fields, decisionDate, at)) {
    if (isOverBefore(law.from, outcomes, decisionDate)) break;
    const outcome = applyLaw(record, law, at, fulfilledOn);
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

/** Where no field is named the general law is taken; regimes that take fields from it meanwhile are told. */
function specialLaws(
  { field, decisionDate }: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): EligibilityProof[] {
  if (field !== undefined) return [];
  return regimes
    .filter(({ governsFields, validity: { from, to } }) => {
      return governsFields.length > 0 && (from ?? at) <= at && (to ?? decisionDate) >= decisionDate;
    })
    .map((pack) => {
      const { id, title, titleEn, governsFields } = pack;
      const text = `${title}适用于：${governsFields.join('、')}。`;
      const textEn = `${titleEn} governs ${governsFields.join(', ')}.`;
      const rule = { id, article: title, source: title, trust: 'A', text, textEn } as const;
      return proofRow('assumption', pack, rule, 'GENERAL_FIELD_ASSUMED');
    });
}

/** What was never public, or no longer when a law began, is none of its business. */
function isOverBefore(from: CivilDate, earlier: readonly RegimeOutcome[], decisionDate: CivilDate): boolean {
  if (earlier.length === 0) return false;
  const { publicationFrom, ends } = mostFavourable(earlier, decisionDate);
  return publicationFrom === null || (ends !== null && ends <= from);
}

/** Each later regime says by itself how it takes over what was decided before it. */
function transitionProof(outcomes: readonly RegimeOutcome[], { earliest, ends }: Merged): EligibilityProof[] {
  return outcomes.slice(1).flatMap(({ law }, i) => {
    const before = outcomes[i]?.law.packs ?? [];
    const later = new Set(law.packs.filter((pack) => !before.includes(pack)));
    return [...later].flatMap((pack) =>
      pack?.transition === undefined
        ? []
        : [proofRow('transition', pack, pack.transition, `${earliest ?? '—'} / ${ends ?? '—'}`)],
    );
  });
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
