/** Where bounces arrive. */
export interface BounceMailbox {
  /**
   * Gives every mail that is new to somebody, one after the other.
   * @param read of the mail as it came; false keeps it for the next look
   */
  each(read: (raw: Buffer) => Promise<boolean>): Promise<void>;
}
