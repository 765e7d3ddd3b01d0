import { describe, expect, it } from '@jest/globals';
import { isExchangeFile } from './receiver.js';

describe('what the exchange receiver answers', () => {
  it.each(['case-1.json', 'penalties.xml', 'target-a/case-1.json'])('an exchange file: %s', (name) => {
    expect(isExchangeFile(name)).toBe(true);
  });

  it.each(['case-1.json.ack.json', 'case-1.json.tmp', '.case-1.json', '.receiver-paused', 'case-1.json.sig'])(
    'not its own answers, half-written files or signatures: %s',
    (name) => {
      expect(isExchangeFile(name)).toBe(false);
    },
  );
});
