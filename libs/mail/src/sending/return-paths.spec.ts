import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isPlainAddress } from './address.js';
import { messageIdOf } from './message-id.js';
import { ReturnPaths, type ReturnPathSigner } from './return-paths.js';

const codeOf = (purpose: string, of: string): string =>
  createHmac('sha256', 'key').update(`${purpose}:${of}`).digest('hex').slice(0, 20);
const signer: ReturnPathSigner = {
  codeOf,
  isCodeOf: (purpose, of, typed) => codeOf(purpose, of) === typed.toLowerCase(),
};
const paths = new ReturnPaths('bounce@qinghe.example', signer, 'mail.qinghe.example');

describe('a return path', () => {
  it('leads back to its mail, however the letters were changed on the way', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (noticeId) => {
        const id = messageIdOf(noticeId, 'zhao@qinghe.example', 'mail.qinghe.example');
        const path = paths.of(id);
        expect(isPlainAddress(path)).toBe(true);
        expect(paths.messageIdOf(path)).toBe(id);
        expect(paths.messageIdOf(path.toUpperCase())).toBe(id);
      }),
    );
  });

  it('that nobody was given leads nowhere', () => {
    const path = paths.of(messageIdOf('n1', 'zhao@qinghe.example', 'mail.qinghe.example'));
    const other = paths.of(messageIdOf('n2', 'zhao@qinghe.example', 'mail.qinghe.example'));
    const mixed = `${path.slice(0, 38)}${other.slice(38)}`;
    for (const forged of [
      mixed,
      path.replace('bounce', 'office'),
      path.replace('qinghe', 'other'),
      path.replace('@', '0@'),
      'bounce@qinghe.example',
      'bounce+@qinghe.example',
      '',
    ])
      expect(paths.messageIdOf(forged)).toBeUndefined();
  });
});
