import { describe, expect, it } from '@jest/globals';
import { ERROR_CODES } from './error-codes.js';

/** What only programs and the command line are answered: there the names of headers, fields and commands are the words. */
const OF_PROGRAMS: ReadonlySet<string> = new Set([
  'MALFORMED_BODY',
  'IDEMPOTENCY_KEY_MISSING',
  'IDEMPOTENCY_KEY_REUSED',
  'CSRF_REFUSED',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'PRECONDITION_REQUIRED',
  'SECOND_FACTOR_NEEDED',
  'SECOND_FACTOR_SETUP_NEEDED',
  'FILE_MISSING',
  'UPLOAD_OFFSET',
  'VERSION_REQUIRED',
  'TEST_CLOCK_OFF',
  'HOLIDAYS_INVALID',
  'HOLIDAYS_CONTRADICTED',
  'ALREADY_PUBLISHED',
  'NOT_A_DRAFT',
  'WARNINGS_NOT_ACCEPTED',
  'NOT_DRAFTED',
  'DRAFT_CHANGED',
  'NOT_REVIEWED',
  'LEDGER_INVALID',
]);

/** Latin words that a person finds on his own files and forms. */
const OF_PEOPLE = /\b(PDF|JPEG|PNG|OFD|MB|ID)\b/g;

const toPeople = Object.entries(ERROR_CODES).filter(([code]) => !OF_PROGRAMS.has(code));

describe('what people are told of an error', () => {
  it.each(toPeople)('is in words of people: %s', (_, { title, whatToDo }) => {
    for (const text of [title.zh, whatToDo.zh])
      expect(text.replace(OF_PEOPLE, '').match(/[A-Za-z]{2,}/g)).toBeNull();
    for (const text of [title.en, whatToDo.en]) {
      expect(text).not.toMatch(
        /"[a-z]\w*"|\b[a-z]+[A-Z]\w*|Idempotency-Key|Retry-After|\/api\/|[A-Z]+_[A-Z]/,
      );
      expect(text).not.toMatch(/\bthe detail\b/);
    }
  });

  it('knows each code that it leaves out', () => {
    expect([...OF_PROGRAMS].filter((code) => !Object.hasOwn(ERROR_CODES, code))).toEqual([]);
  });
});
