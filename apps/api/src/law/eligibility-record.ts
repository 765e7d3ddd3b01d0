import type { CivilDate, EligibilityRecord, Penalty } from '@xinxiu/domain';

/** What an applicant adds to a penalty: that the duties are fulfilled, and the commitment. */
export interface Remedy {
  readonly fulfilledOn?: CivilDate;
  readonly commitment?: boolean;
}

/** A stored penalty as far as its repair is concerned. */
export function eligibilityRecord(penalty: Penalty, remedy: Remedy = {}): EligibilityRecord {
  const { penaltyKinds, fineYuan, confiscatedYuan, subjectKind, decisionDate } = penalty;
  return {
    kind: 'penalty',
    penaltyKinds,
    decisionDate,
    ...(fineYuan !== undefined && { fineYuan }),
    ...(confiscatedYuan !== undefined && { confiscatedYuan }),
    ...(subjectKind !== undefined && { subjectKind }),
    ...remedy,
  };
}
