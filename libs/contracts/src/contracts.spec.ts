import { describe, expect, it } from '@jest/globals';
import { ACTION_NAMES, REFUSAL_CODES } from '@xinxiu/domain';
import fc from 'fast-check';
import { ACTION_BODIES } from './actions/action-payloads.js';
import { patchApplicationSchema } from './applications/application.js';
import { caseListQuerySchema } from './cases/case-queries.js';
import { signInSchema } from './people/session.js';
import { policyPublicationSchema, policyStepSchema } from './policy/policy-steps.js';
import { ERROR_CODES } from './problem/error-codes.js';
import { eligibilityRecordSchema } from './records/eligibility-record.js';
import { importQuerySchema, recordListQuerySchema } from './records/record.js';
import { idSchema, line, prose } from './values/text.js';

const SCHEMAS = {
  ...ACTION_BODIES,
  patchApplicationSchema,
  caseListQuerySchema,
  signInSchema,
  eligibilityRecordSchema,
  importQuerySchema,
  recordListQuerySchema,
  policyStepSchema,
  policyPublicationSchema,
};

describe('the contracts of the API', () => {
  it('say for every code what it is and what to do, in both languages, with an error status', () => {
    for (const { status, title, whatToDo } of Object.values(ERROR_CODES)) {
      expect(status).toBeGreaterThanOrEqual(400);
      for (const text of [title, whatToDo]) {
        expect(text.zh).toMatch(/\p{Script=Han}/u);
        expect(text.en).toMatch(/^[A-Z"]/);
      }
    }
  });

  it('know every refusal of the domain and a body for every action', () => {
    expect(REFUSAL_CODES.filter((code) => !(code in ERROR_CODES))).toEqual([]);
    expect(Object.keys(ACTION_BODIES).sort()).toEqual([...ACTION_NAMES].sort());
  });

  it('never throw on any JSON, and refuse every unknown field, __proto__ too', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(SCHEMAS)), fc.jsonValue(), (schema, value) => {
        expect(typeof schema.safeParse(value).success).toBe('boolean');
      }),
    );
    for (const schema of Object.values(SCHEMAS)) {
      for (const key of ['status', '$where', '__proto__', 'constructor']) {
        const result = schema.safeParse(JSON.parse(`{"${key}":{"$ne":null}}`));
        expect(result.success).toBe(false);
      }
    }
  });

  it('take no operator of the store for a value', () => {
    const operator = { $ne: null };
    expect(signInSchema.safeParse({ username: operator, password: operator }).success).toBe(false);
    expect(caseListQuerySchema.safeParse({ q: operator }).success).toBe(false);
    expect(idSchema.safeParse('$where').success).toBe(false);
    expect(idSchema.safeParse('../etc/passwd').success).toBe(false);
  });

  it('take no control characters into a line', () => {
    for (const text of ['a\r\nBcc: x', 'a\u0000b', 'a\u202egnp.exe', '', '   ']) {
      expect(line(100).safeParse(text).success).toBe(false);
    }
    expect(line(100).parse(' 信修 ')).toBe('信修');
  });

  it('take no text for one that nobody can read', () => {
    for (const unseen of ['\u200b', '\u200b \u00ad', '\u3164', '\u2800'])
      expect(prose(100).safeParse(unseen).success).toBe(false);
    expect(prose(100, 0).parse('\u200b')).toBe('\u200b');
    expect(prose(100).parse('信\u200b修')).toBe('信\u200b修');
  });

  it('ask a decision for the version that it was made on', () => {
    const reasons = [{ code: 'fulfilled', text: '已履行' }];
    expect(ACTION_BODIES.decide.safeParse({ outcome: 'approve', reasons }).success).toBe(false);
    expect(ACTION_BODIES.decide.safeParse({ outcome: 'approve', reasons, expectedVersion: 3 }).success).toBe(
      true,
    );
  });
});
