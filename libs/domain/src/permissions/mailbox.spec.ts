import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { mailboxOf } from './mailbox.js';

describe('the mailbox of an address', () => {
  it.each([
    ['sun@qinghe.example', 'sun@qinghe.example'],
    ['Sun@QingHe.Example', 'sun@qinghe.example'],
    [' sun@qinghe.example\n', 'sun@qinghe.example'],
    ['ｓｕｎ＠qinghe.example', 'sun@qinghe.example'],
    ['sun+x@qinghe.example', 'sun@qinghe.example'],
    ['sun+x+y@qinghe.example', 'sun@qinghe.example'],
    ['sun＋x@qinghe.example', 'sun@qinghe.example'],
    ['sun+@qinghe.example', 'sun@qinghe.example'],
    ['s.un@qinghe.example', 's.un@qinghe.example'],
    ['+x@qinghe.example', '+x@qinghe.example'],
    ['sun@qing+he.example', 'sun@qing+he.example'],
    ['sun+x', 'sun+x'],
    ['', ''],
  ])('of %j is %j', (address, mailbox) => {
    expect(mailboxOf(address)).toBe(mailbox);
  });

  it('is its own, and the same with any tag', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.stringMatching(/^[a-z0-9]{0,8}$/), (address, tag) => {
        const mailbox = mailboxOf(address);
        expect(mailboxOf(mailbox)).toBe(mailbox);
        if (!address.startsWith('+'))
          expect(mailboxOf(address.replace('@', `+${tag}@`))).toBe(mailboxOf(address));
      }),
    );
  });
});
