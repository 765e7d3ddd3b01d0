import { SetMetadata } from '@nestjs/common';
import type { ErrorCode } from '@xinxiu/contracts';
import type { Role } from '@xinxiu/domain';

/** Who may call an endpoint. Which rows he then sees is the scope's matter. */
export type Access = 'public' | 'signed-in' | readonly Role[];

/** What every endpoint declares; the server does not start with one that has not. */
export interface EndpointRule {
  readonly access: Access;
  /** One line for the API description. */
  readonly summary: string;
  /** What the body is; JSON unless told. `raw` is read by the handler itself, as a stream. */
  readonly takes?: 'json' | 'raw';
  /** HTTP status of success; 200 unless told. */
  readonly status?: number;
  /** Problems besides those that every endpoint may answer with. */
  readonly problems?: readonly ErrorCode[];
  /** The header Idempotency-Key is required. */
  readonly needsKey?: true;
  /** With an Idempotency-Key it is carried out once; the same answer is given again. */
  readonly once?: true;
  /** Sends for as long as the client listens. */
  readonly stream?: true;
}

export const ENDPOINT = 'xinxiu:endpoint';

export const Endpoint = (rule: EndpointRule): MethodDecorator => SetMetadata(ENDPOINT, rule);

/** Everybody who works on cases or looks over those who do. */
export const OFFICIALS = [
  'reviewer',
  'department-leader',
  'credit-office',
  'supervisor',
  'auditor',
] as const satisfies readonly Role[];

export const CASE_PEOPLE = ['applicant', ...OFFICIALS] as const satisfies readonly Role[];
