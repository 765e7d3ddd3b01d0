import type { RefusalCode } from '@xinxiu/domain';
import type { ErrorEntry } from './error-entry.js';
import { POLICY_ERRORS } from './policy-errors.js';
import { ACCOUNT_ERRORS } from './account-errors.js';
import { COMMITMENT_ERRORS } from './commitment-errors.js';
import { DUTY_ERRORS } from './duty-errors.js';
import { REFUSAL_ERRORS } from './refusal-errors.js';
import { REQUEST_ERRORS } from './request-errors.js';
import { SIGN_IN_ERRORS } from './sign-in-errors.js';
import { SUBJECT_ERRORS } from './subject-errors.js';
import { STUCK_ERRORS } from './stuck-errors.js';
import { URGE_ERRORS } from './urge-errors.js';
import { WINDOW_ERRORS } from './window-errors.js';

export type ErrorCode =
  | RefusalCode
  | keyof typeof REQUEST_ERRORS
  | keyof typeof SIGN_IN_ERRORS
  | keyof typeof SUBJECT_ERRORS
  | keyof typeof WINDOW_ERRORS
  | keyof typeof POLICY_ERRORS
  | keyof typeof ACCOUNT_ERRORS
  | keyof typeof COMMITMENT_ERRORS
  | keyof typeof URGE_ERRORS
  | keyof typeof DUTY_ERRORS
  | keyof typeof STUCK_ERRORS;

/** Every code that the API answers with. Codes are never renamed or given another meaning. */
export const ERROR_CODES: Readonly<Record<ErrorCode, ErrorEntry>> = {
  ...REQUEST_ERRORS,
  ...SIGN_IN_ERRORS,
  ...SUBJECT_ERRORS,
  ...WINDOW_ERRORS,
  ...POLICY_ERRORS,
  ...ACCOUNT_ERRORS,
  ...COMMITMENT_ERRORS,
  ...URGE_ERRORS,
  ...DUTY_ERRORS,
  ...STUCK_ERRORS,
  ...REFUSAL_ERRORS,
};

export function isErrorCode(code: string): code is ErrorCode {
  return Object.hasOwn(ERROR_CODES, code);
}
