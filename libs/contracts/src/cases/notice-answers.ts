import { MAIL_STATES, SERVICE_METHODS } from '@xinxiu/domain';
import { z } from 'zod';

export const mailStateSchema = z.enum(MAIL_STATES);

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
  /** With the number, the code tells on the public page that the notice is ours, and the sum that it still says the same. */
  verification: z.strictObject({ code: z.string(), sha256: z.string() }).optional(),
  content: z.record(z.string(), z.unknown()),
  /** Legal time, ISO. */
  at: z.iso.datetime(),
  state: mailStateSchema,
  messageId: z.string(),
  read: z.boolean(),
  /** Real instants at which who it is for first opened it in the inbox, and took it home as a file. */
  openedAt: z.iso.datetime().optional(),
  collectedAt: z.iso.datetime().optional(),
});

/** A notice in its words, as its mail has them, in the language of who got it. */
export const letterSchema = z.strictObject({ subject: z.string(), text: z.string() });

/** A message to the caller; one that is about no case comes with what it says, in the language that was asked for. */
export const inboxNoticeSchema = noticeSchema.extend({ letter: letterSchema.optional() });

/** The notice that an action would send; without a letter where it would send none, as when an approval is refused. */
export const noticePreviewSchema = z.strictObject({ letter: letterSchema.optional() });

/** Among the notices of its case a statutory one comes with its words, to be read and printed. */
export const caseNoticeSchema = noticeSchema.extend({
  letter: letterSchema.optional(),
  /** How it was served on paper, where it was: the entry that counts. */
  service: z
    .strictObject({ method: z.enum(SERVICE_METHODS), on: z.iso.date(), postNumber: z.string().optional() })
    .optional(),
});
