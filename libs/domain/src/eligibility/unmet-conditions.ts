import type { CivilDate } from '../time/civil-date.js';
import type { UnmetCode, UnmetCondition } from './eligibility.js';
import type { Merged } from './most-favourable.js';
import type { EligibilityRecord } from './record.js';
import { ruleDay } from './judge-penalty.js';
import type { Question } from './question.js';
import type { RegimeOutcome } from './regime-outcome.js';
import { type RegimePack, type RegimeRule, isInForce } from './regime-pack.js';
import { type TermOutcome, decidingTerm } from './term-outcome.js';

/** An unmet condition and the rule that makes it one, with its pack; arithmetic alone has none. */
export interface Unmet extends UnmetCondition {
  readonly by?: { readonly pack: RegimePack; readonly rule: RegimeRule };
  /** Of a commitment that is still to come. */
  readonly commitmentOn?: CivilDate;
}

/** What keeps an application out on a day. A record that is not public has nothing else to be told. */
export function unmetConditions(question: Question, merged: Merged): readonly Unmet[] {
  const { record, at } = question;
  const { governing, publicationFrom, earliest, ends } = merged;
  const { pack } = governing;
  if (record.decisionDate > at) return [{ condition: 'DECISION_IN_FUTURE', article: termArticle(governing) }];
  if (publicationFrom === null) return [{ condition: 'NOT_PUBLICISED', article: termArticle(governing) }];
  if (ends !== null && at >= ends) {
    const by = { pack, rule: pack.expiry };
    return [{ condition: 'PUBLICATION_ENDED', since: ends, article: by.rule.article, by }];
  }
  return [
    ...(governing.terms === undefined ? [needsClassification(governing)] : []),
    ...(earliest !== null && at < earliest && withMinimum(governing).length > 0
      ? [{ condition: 'MINIMUM_PERIOD' as const, article: termArticle(governing) }]
      : []),
    ...missingConditions(question, pack),
  ];
}

/** The record is not, or not yet, or no longer public. */
export function hasNothingLeft(unmet: readonly Unmet[]): boolean {
  return unmet.some(({ condition }) => NOTHING_LEFT.has(condition));
}

const NOTHING_LEFT: ReadonlySet<UnmetCode> = new Set([
  'DECISION_IN_FUTURE',
  'NOT_PUBLICISED',
  'PUBLICATION_ENDED',
]);

export function needsClassification({ classedBy, undecided }: RegimeOutcome): Unmet {
  const { undecided: rule } = undecided?.pack ?? classedBy;
  return { condition: 'NEEDS_CLASSIFICATION', article: rule.article, reasons: undecided?.reasons ?? [] };
}

/** Where none runs the duties alone keep an application waiting. */
function withMinimum({ terms = [] }: RegimeOutcome): readonly TermOutcome[] {
  return terms.filter(({ minimum }) => minimum !== null);
}

function missingConditions({ record, at, fulfilment }: Question, pack: RegimePack): Unmet[] {
  const on = ruleDay(pack, record.decisionDate, at);
  const met = { OBLIGATIONS_UNFULFILLED: fulfilment.fulfilled, COMMITMENT_MISSING: isCommitted(record, at) };
  const told = { OBLIGATIONS_UNFULFILLED: {}, COMMITMENT_MISSING: dayOfCommitment(record) };
  return pack.conditions
    .filter(({ condition, validity }) => !met[condition] && isInForce(validity, on))
    .map((rule) => ({
      condition: rule.condition,
      article: rule.article,
      by: { pack, rule },
      ...told[rule.condition],
    }));
}

/** A commitment of a day that is still to come is announced, as a fulfilment is: it may never be made. */
function isCommitted({ commitment = false }: EligibilityRecord, at: CivilDate): boolean {
  return typeof commitment === 'boolean' ? commitment : commitment.on <= at;
}

function dayOfCommitment({ commitment }: EligibilityRecord): Pick<Unmet, 'commitmentOn'> {
  return typeof commitment === 'object' ? { commitmentOn: commitment.on } : {};
}

/** The article of the term that decides: of those with a minimum where one runs; without a class, of the rule that asks for it. */
function termArticle(outcome: RegimeOutcome): string {
  const timed = withMinimum(outcome);
  return (
    decidingTerm(timed.length > 0 ? timed : (outcome.terms ?? []))?.rule.article ??
    outcome.pack.undecided.article
  );
}
