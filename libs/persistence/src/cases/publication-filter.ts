/** What the ledger of publications may be asked. */
export interface PublicationFilter {
  /** Only where publication is ending still, or has ended. */
  readonly status?: 'ending-publication' | 'completed' | undefined;
  readonly target?: string | undefined;
  /** How far the target is, or any of them. */
  readonly standing?: 'pending' | 'confirmed' | 'excepted' | undefined;
  /** Legal instants (ISO) between which the case came where it is: from the first on, before the other. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  /** Part of case number, applicant's name or code. */
  readonly q?: string | undefined;
}
