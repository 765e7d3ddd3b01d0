import { describe, expect, it } from '@jest/globals';
import { messageIdOf } from './message-id.js';

describe('a Message-ID', () => {
  it('is the same for the same notice and recipient, however the address is written', () => {
    expect(messageIdOf('n1', 'A@b.cn', 'x.cn')).toBe(messageIdOf('n1', 'a@b.cn', 'x.cn'));
  });

  it('differs by notice and by recipient', () => {
    const ids = [
      messageIdOf('n1', 'a@b.cn', 'x.cn'),
      messageIdOf('n2', 'a@b.cn', 'x.cn'),
      messageIdOf('n1', 'c@b.cn', 'x.cn'),
    ];
    expect(new Set(ids).size).toBe(3);
    expect(ids[0]).toMatch(/^<[0-9a-f]{40}@x\.cn>$/);
  });
});
