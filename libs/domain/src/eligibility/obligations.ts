import type { CivilDate } from '../time/civil-date.js';

export const OBLIGATION_KINDS = [
  'fine',
  'confiscation',
  'correction',
  'licence-return',
  'reporting',
  'other',
] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

export const OBLIGATION_STATES = ['open', 'evidenced', 'verified', 'waived'] as const;
export type ObligationState = (typeof OBLIGATION_STATES)[number];

/** One duty of a decision: a penalty may leave several, each closed by itself. */
export interface Obligation {
  readonly kind: ObligationKind;
  readonly state: ObligationState;
  /** Reference of the evidence, or of the document that waives the duty. */
  readonly document?: string;
  /** Day on which it was fulfilled or waived. */
  readonly on?: CivilDate;
}

/** A duty that no longer stands in the way of an application: evidence is enough, an office verifies it in the case. */
export function isEvidenced(obligation: Obligation): boolean {
  return obligation.state === 'evidenced' || isClosed(obligation);
}

/** What closing hangs on, of a duty as it is kept or as it is told. */
type Closing = Pick<Obligation, 'state'> & { readonly document?: string | undefined };

/** A duty that no longer stands in the way of a decision. A waiver counts only with its document. */
export function isClosed({ state, document }: Closing): boolean {
  return state === 'verified' || (state === 'waived' && document !== undefined && document !== '');
}

/** The duties that stand in the way of a decision. */
export function unclosedObligations<T extends Closing>(obligations: readonly T[]): readonly T[] {
  return obligations.filter((one) => !isClosed(one));
}

export function isFullyFulfilled(obligations: readonly Obligation[]): boolean {
  return unclosedObligations(obligations).length === 0;
}
