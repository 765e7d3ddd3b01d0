import { z } from 'zod';

/** A notice with what became of its mail. */
export const noticeSchema = z.strictObject({
  id: z.string(),
  caseNo: z.string(),
  kind: z.string(),
  /** Role in which the recipient gets it. */
  to: z.string(),
  recipientName: z.string(),
  email: z.string(),
  statutory: z.boolean(),
  /** Of a statutory notice. */
  number: z.string().optional(),
  content: z.record(z.string(), z.unknown()),
  /** Legal time, ISO. */
  at: z.iso.datetime(),
  /** `unclear`: the line broke after the text had gone, so it may have arrived. */
  state: z.enum(['queued', 'sending', 'sent', 'unclear', 'relayed', 'bounced', 'failed']),
  messageId: z.string(),
  read: z.boolean(),
});
