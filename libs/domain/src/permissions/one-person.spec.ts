import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { type TiedAccount, accountsByPerson } from './one-person.js';

const account = (
  id: string,
  addresses: readonly string[],
  otherIds: readonly string[] = [],
): TiedAccount => ({
  id,
  addresses: addresses.map((name) => (name === '' ? '' : `${name}@qinghe.example`)),
  otherIds,
});

const persons = (accounts: readonly TiedAccount[]) =>
  accountsByPerson(accounts)
    .map((ids) => [...ids].sort().join(''))
    .sort();

describe('accounts of one person', () => {
  it.each<[string, readonly TiedAccount[], readonly string[]]>([
    ['nobody', [], []],
    ['who shares nothing', [account('x', ['e1']), account('y', ['e2'])], ['x', 'y']],
    ['one address, written otherwise', [account('x', ['e1']), account('y', ['E1+a'])], ['xy']],
    [
      'an address that one had',
      [account('x', ['e2', 'e1']), account('o', ['e2']), account('a', ['e1'])],
      ['aox'],
    ],
    ['a tie from before', [account('x', ['e1'], ['o']), account('o', ['e2']), account('a', ['e1'])], ['aox']],
    [
      'a chain of ties',
      [account('x', ['e1'], ['o']), account('o', ['e2'], ['a']), account('a', ['e3'])],
      ['aox'],
    ],
    ['no address at all', [account('x', ['']), account('y', [''])], ['x', 'y']],
    ['an account that is gone', [account('x', ['e1'], ['z']), account('y', ['e2'], ['z'])], ['xy']],
  ])('by %s', (_by, accounts, expected) => {
    expect(persons(accounts)).toEqual(expected);
  });

  it('are the same in whatever order they came, and of each account there is one person', () => {
    const some = fc.array(
      fc.tuple(fc.subarray(['e1', 'e2', 'e3', 'e4', 'e5']), fc.subarray(['0', '1', '2', '3'])),
      { maxLength: 7 },
    );
    fc.assert(
      fc.property(some, (made) => {
        const accounts = made.map(([addresses, others], n) => account(String(n), addresses, others));
        const found = persons(accounts);
        expect(persons([...accounts].reverse())).toEqual(found);
        expect(found.join('').length).toBe(accounts.length);
      }),
    );
  });
});
