import type { Penalty, RecordPublication } from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';

/** A record for those who work with it or whom it concerns. Identity numbers stay out: no step needs them (PIPL art. 6). */
export interface RecordView {
  readonly id: string;
  readonly department: string;
  readonly penalty: Omit<Penalty, 'legalRepresentativeIdNo' | 'subjectIdNo'>;
  readonly publication: RecordPublication;
  readonly penaltyClass: PenaltyRecord['penaltyClass'];
  readonly publicationFrom: string | null;
  readonly publicationEnds: string | null;
  readonly takenAt: string;
}

export function recordView(record: PenaltyRecord): RecordView {
  const { legalRepresentativeIdNo: _one, subjectIdNo: _other, ...penalty } = record.penalty;
  const { id, department, publication, penaltyClass, publicationFrom, publicationEnds, takenAt } = record;
  return { id, department, penalty, publication, penaltyClass, publicationFrom, publicationEnds, takenAt };
}
