import { z } from 'zod';
import { fileSchema } from '../applications/application-answers.js';
import { MOST_PROOFS } from '../applications/application.js';
import { idSchema, prose } from '../values/text.js';

/** An answer to a supplement as far as it is typed: nothing in it has to be complete. */
export const keepAnswerDraftSchema = z.strictObject({
  answers: z
    .array(
      z.strictObject({
        id: idSchema,
        text: prose(2000, 0),
        fileIds: z.array(idSchema).max(MOST_PROOFS),
      }),
    )
    .max(20),
});

/** What the person has typed so far of the answer that the case waits for; empty where that is nothing. */
export const answerDraftSchema = z.strictObject({
  answers: z.array(z.strictObject({ id: z.string(), text: z.string(), files: z.array(fileSchema) })),
});
