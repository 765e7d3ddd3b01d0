import type { SubjectKind } from '../penalty/penalty.js';
import { checkUscc } from './check-uscc.js';
import { isIdentityNumber } from './not-a-code.js';

/** Kinds of those that have a unified social credit code. */
export const BUSINESS_KINDS = ['法人及非法人组织', '个体工商户'] as const satisfies readonly SubjectKind[];
export type BusinessKind = (typeof BUSINESS_KINDS)[number];

/** What the holder of a unified social credit code is: 92 of GB 32100-2015 is an individual business. */
export function businessKind(code: string): BusinessKind {
  return code.startsWith('92') ? '个体工商户' : '法人及非法人组织';
}

/**
 * What the holder of a code or an identity number is. A few codes of digits alone fit both standards (GB 32100-2015,
 * GB 11643-1999), and are codes: a code is valid by two check characters, a number by one.
 */
export function holderKind(code: string): SubjectKind {
  return isIdentityNumber(code) && !checkUscc(code).valid ? '自然人' : businessKind(code);
}
