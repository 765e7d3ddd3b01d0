import type { ErrorCode } from '@xinxiu/contracts';

/** What may stand in the way of an application, whoever submits it. */
export const SUBMISSION_PROBLEMS = [
  'APPLICATION_INCOMPLETE',
  'RECORD_NOT_YOURS',
  'NOT_YET',
  'PUBLICATION_ENDED',
  'NOT_PUBLICISED',
  'CONDITIONS_UNMET',
  'RECORD_NOT_REPAIRABLE',
  'CODE_UNCONFIRMED',
  'DEPARTMENT_UNKNOWN',
  'FILE_UNKNOWN',
  'ADDRESS_OF_OFFICIAL',
  'CASE_OPEN',
  'CASE_BUSY',
  'TEST_CLOCK_OFF',
  'UNAVAILABLE',
] as const satisfies readonly ErrorCode[];
