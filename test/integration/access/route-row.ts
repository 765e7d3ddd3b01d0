import type { Permission } from '@xinxiu/domain';

/** Things of one side that the other side may not even know of. */
export type Thing =
  | 'draft'
  | 'application'
  | 'case'
  | 'action'
  | 'caseFile'
  | 'record'
  | 'commitment'
  | 'file'
  | 'upload'
  | 'notice'
  | 'authorisation'
  | 'windowDraft'
  | 'registration'
  | 'registrationProof'
  | 'correction';

export interface RouteRow {
  readonly permission: Permission;
  /** Which thing each parameter of the path names; a route without things of a side has none. */
  readonly names?: Readonly<Record<string, Thing>>;
  /** Only the credit office opens it, whoever of a side it is about. */
  readonly office?: true;
  /** A body that is right in form, so that the answer is about the thing and not about the body. */
  readonly body?: object;
  /** What it asks besides, so that the answer is about the thing: `?format=csv`. */
  readonly query?: string;
  /** Parameters that are no thing, such as the name of an action. */
  readonly fixed?: Readonly<Record<string, string>>;
}
