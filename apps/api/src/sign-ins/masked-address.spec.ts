import { describe, expect, it } from '@jest/globals';
import { maskedAddress } from './masked-address.js';

describe('an address that is shown', () => {
  it.each([
    ['203.0.113.77', '203.0.113.*'],
    ['::ffff:203.0.113.77', '203.0.113.*'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:*'],
    ['::1', '0:0:0:*'],
    ['fe80::1:2:3:4:5:6', 'fe80:0:1:*'],
    ['', ''],
  ])('%p is %p', (address, masked) => {
    expect(maskedAddress(address)).toBe(masked);
  });
});
