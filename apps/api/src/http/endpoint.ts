import { SetMetadata } from '@nestjs/common';
import type { ErrorCode } from '@xinxiu/contracts';
import type { Permission } from '@xinxiu/domain';
import type { z } from 'zod';

/** What comes back: JSON of a schema, nothing (204), a file, a text for programs, or a stream of server-sent events. */
export type Returns = z.ZodType | 'nothing' | 'file' | 'text' | 'events';

/** What every endpoint declares; the server does not start with one that has not. */
export interface EndpointRule {
  /**
   * The row of the one matrix (libs/domain/src/permissions/matrix.ts) that says which roles may call it and whose data each
   * of them then sees. A new kind of act gets a row of its own there.
   */
  readonly permission: Permission;
  /** One line for the API description. */
  readonly summary: string;
  /** Of success; the tests hold every answer against it. */
  readonly returns: Returns;
  /**
   * To whom, and why, it gives numbers of persons in full. Without it they are masked in every answer of JSON; files, texts
   * and streams are written by the handler, which masks by itself (`apps/api/src/http/shown-numbers.spec.ts` lists all of these).
   */
  readonly showsNumbers?: string;
  /** What the body is; JSON unless told. A form with a file (`raw`) and a part of one are read by the handler itself. */
  readonly takes?: 'json' | 'raw' | 'part';
  /** HTTP status of success; 200 unless told. */
  readonly status?: number;
  /** Problems besides those that every endpoint may answer with. */
  readonly problems?: readonly ErrorCode[];
  /** A write that a token for reading may ask for too. */
  readonly alsoForReaders?: true;
  /** The header Idempotency-Key is required. */
  readonly needsKey?: true;
  /** With an Idempotency-Key it is carried out once; the same answer is given again. */
  readonly once?: true;
  /** It may also answer 202 with an address to ask for the outcome. */
  readonly mayTakeLonger?: true;
}

/** Whether the handler reads the body, as a stream. */
export const readsItself = ({ takes = 'json' }: EndpointRule): boolean => takes !== 'json';

export const ENDPOINT = 'xinxiu:endpoint';

export const Endpoint = (rule: EndpointRule): MethodDecorator => SetMetadata(ENDPOINT, rule);
