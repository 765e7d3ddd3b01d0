import type { SubjectKind } from '../penalty/penalty.js';
import { isIdentityNumber } from './not-a-code.js';

/** What the holder of a code is: 92 of GB 32100-2015 is an individual business; a number of a person is none of its codes. */
export function holderKind(code: string): SubjectKind {
  if (isIdentityNumber(code)) return '自然人';
  return code.startsWith('92') ? '个体工商户' : '法人及非法人组织';
}
