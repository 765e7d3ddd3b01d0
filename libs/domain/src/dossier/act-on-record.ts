import type { Obligation, ObligationKind, ObligationState } from '../eligibility/obligations.js';
import { type Actor, isSamePerson, standsFor, worksIn } from '../permissions/actor.js';
import { isRecused, recusedFromMessage } from '../permissions/recusal.js';
import { OWN_FILING_MESSAGE } from '../permissions/at-window.js';
import { type Result, err, ok } from '../result.js';
import type { CivilDate } from '../time/civil-date.js';
import type { FactAuthor, RecordFactContent } from './record-fact.js';

export interface RecordActRefusal {
  readonly code:
    | 'NOT_YOURS'
    | 'RECUSED'
    | 'OWN_FILING'
    | 'FIELD_UNKNOWN'
    | 'CLASS_BY_RULE'
    | 'OBLIGATION_UNKNOWN'
    | 'OBLIGATION_STATE'
    | 'FULFILMENT_AHEAD';
  readonly message: string;
  /** What would be possible instead: names of fields or duties, or what may be done with the duty now. */
  readonly allowed?: readonly string[];
}

type Relation = 'subject' | 'determining-department' | 'credit-office';
type ActType = RecordFactContent['type'];

interface ActRule {
  readonly who: readonly Relation[];
  /** States of a duty in which it is possible. */
  readonly from?: readonly ObligationState[];
}

const OFFICES = ['determining-department', 'credit-office'] as const;

/** Who may do what with a record, and with a duty in which state. Who determines verifies (谁认定、谁修复). */
export const RECORD_ACT_TABLE: Readonly<Record<ActType, ActRule>> = {
  'field-determined': { who: OFFICES },
  'class-determined': { who: OFFICES },
  'obligations-evidenced': { who: ['subject', ...OFFICES], from: ['open', 'evidenced'] },
  'obligations-verified': { who: ['determining-department'], from: ['evidenced'] },
  'obligations-waived': { who: ['determining-department'], from: ['open', 'evidenced'] },
  'obligations-reopened': { who: ['determining-department'], from: ['evidenced', 'verified', 'waived'] },
};

/** A duty, and who brought it into its state. */
type RecordDuty = Obligation & { readonly author?: FactAuthor };

/** The record as far as an act on it is concerned. */
export interface RecordToActOn {
  /** Unified social credit code of its subject; empty for who has none. */
  readonly uscc: string;
  /** Code of the department that determined it; empty where none has the authority's name: the credit office stands in. */
  readonly department: string;
  readonly creditOffice: string;
  readonly obligations: readonly RecordDuty[];
  readonly fieldNames: readonly string[];
  /** Some regime that governs it has no rule for its class. */
  readonly needsClass: boolean;
}

/** Whether an act is possible: what it adds to the record's history, or why not. @param today legal day */
export function actOnRecord(
  record: RecordToActOn,
  act: RecordFactContent,
  actor: Actor,
  today: CivilDate,
): Result<RecordFactContent, RecordActRefusal> {
  const { who } = RECORD_ACT_TABLE[act.type];
  if (!who.some((relation) => stands(relation, record, actor))) {
    return refuse('NOT_YOURS', `This is for ${who.join(' or ')} of the record.`);
  }
  if (isRecused(actor, record.uscc)) return refuse('RECUSED', recusedFromMessage(record.uscc));
  const refusal =
    'obligations' in act ? ledgerRefusal(record, act, actor, today) : decisionRefusal(record, act);
  return refusal ?? ok(act);
}

function stands(relation: Relation, record: RecordToActOn, actor: Actor): boolean {
  const { uscc, department, creditOffice } = record;
  if (relation === 'subject') return standsFor(actor, uscc);
  if (relation === 'credit-office') return worksIn(actor, creditOffice);
  return worksIn(actor, department === '' ? creditOffice : department);
}

type DecisionAct = Extract<RecordFactContent, { readonly type: 'field-determined' | 'class-determined' }>;

function decisionRefusal({ fieldNames, needsClass }: RecordToActOn, act: DecisionAct) {
  if (act.type === 'field-determined') {
    if (fieldNames.includes(act.field)) return undefined;
    return refuse('FIELD_UNKNOWN', `The policy packs know no field "${act.field}".`, fieldNames);
  }
  if (needsClass) return undefined;
  return refuse(
    'CLASS_BY_RULE',
    'The rules decide the class of this record; see its eligibility for the rule.',
  );
}

type LedgerAct = Exclude<RecordFactContent, DecisionAct>;

function ledgerRefusal({ obligations }: RecordToActOn, act: LedgerAct, actor: Actor, today: CivilDate) {
  const { from = [] } = RECORD_ACT_TABLE[act.type];
  for (const kind of act.obligations) {
    const duty = obligations.find((one) => one.kind === kind);
    if (duty === undefined) {
      const kinds = obligations.map((one) => one.kind);
      return refuse('OBLIGATION_UNKNOWN', `The decision leaves no duty "${kind}".`, kinds);
    }
    if (!from.includes(duty.state)) {
      return refuse('OBLIGATION_STATE', `The duty "${kind}" is ${duty.state}.`, actsOn(duty.state));
    }
    if (CLOSING.includes(act.type) && broughtForBusiness(duty, actor)) {
      return refuse('OWN_FILING', OWN_FILING_MESSAGE);
    }
  }
  if ('on' in act && act.on !== undefined && act.on > today) {
    return refuse('FULFILMENT_AHEAD', `${act.on} is after today, ${today}.`);
  }
  return undefined;
}

/** Acts that find a duty to be in order. */
const CLOSING: readonly ActType[] = ['obligations-verified', 'obligations-waived'];

/** Whether it was this official who brought the evidence for the business, see OWN_FILING_RULE. */
function broughtForBusiness({ author }: RecordDuty, actor: Actor): boolean {
  return author?.organisation !== undefined && isSamePerson(actor, author);
}

/** What the table allows with a duty in a state. */
export function actsOn(state: ObligationState): readonly ActType[] {
  const acts = Object.entries(RECORD_ACT_TABLE) as [ActType, ActRule][];
  return acts.flatMap(([type, { from }]) => (from?.includes(state) ? [type] : []));
}

/** The duties that nobody has shown anything for. */
export function openObligations(obligations: readonly Obligation[]): readonly ObligationKind[] {
  return obligations.flatMap(({ kind, state }) => (state === 'open' ? [kind] : []));
}

function refuse(
  code: RecordActRefusal['code'],
  message: string,
  allowed?: readonly string[],
): Result<never, RecordActRefusal> {
  return err({ code, message, ...(allowed && { allowed }) });
}
