import { z } from 'zod';

/** RFC 9457 problem document. `code` is stable and what a program looks at; the texts are for people. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  detail: z.string(),
  code: z.string(),
  whatToDo: z.string(),
  requestId: z.string().optional(),
  /** What is allowed now, for a refused action. */
  allowed: z.array(z.string()).optional(),
  /** Who was first, and when (legal time, ISO). */
  by: z.string().optional(),
  at: z.string().optional(),
  /** The case that is meant, e.g. the open one of the record. */
  caseNo: z.string().optional(),
  caseStatus: z.string().optional(),
  version: z.number().int().optional(),
  /** First day on which it would work (Asia/Shanghai), for what comes too early. */
  earliest: z.string().nullable().optional(),
  unmet: z.array(z.looseObject({ condition: z.string(), article: z.string() })).optional(),
  /** Seconds after which trying again makes sense; also the header Retry-After. */
  retryAfter: z.number().int().optional(),
  /** Of an upload in parts: bytes that are here. */
  offset: z.number().int().optional(),
  /** Of a sign-in that waits for its second factor: sent with the code. */
  challenge: z.string().optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.output<typeof problemSchema>;
