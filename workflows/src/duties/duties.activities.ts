/** Ports of the recurring duties. Every one does a batch and may be repeated. */
export interface DutyActivities {
  /** Sends notices that nobody sends any more. */
  sweepNotices(): Promise<{ readonly tried: number }>;
  /** Ends the publication of records that have reached their maximum. */
  expireRecords(): Promise<{ readonly ended: number }>;
  /** Takes the histories of ended cases out of the engine; `lost` had none any more. */
  archiveClosedCases(): Promise<{ readonly archived: number; readonly lost: readonly string[] }>;
  /** Looks what personal data is due and proposes to delete it. */
  proposeDeletions(): Promise<{ readonly due: number }>;
  /** Carries out what a person has approved; `waiting` for the audit trail to take up the order. */
  carryOutDeletion(): Promise<'nothing' | 'waiting' | 'done'>;
}
