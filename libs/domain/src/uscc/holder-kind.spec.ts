import { describe, expect, it } from '@jest/globals';
import { checkUscc } from './check-uscc.js';
import { businessKind, holderKind } from './holder-kind.js';
import { isIdentityNumber } from './not-a-code.js';

/** Valid by both standards: its places 7 to 14 are a birthday, too. */
const BOTH = '914205200001151079';

describe('what the holder of a code is', () => {
  it.each([
    ['91320100748204660Q', '法人及非法人组织'],
    ['92320100MA1N7T0C5F', '个体工商户'],
    ['11010519491231002X', '自然人'],
    [BOTH, '法人及非法人组织'],
  ])('%s: %s', (code, kind) => {
    expect(holderKind(code)).toBe(kind);
  });

  it('is no person where only codes are asked for', () => {
    expect([checkUscc(BOTH).valid, isIdentityNumber(BOTH)]).toEqual([true, true]);
    expect(businessKind(BOTH)).toBe('法人及非法人组织');
  });
});
