/** Ports of the recurring duties. Every one does a batch and may be repeated. */
export interface DutyActivities {
  /** Sends notices that nobody sends any more. */
  sweepNotices(): Promise<{ readonly tried: number }>;
  /** Ends the publication of records that have reached their maximum. */
  expireRecords(): Promise<{ readonly ended: number }>;
  /** Takes the histories of ended cases out of the engine; `lost` had none any more. */
  archiveClosedCases(): Promise<{ readonly archived: number; readonly lost: readonly string[] }>;
  /**
   * Looks whether the public finds records whose publication has ended.
   * @param after id of the last one of the batch before; @returns `last` where more may follow
   */
  probeEnded(input: { readonly after: string }): Promise<{ readonly found: number; readonly last?: string }>;
  /** Draws the spot check of the last quarter, unless it is drawn already. */
  drawSpotCheck(): Promise<{ readonly drawn: number }>;
  /** Looks what personal data is due and proposes to delete it. */
  proposeDeletions(): Promise<{ readonly due: number }>;
  /**
   * Begins to follow commitments that nobody follows yet, and tells those that are followed what a source has determined.
   * @param after id of the last one of the batch before; @returns `last` where more may follow
   */
  trackCommitments(input: { readonly after: string }): Promise<{
    readonly begun: number;
    readonly last?: string;
  }>;
  /** Carries out what a person has approved; `waiting` for the audit trail to take up the order. */
  carryOutDeletion(): Promise<'nothing' | 'waiting' | 'done'>;
}
