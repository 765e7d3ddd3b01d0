import {
  type Actor,
  type CaseState,
  type Finding,
  type PendingRung,
  type RemainingTime,
  maskNumbers,
  onApplicantsSide,
} from '@xinxiu/domain';
import type { Away } from '../absence/substitution.js';
import type { Derived, StoredEvent } from '@xinxiu/persistence';
import { isReturnReason } from '../staff/return-reasons.js';

/** Facts of the offices' own work: of no concern to the applicant until they become a notice. */
const INTERNAL = [
  'comment-added',
  'decision-proposed',
  'decision-returned',
  'rung-reached',
  'attention-raised',
  'attention-cleared',
  'step-retried',
] as const satisfies readonly StoredEvent['type'][];

/** A reminder or escalation that is still to come; `at` is an ISO instant like every time of an answer. */
export interface RungView {
  readonly id: PendingRung['id'];
  readonly at: string;
}

export type CaseView = Partial<Omit<CaseState, 'rungs' | 'holder'>> & {
  readonly holder?: CaseState['holder'] & { readonly away?: Away };
  readonly rungs?: readonly RungView[];
  readonly remaining?: RemainingTime;
};

/**
 * What an applicant is shown of his case: neither what the verification found, which a decision says in reasons of its own,
 * nor a proposed decision, nor a colleague's request for more time, nor our troubles. A field of the state that is not named here does not reach him (ASVS 8.2.3).
 */
const APPLICANT_FIELDS = [
  'caseNo',
  'applicationId',
  'recordId',
  'applicant',
  'determiningDepartment',
  'creditOffice',
  'penaltyClass',
  'status',
  'version',
  'seq',
  'submittedAt',
  'enteredAt',
  'policy',
  'window',
  'holder',
  'deadline',
  'suspensions',
  'supplement',
  'supplementsAsked',
  'targets',
  'lastChange',
] as const satisfies readonly (keyof Omit<CaseState, 'rungs'>)[];

/** A case as the actor may see it, without the numbers of persons that people wrote into their texts. */
export function caseView({ rungs, ...state }: CaseState, actor: Actor): CaseView {
  if (!onApplicantsSide(actor)) return { ...maskNumbers(state), rungs: rungs.map(rungView) };
  const shown = APPLICANT_FIELDS.filter(
    // Who did last what he is not shown is not shown either.
    (field) => state[field] !== undefined && (field !== 'lastChange' || mayKnow(state.lastChange, actor)),
  );
  return maskNumbers(Object.fromEntries(shown.map((field) => [field, state[field]])));
}

export type EventView = Omit<StoredEvent, 'derived'> & {
  readonly derived?: Omit<Derived, 'rungs'> & { readonly rungs?: readonly RungView[] };
};

/** A stored fact as it is handed out, without the numbers of persons in its texts. */
export function eventView(stored: StoredEvent, actor: Actor): EventView {
  const { derived, ...event } = toldEvent(stored, actor);
  if (!derived) return event;
  const { rungs, ...others } = derived;
  return { ...event, derived: { ...others, ...(rungs && { rungs: rungs.map(rungView) }) } };
}

function rungView({ id, at }: PendingRung): RungView {
  return { id, at: new Date(at).toISOString() };
}

/** Types of facts that the actor is not shown. */
export function hiddenFrom(actor: Actor): readonly StoredEvent['type'][] {
  return onApplicantsSide(actor) ? INTERNAL : [];
}

export function eventsFor(events: readonly StoredEvent[], actor: Actor): readonly StoredEvent[] {
  const hidden = hiddenFrom(actor);
  return events.filter(({ type }) => !hidden.includes(type)).map((event) => toldEvent(event, actor));
}

export function mayKnow(event: { readonly type: string }, actor: Actor): boolean {
  return !hiddenFrom(actor).some((type) => type === event.type);
}

/**
 * A fact without the numbers of persons in its texts; for the applicant without the version of the record that an approval
 * rests on, which also counts what the offices only proposed of it (ADR 34), and of a case that somebody's act on its holder's
 * account gave back, without who that was, and why beyond the wording that is made for the parties; that his application was
 * verified he is told without the answers of the checklist and their grounds.
 */
function toldEvent(event: StoredEvent, actor: Actor): StoredEvent {
  const data = maskNumbers(event.data) as OfficesOwn;
  if (!onApplicantsSide(actor)) return { ...event, data } as StoredEvent;
  const { recordVersion: _version, orderedBy, reason, ...told } = data;
  const isToldWhy = reason !== undefined && (orderedBy === undefined || isReturnReason(reason));
  const findings = told.findings && { findings: [] };
  return { ...event, data: { ...told, ...findings, ...(isToldWhy && { reason }) } } as StoredEvent;
}

/** What of the data of a fact an applicant may not be told. */
interface OfficesOwn {
  readonly recordVersion?: number;
  readonly orderedBy?: Actor;
  readonly reason?: string;
  readonly findings?: readonly Finding[];
}
