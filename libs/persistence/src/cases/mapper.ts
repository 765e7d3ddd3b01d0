import {
  type CaseClock,
  type CaseEvent,
  type CaseState,
  type RecordFact,
  addDays,
  civilDate,
  isFinal,
  owningUnit,
  realMsUntil,
  shanghaiInstant,
} from '@xinxiu/domain';
import { contentHash } from '../database/canonical.js';
import type { CaseDoc, CaseEventDoc, Derived } from './schema.js';

const NEVER = '9999-12-31';

/** How a case is bound to its workflow; fixed when it opens. */
export interface CaseOrigin {
  readonly clock: CaseClock;
  readonly workflowId: string;
  readonly runId: string;
}

/** A stored fact with what was computed for it. */
export type StoredEvent = CaseEvent & { readonly derived?: Derived };

export function eventHash({ type, causationId, actor, data }: CaseEvent): string {
  return contentHash({ type, causationId, actor, data });
}

/** What the audit trail binds of a case or a record: the whole fact, as it was opened. */
export function factHash(fact: CaseEvent | RecordFact): string {
  return contentHash(fact);
}

/** @param storedAt real instant (ms) */
export function eventDoc(event: CaseEvent, derived: Derived | undefined, storedAt: number): CaseEventDoc {
  return {
    _id: event.id,
    caseId: event.caseId,
    seq: event.seq,
    type: event.type,
    event,
    hash: eventHash(event),
    ...(derived && { derived }),
    bucket: minuteBucket(storedAt),
  };
}

/** The minute of an instant (ms), UTC: `YYYY-MM-DDTHH:MM`. */
export function minuteBucket(instant: number): string {
  return new Date(instant).toISOString().slice(0, 16);
}

export function storedEvent(doc: Pick<CaseEventDoc, 'event' | 'derived'>): StoredEvent {
  return { ...doc.event, ...(doc.derived && { derived: doc.derived }) };
}

/** What lists filter and sort by, drawn from the state; no list looks inside it. */
export function projection(
  state: CaseState,
  clock: CaseClock,
): Omit<CaseDoc, keyof CaseOrigin | 'archived' | 'archive' | 'deleted'> {
  return {
    _id: state.caseNo,
    seq: state.seq,
    version: state.version,
    status: state.status,
    open: isFinal(state.status) ? 0 : 1,
    applicationId: state.applicationId,
    recordId: state.recordId,
    uscc: state.applicant.uscc,
    applicantName: state.applicant.name,
    departments: [...new Set([state.determiningDepartment, state.creditOffice])],
    determiningDepartment: state.determiningDepartment,
    unit: isFinal(state.status) ? '' : (owningUnit(state) ?? 'applicant'),
    holderId: state.holder?.id ?? '',
    due: state.deadline?.due ?? NEVER,
    targetKeys: state.targets.flatMap(({ name, state: standing }) => [
      targetKey(name, undefined),
      targetKey(undefined, standing),
      targetKey(name, standing),
    ]),
    overdueFrom: overdueFrom(state, clock),
    tableDigest: state.deadline?.tableDigest ?? '',
    attention: state.attention ? 1 : 0,
    submittedAt: state.submittedAt,
    enteredAt: state.enteredAt,
    uncounted: 1,
    state,
  };
}

/** What a list asks of targets, as one value: a target, how far any of them is, or how far one of them is. */
export function targetKey(name: string | undefined, standing: string | undefined): string {
  return `${name ?? ''}:${standing ?? ''}`;
}

/** Real instant (ms) at which the last day of the deadline ends by the case's clock. */
function overdueFrom({ deadline, status }: CaseState, clock: CaseClock): number {
  if (!deadline || isFinal(status)) return Number.MAX_SAFE_INTEGER;
  const end = shanghaiInstant(addDays(civilDate(deadline.due), 1));
  return clock.realEpoch + realMsUntil(clock, clock.realEpoch, end);
}
