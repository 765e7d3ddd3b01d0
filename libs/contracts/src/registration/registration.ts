import { REGISTRATION_STATUSES } from '@xinxiu/domain';
import { z } from 'zod';
import { testClockSchema } from '../applications/application.js';
import { secretSchema } from '../people/account.js';
import { newPasswordSchema } from '../people/session.js';
import { emailSchema } from '../people/staff.js';
import { cursorSchema, limitSchema } from '../values/flags.js';
import { EXPORTED, PAGE_OF_LIST } from '../values/page.js';
import { sortsOf } from '../values/sort.js';
import { line, nameLine, prose } from '../values/text.js';
import { usccSchema } from '../values/uscc.js';

export const beginRegistrationSchema = z.strictObject({
  uscc: usccSchema,
  organisationName: nameLine(100, 2),
  /** Legal representative. */
  representative: nameLine(60, 2),
  email: emailSchema,
  password: newPasswordSchema,
  locale: z.enum(['zh-CN', 'en']).default('zh-CN'),
});
export type RegistrationBegin = z.output<typeof beginRegistrationSchema>;

export const confirmRegistrationSchema = z.strictObject({ code: secretSchema });
export const submitRegistrationSchema = z.strictObject({ testClock: testClockSchema.optional() });

const code = z.string().regex(/^[A-Z][A-Z0-9_]{0,63}$/, 'is not a code');

export const decideRegistrationSchema = z.strictObject({
  outcome: z.enum(['approve', 'refuse']),
  reasons: z
    .array(z.strictObject({ code, text: prose(1000), article: line(200).optional() }))
    .max(10)
    .default([]),
});

export const REGISTRATION_SORTS = sortsOf('due', 'submittedAt');

export const registrationTaskQuerySchema = z.strictObject({
  status: z.enum(REGISTRATION_STATUSES).optional(),
  q: line(100).optional(),
  sort: z.enum(REGISTRATION_SORTS).default('due'),
  cursor: cursorSchema.optional(),
  limit: limitSchema,
});
/** The whole list, for a spreadsheet. */
export const registrationTaskExportQuerySchema = registrationTaskQuerySchema
  .omit(PAGE_OF_LIST)
  .extend(EXPORTED);
