import { type CountedPeriod, type PeriodLength, addPeriod } from '../deadlines/periods.js';
import type { CivilDate } from '../time/civil-date.js';
import type { RuleSource } from '../deadlines/case-rules.js';
import { type Penalised, holds, ifSimplified, penalised } from './circumstances.js';
import { type Classified, classify, mostSevere } from './classify.js';
import type { Assumption } from './eligibility.js';
import type { EligibilityRecord } from './record.js';
import { type RegimePack, type TermRule, isInForce } from './regime-pack.js';

/** What one penalty of a decision gets from one regime. */
export interface TermOutcome {
  readonly rule: TermRule;
  /** First day of an application as far as this penalty is concerned. */
  readonly opens: CivilDate | null;
  readonly minimum: CountedPeriod | null;
  readonly maximum: CountedPeriod | null;
}

/** A rule that would apply, had the record not left something open, and what is assumed instead. */
export interface PassedOver {
  readonly rule: RuleSource;
  readonly assumed: Assumption;
}

/** What one regime says of a record, regardless of any other. */
export interface RegimeOutcome {
  readonly pack: RegimePack;
  readonly classified: Classified;
  readonly passedOver: readonly PassedOver[];
  /** Undefined where the regime cannot say without a class. */
  readonly terms: readonly TermOutcome[] | undefined;
  /** The record bore on the public at all. */
  readonly publicised: boolean;
  /** First day of an application; null: not before duties are fulfilled, or undetermined. */
  readonly earliest: CivilDate | null;
  /** Day on which publication ends by itself; null: never by itself, never public, or undetermined. */
  readonly ends: CivilDate | null;
}

/**
 * @param record with the facts that its further penalties share, see `sharingFacts`
 * @param on the day whose rules are asked, within the regime's validity
 * @param fulfilledOn the day on which duties were fulfilled, null while they are not
 */
export function applyRegime(
  record: EligibilityRecord,
  pack: RegimePack,
  on: CivilDate,
  fulfilledOn: CivilDate | null,
): RegimeOutcome {
  const penalties = [record, ...(record.otherPenalties ?? [])].map((facts) => penalised(record.kind, facts));
  const classes = penalties.map((penalty) => classifyOrAsk(record, penalty, pack, on));
  const terms = penalties.map((penalty, i) =>
    termOf(penalty, classes[i], pack, on, record.decisionDate, fulfilledOn),
  );
  const [first, ...others] = classes as [Classified, ...Classified[]];
  const classified = mostSevere(first, others);
  const passedOver = distinct([
    ...penalties.flatMap((penalty, i) => simplifiedRule(penalty, classes[i], terms[i], pack, on) ?? []),
    ...penalties.flatMap((penalty, i) => fieldRule(penalty, classes[i], terms[i], pack, on) ?? []),
  ]);
  const found = terms.filter((term) => term !== undefined);
  // Where another penalty is serious, one that no rule classifies cannot be worse, and the longest period is known.
  if (found.length === 0 || (found.length < terms.length && classified.class !== 'serious')) {
    return { pack, classified, passedOver, terms: undefined, publicised: true, earliest: null, ends: null };
  }
  const shown = found.filter(({ rule }) => rule.publicised);
  return {
    pack,
    classified,
    passedOver,
    terms: found,
    publicised: shown.length > 0,
    earliest: latest(shown.map(({ opens }) => opens)),
    ends: latest(shown.map(({ maximum }) => maximum?.end ?? null)),
  };
}

function classifyOrAsk(
  record: EligibilityRecord,
  penalty: Penalised,
  pack: RegimePack,
  on: CivilDate,
): Classified {
  const classified = classify(penalty, pack, on);
  if (classified.class !== 'unclassified' || record.classification === undefined) return classified;
  return { by: 'person', ...record.classification };
}

/**
 * National data does not say which procedure was applied. Taken as ordinary, which is never the milder, and told in the
 * proof where it matters: so the subject sees what to correct in the record.
 */
function simplifiedRule(
  penalty: Penalised,
  classified: Classified | undefined,
  term: TermOutcome | undefined,
  pack: RegimePack,
  on: CivilDate,
): PassedOver | undefined {
  const simplified = ifSimplified(penalty);
  if (simplified === undefined || classified === undefined || 'by' in classified) return undefined;
  const assumed = 'ORDINARY_PROCEDURE_ASSUMED';
  const other = classify(simplified, pack, on);
  if (other.class !== classified.class) return 'rule' in other ? { rule: other.rule, assumed } : undefined;
  const rule = termRule(simplified, other, pack, on);
  return rule === undefined || rule === term?.rule ? undefined : { rule, assumed };
}

/** Where no field is named the general term is taken; a term of named fields that would come before it is told. */
function fieldRule(
  penalty: Penalised,
  classified: Classified | undefined,
  term: TermOutcome | undefined,
  pack: RegimePack,
  on: CivilDate,
): PassedOver | undefined {
  if (penalty.field !== undefined) return undefined;
  const fields = new Set(pack.terms.flatMap(({ when }) => when.fields ?? []));
  for (const field of fields) {
    const rule = termRule({ ...penalty, field }, classified, pack, on);
    if (rule !== undefined && rule !== term?.rule) return { rule, assumed: 'GENERAL_FIELD_ASSUMED' };
  }
  return undefined;
}

function distinct(passedOver: readonly PassedOver[]): readonly PassedOver[] {
  return passedOver.filter(({ rule }, i) => passedOver.findIndex((one) => one.rule === rule) === i);
}

function termOf(
  penalty: Penalised,
  classified: Classified | undefined,
  pack: RegimePack,
  on: CivilDate,
  from: CivilDate,
  fulfilledOn: CivilDate | null,
): TermOutcome | undefined {
  const rule = termRule(penalty, classified, pack, on);
  if (rule === undefined) return undefined;
  const [minimum, maximum] = [periodOf(from, rule.minimum), periodOf(from, rule.maximum)];
  const opens = minimum?.end ?? onFulfilment(maximum?.end ?? null, fulfilledOn, from);
  return { rule, minimum, maximum, opens };
}

function termRule(
  penalty: Penalised,
  classified: Classified | undefined,
  pack: RegimePack,
  on: CivilDate,
): TermRule | undefined {
  return pack.terms.find(
    ({ when, validity }) => isInForce(validity, on) && holds(when, penalty, classified?.class),
  );
}

function periodOf(from: CivilDate, length: PeriodLength | null): CountedPeriod | null {
  return length === null ? null : addPeriod(from, length);
}

/**
 * Where no minimum runs an application waits for the duties alone, and at the latest for the end of publication: so a
 * milder class never has the later date.
 */
function onFulfilment(
  end: CivilDate | null,
  fulfilledOn: CivilDate | null,
  decisionDate: CivilDate,
): CivilDate | null {
  if (fulfilledOn === null || (end !== null && end < fulfilledOn)) return end;
  return fulfilledOn < decisionDate ? decisionDate : fulfilledOn;
}

/** Several penalties in one decision: the longest. Null is longer than any date. */
export function latest(dates: readonly (CivilDate | null)[]): CivilDate | null {
  let last: CivilDate | null = null;
  for (const date of dates) {
    if (date === null) return null;
    if (last === null || date > last) last = date;
  }
  return last;
}
