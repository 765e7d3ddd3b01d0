import type { ErrorCode, Problem } from '@xinxiu/contracts';

/** What a problem may tell besides its code; see the contract's problem document. */
export type ProblemExtras = Partial<
  Pick<
    Problem,
    | 'allowed'
    | 'by'
    | 'at'
    | 'caseNo'
    | 'caseStatus'
    | 'version'
    | 'earliest'
    | 'unmet'
    | 'retryAfter'
    | 'offset'
    | 'challenge'
    | 'errors'
  >
>;

/** The one way to answer with an error: a code of the contract, what happened, and what helps to go on. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    readonly extras: ProblemExtras = {},
    /** In Chinese, where that is more than a wording. */
    readonly chinese: { readonly detail?: string; readonly errors?: Problem['errors'] } = {},
  ) {
    super(`${code}: ${detail}`);
  }
}
