/**
 * `sent`: the server took it. `deferred`: it did not, try again. `refused`: it never will. `unclear`: the connection
 * was lost after the text had begun to go, so it may have arrived.
 */
export interface SendOutcome {
  readonly state: 'sent' | 'deferred' | 'refused' | 'unclear';
  readonly messageId: string;
  /** What the server said, or what happened instead. */
  readonly response: string;
}

interface SmtpFailure {
  readonly message?: string;
  readonly response?: string;
  readonly responseCode?: number;
  /** Command that the answer was to. */
  readonly command?: string;
}

/** Answers that speak of this recipient or this text; a 5xx to anything else is about our own account or sender. */
const ABOUT_THIS_MAIL = new Set(['RCPT TO', 'DATA']);

/** Said by a server that ends, at any time and to nothing in particular: also after it has taken the text. */
const ENDING = 421;

/** What a failed try means. @param textHadBegun whether a byte of the mail's text had been read for sending */
export function outcomeOfFailure(error: unknown, textHadBegun: boolean): Omit<SendOutcome, 'messageId'> {
  const { message, response, responseCode, command } = error as SmtpFailure;
  const said = response ?? message ?? String(error);
  if (responseCode !== undefined && !(responseCode === ENDING && textHadBegun)) {
    const forGood = responseCode >= 500 && ABOUT_THIS_MAIL.has(command ?? '');
    return { state: forGood ? 'refused' : 'deferred', response: said };
  }
  return { state: textHadBegun ? 'unclear' : 'deferred', response: said };
}

/** Whether the server did not answer, or said that it ends: another may take the mail. What it put off stays with it. */
export function isAway(error: unknown): boolean {
  const { responseCode } = error as SmtpFailure;
  return responseCode === undefined || responseCode === ENDING;
}
