import type { PenaltyClass } from '../case/penalty-class.js';
import type { RuleSource } from '../deadlines/rule-source.js';
import type { CivilDate } from '../time/civil-date.js';
import { type Penalised, holds, ifSimplified } from './circumstances.js';
import { type Classified, classify } from './classify.js';
import type { Assumption } from './eligibility.js';
import type { Question } from './question.js';
import type { EligibilityRecord } from './record.js';
import { type RegimePack, type TermRule, isInForce } from './regime-pack.js';
import { type PenaltyPlace, type TermOutcome, termOutcome } from './term-outcome.js';

/** A rule that would apply, had the record not left something open, and what is assumed instead. */
export interface PassedOver {
  readonly pack: RegimePack;
  readonly rule: RuleSource;
  readonly assumed: Assumption;
}

/** One penalty under its own regime. */
export interface JudgedPenalty {
  readonly pack: RegimePack;
  readonly penalty: PenaltyPlace;
  readonly classified: Classified;
  readonly class: PenaltyClass;
  readonly term: TermOutcome | undefined;
  readonly passedOver: readonly PassedOver[];
}

/** @param place of the penalty in the decision, from 1 */
export function judge(
  { record, at, fulfilment }: Question,
  penalty: Penalised,
  place: number,
  pack: RegimePack,
): JudgedPenalty {
  const on = ruleDay(pack, record.decisionDate, at);
  const classified = classifyOrAsk(record, penalty, pack, on);
  const rule = termRule(penalty, classified, pack, on);
  const { field } = penalty;
  const placed = { place, ...(field !== undefined && { field }) };
  const term = rule && termOutcome(pack, rule, placed, record.decisionDate, fulfilment.on);
  const simplified = simplifiedRule(penalty, classified, rule, pack, on);
  const elsewhere = fieldRule(penalty, classified, rule, pack, on);
  const passedOver = [simplified, elsewhere?.rule === simplified?.rule ? undefined : elsewhere];
  return {
    pack,
    penalty: placed,
    classified,
    class: classified.class,
    term,
    passedOver: passedOver.flatMap((one) => (one === undefined ? [] : [{ pack, ...one }])),
  };
}

/** The day as of which a rule is asked: that of the application, or the last of its regime. */
export function ruleDay(pack: RegimePack, decisionDate: CivilDate, at: CivilDate): CivilDate {
  const day = at < decisionDate ? decisionDate : at;
  const { to } = pack.validity;
  return to !== null && to < day ? to : day;
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
  classified: Classified,
  applied: TermRule | undefined,
  pack: RegimePack,
  on: CivilDate,
): Omit<PassedOver, 'pack'> | undefined {
  const simplified = ifSimplified(penalty);
  if (simplified === undefined || 'by' in classified) return undefined;
  const assumed = 'ORDINARY_PROCEDURE_ASSUMED';
  const other = classify(simplified, pack, on);
  if (other.class !== classified.class) return 'rule' in other ? { rule: other.rule, assumed } : undefined;
  const rule = termRule(simplified, other, pack, on);
  return rule === undefined || rule === applied ? undefined : { rule, assumed };
}

/** Where no field is named the general term is taken; a term of named fields that would come before it is told. */
function fieldRule(
  penalty: Penalised,
  classified: Classified,
  applied: TermRule | undefined,
  pack: RegimePack,
  on: CivilDate,
): Omit<PassedOver, 'pack'> | undefined {
  if (penalty.field !== undefined) return undefined;
  const fields = new Set(pack.terms.flatMap(({ when }) => when.fields ?? []));
  for (const field of fields) {
    const rule = termRule({ ...penalty, field }, classified, pack, on);
    if (rule !== undefined && rule !== applied) return { rule, assumed: 'GENERAL_FIELD_ASSUMED' };
  }
  return undefined;
}

function termRule(
  penalty: Penalised,
  classified: Classified,
  pack: RegimePack,
  on: CivilDate,
): TermRule | undefined {
  return pack.terms.find(
    ({ when, validity }) => isInForce(validity, on) && holds(when, penalty, classified.class),
  );
}
