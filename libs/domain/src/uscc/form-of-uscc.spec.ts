import { describe, expect, it } from '@jest/globals';
import { hasFormOfUscc } from './form-of-uscc.js';

describe('the form of a unified social credit code', () => {
  it.each(['91420526MA00000001', '91420599ma4a00003w', '914205990000000000'])('is that of %s', (text) => {
    expect(hasFormOfUscc(text)).toBe(true);
  });

  it.each(['wujie', '9142059900000000', '9142059900000000000', 'administrator.2026', '91420599SI00000000'])(
    'is not that of %s',
    (text) => {
      expect(hasFormOfUscc(text)).toBe(false);
    },
  );
});
