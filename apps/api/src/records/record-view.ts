import {
  type Actor,
  type PartialPenalty,
  type Penalty,
  type RecordChange,
  type RecordFact,
  type RecordPublication,
  type WaitingChange,
  maskIdentityNumber,
  maskNumbers,
  onApplicantsSide,
  toldTo,
  waitingChange,
} from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';

/**
 * A record for those who work with it or whom it concerns. Numbers of persons are masked: no step needs them, and who does
 * asks for them with a reason (PIPL art. 6; RELIABILITY S23).
 */
export interface RecordView {
  readonly id: string;
  readonly department: string;
  readonly penalty: Penalty;
  readonly publication: RecordPublication;
  readonly penaltyClass: PenaltyRecord['penaltyClass'];
  readonly publicationFrom: string | null;
  readonly publicationEnds: string | null;
  readonly takenAt: string;
}

export function recordView(record: PenaltyRecord, actor: Actor): RecordView {
  const { id, department, penaltyClass, publicationFrom, publicationEnds, takenAt } = record;
  const { publication } = toldTo(actor, record);
  const penalty = maskedPenalty(record.penalty);
  return { id, department, penalty, publication, penaltyClass, publicationFrom, publicationEnds, takenAt };
}

/** With what waits for a second person. */
export interface OfficeRecordView extends RecordView {
  readonly proposal?: WaitingChange;
}

/** A record as the actor may see it: what the offices only propose is of no concern to its subject. */
export function officeRecordView(record: PenaltyRecord, actor: Actor): OfficeRecordView {
  const proposal = onApplicantsSide(actor) ? undefined : waitingChange(record);
  return { ...recordView(record, actor), ...(proposal && { proposal: proposalView(proposal) }) };
}

function proposalView(proposal: WaitingChange): WaitingChange {
  const { id, change } = proposal;
  return { ...maskNumbers(proposal), id, change: changeView(change) };
}

/** What somebody brought or decided of a record, for whoever sees the record. */
export function factView(fact: RecordFact): RecordFact {
  const shown = { ...maskNumbers(fact), id: fact.id };
  if (shown.type === 'change-proposed' && fact.type === 'change-proposed') {
    return { ...shown, change: changeView(fact.change) };
  }
  return fact.type === 'penalty-corrected' ? { ...changeView(fact), id: fact.id } : shown;
}

function changeView<C extends RecordChange>(change: C): C {
  const shown = maskNumbers(change);
  if (change.type !== 'penalty-corrected') return shown;
  const { before, after } = change;
  return { ...shown, before: maskedPenalty(before), after: maskedPenalty(after) };
}

export function factsFor(record: PenaltyRecord, actor: Actor): readonly RecordFact[] {
  return toldTo(actor, record).facts.map(factView);
}

function maskedPenalty<P extends PartialPenalty>(penalty: P): P {
  const { decisionNumber, legalRepresentativeIdNo: representative, subjectIdNo: subject } = penalty;
  return {
    ...maskNumbers(penalty),
    // Long numbers of decisions look like those of persons, and are what a decision is found by.
    ...(decisionNumber !== undefined && { decisionNumber }),
    ...(representative !== undefined && { legalRepresentativeIdNo: maskIdentityNumber(representative) }),
    ...(subject !== undefined && { subjectIdNo: maskIdentityNumber(subject) }),
  };
}
