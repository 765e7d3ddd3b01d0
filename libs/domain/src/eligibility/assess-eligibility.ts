import type { CivilDate } from '../time/civil-date.js';
import type { Eligibility, EligibilityProof } from './eligibility.js';
import { outcomeProof, proofRow } from './eligibility-proof.js';
import { fulfilmentAt } from './fulfilment.js';
import { governingRegimes } from './governing-regimes.js';
import { type Merged, mostFavourable } from './most-favourable.js';
import type { EligibilityRecord } from './record.js';
import { type RegimeOutcome, applyRegime } from './regime-outcome.js';
import type { RegimePack } from './regime-pack.js';
import { longest, partsByLaw, sharingFacts } from './several-laws.js';
import { ruleDay, unmetConditions } from './unmet-conditions.js';

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
  const parts = partsByLaw(sharingFacts(record), at, regimes).map((part) => judged(part, at, regimes));
  const [first, ...others] = parts.filter((part) => part !== undefined);
  if (first === undefined) return withoutRegime(at);
  const merged = longest([first, ...others]);
  const unmet = unmetConditions(record, at, merged, fulfilmentAt(record, at).fulfilled);
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
      ...[first, ...others].flatMap(({ proof }) => proof),
      ...specialLaws(record, at, regimes),
      ...(others.length > 0 ? [combinationProof(merged)] : []),
      ...unmet.flatMap(({ condition, rule }) =>
        rule === undefined ? [] : [proofRow('unmet', merged.governing.pack, rule, condition)],
      ),
    ],
  };
}

/** What the regimes that govern it make of a record; undefined where none does. */
function judged(record: EligibilityRecord, at: CivilDate, regimes: readonly RegimePack[]) {
  const governing = governingRegimes(regimes, record.field, record.decisionDate, at);
  if (governing.length === 0) return undefined;
  const { on } = fulfilmentAt(record, at);
  const outcomes: RegimeOutcome[] = [];
  for (const pack of governing) {
    if (isOverBefore(pack, outcomes, record.decisionDate)) break;
    outcomes.push(applyRegime(record, pack, ruleDay(pack, record.decisionDate, at), on));
  }
  const merged = mostFavourable(outcomes, record.decisionDate);
  const undecided = outcomes.some(({ terms }) => terms === undefined);
  return {
    merged,
    undecided,
    proof: [...outcomes.flatMap(outcomeProof), ...transitionProof(outcomes, merged)],
  };
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

function combinationProof({ governing: { pack }, earliest, ends }: Merged): EligibilityProof {
  return proofRow('combination', pack, pack.combination, `${earliest ?? '—'} / ${ends ?? '—'}`);
}

/** What was never public, or no longer when a regime began, is none of its business. */
function isOverBefore(pack: RegimePack, earlier: readonly RegimeOutcome[], decisionDate: CivilDate): boolean {
  if (earlier.length === 0) return false;
  const { publicationFrom, ends } = mostFavourable(earlier, decisionDate);
  return publicationFrom === null || (ends !== null && ends <= (pack.validity.from ?? ends));
}

/** Each later regime says by itself how it takes over what was decided before it. */
function transitionProof(outcomes: readonly RegimeOutcome[], { earliest, ends }: Merged): EligibilityProof[] {
  return outcomes.slice(1).flatMap(({ pack }) => {
    const rule = pack.transition;
    return rule === undefined
      ? []
      : [proofRow('transition', pack, rule, `${earliest ?? '—'} / ${ends ?? '—'}`)];
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
