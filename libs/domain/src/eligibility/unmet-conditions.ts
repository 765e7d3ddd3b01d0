import type { CivilDate } from '../time/civil-date.js';
import type { UnmetCondition } from './eligibility.js';
import type { Merged } from './most-favourable.js';
import type { EligibilityRecord } from './record.js';
import { type TermOutcome, ruleDay } from './judge-penalty.js';
import type { RegimeOutcome } from './regime-outcome.js';
import { type RegimePack, type RegimeRule, isInForce } from './regime-pack.js';

/** An unmet condition and the rule that makes it one; arithmetic alone has none. */
export interface Unmet extends UnmetCondition {
  readonly rule?: RegimeRule;
}

/** What keeps an application out on a day. A record that is not public has nothing else to be told. */
export function unmetConditions(
  record: EligibilityRecord,
  at: CivilDate,
  merged: Merged,
  fulfilled: boolean,
): Unmet[] {
  const { governing, publicationFrom, earliest, ends } = merged;
  const { pack } = governing;
  if (record.decisionDate > at) return [{ condition: 'DECISION_IN_FUTURE', article: pack.title }];
  if (publicationFrom === null) return [{ condition: 'NOT_PUBLICISED', article: termArticle(governing) }];
  if (ends !== null && at >= ends) {
    return [{ condition: 'PUBLICATION_ENDED', since: ends, article: pack.expiry.article, rule: pack.expiry }];
  }
  return [
    ...(governing.terms === undefined ? [needsClassification(governing)] : []),
    ...(earliest !== null && at < earliest && hasMinimum(governing)
      ? [{ condition: 'MINIMUM_PERIOD' as const, article: termArticle(governing) }]
      : []),
    ...missingConditions(record, ruleDay(pack, record.decisionDate, at), pack, fulfilled),
  ];
}

/** Where none runs the duties alone keep an application waiting. */
function hasMinimum({ terms = [] }: RegimeOutcome): boolean {
  return terms.some(({ minimum }) => minimum !== null);
}

function missingConditions(
  record: EligibilityRecord,
  on: CivilDate,
  pack: RegimePack,
  fulfilled: boolean,
): Unmet[] {
  const met = { OBLIGATIONS_UNFULFILLED: fulfilled, COMMITMENT_MISSING: record.commitment === true };
  return pack.conditions
    .filter(({ condition, validity }) => !met[condition] && isInForce(validity, on))
    .map((rule) => ({ condition: rule.condition, article: rule.article, rule }));
}

function needsClassification({ pack, classified }: RegimeOutcome): Unmet {
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
