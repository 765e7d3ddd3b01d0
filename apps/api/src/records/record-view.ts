import {
  type PartialPenalty,
  type Penalty,
  type RecordFact,
  type RecordPublication,
  maskIdentityNumber,
  maskNumbers,
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

export function recordView(record: PenaltyRecord): RecordView {
  const { id, department, publication, penaltyClass, publicationFrom, publicationEnds, takenAt } = record;
  const penalty = maskedPenalty(record.penalty);
  return { id, department, penalty, publication, penaltyClass, publicationFrom, publicationEnds, takenAt };
}

/** What somebody brought or decided of a record, for whoever sees the record. */
export function factView(fact: RecordFact): RecordFact {
  const shown = { ...maskNumbers(fact), id: fact.id };
  if (shown.type !== 'penalty-corrected' || fact.type !== 'penalty-corrected') return shown;
  return { ...shown, before: maskedPenalty(fact.before), after: maskedPenalty(fact.after) };
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
