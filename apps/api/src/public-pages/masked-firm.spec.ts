import { describe, expect, it } from '@jest/globals';
import { maskedFirm } from './masked-firm.js';

describe('the name of a business on the page that verifies notices', () => {
  it.each([
    ['青禾绿源食品有限公司', '青禾****有限公司'],
    ['王小明餐饮店', '王****店'],
    ['青禾县供销合作社', '青****合作社'],
    ['甲', '甲****'],
    ['', '****'],
  ])('%s is %s', (name, masked) => {
    expect(maskedFirm(name)).toBe(masked);
  });
});
