import { type Penalty, type RecordPublication, maskIdentityNumber, maskNumbers } from '@xinxiu/domain';
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

function maskedPenalty({ decisionNumber, ...rest }: Penalty): Penalty {
  const { legalRepresentativeIdNo: representative, subjectIdNo: subject, ...shown } = rest;
  return {
    ...maskNumbers(shown),
    // Long numbers of decisions look like those of persons, and are what a decision is found by.
    decisionNumber,
    ...(representative !== undefined && { legalRepresentativeIdNo: maskIdentityNumber(representative) }),
    ...(subject !== undefined && { subjectIdNo: maskIdentityNumber(subject) }),
  };
}
