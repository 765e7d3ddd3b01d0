import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type FreshStore, freshStore } from '../testing/fresh-store.js';
import type { PersonRepository } from './repository.js';

let store: FreshStore;
let people: PersonRepository;

beforeAll(async () => {
  store = await freshStore();
  people = store.repositories.people;
});
afterAll(() => store.drop());

/** Addresses of a case of their own, and accounts that are named by a letter. */
function county() {
  const run = randomUUID().slice(0, 8);
  const id = (letter: string): string => `${letter}-${run}`;
  const at = (name: string): string => name.replace(/first|second/i, (local) => local + run);
  const account = async (letter: string, ...addresses: readonly string[]) => {
    const [first = '', ...later] = addresses;
    const nobody = { department: '', organisation: '', organisationName: '', locale: 'zh-CN' as const };
    const made = { id: id(letter), username: id(letter), name: letter, role: 'reviewer' as const };
    await people.create({ ...nobody, ...made, email: at(first), passwordHash: '' });
    for (const address of later) await people.setEmail(id(letter), at(address));
  };
  const link = async (letter: string) => {
    const one = await people.find(id(letter));
    return people.linkAddress(id(letter), one?.email ?? '');
  };
  const othersOf = async (letter: string) =>
    ((await people.find(id(letter)))?.otherIds ?? [])
      .map(([first]) => first)
      .sort()
      .join('');
  return { id, at, account, link, othersOf };
}

const E1 = 'first@qinghe.example';
const E2 = 'second@qinghe.example';

describe('accounts of one person', () => {
  it.each([
    ['xoa', 'the agent comes last'],
    ['axo', 'the official comes last'],
    ['oax', 'who had both addresses comes last'],
  ])('S11: are tied over both addresses of a third, in the order %s: %s', async (order) => {
    const my = county();
    const addresses: Record<string, readonly string[]> = { x: [E1, E2], o: [E2], a: [E1] };
    for (const letter of order) {
      await my.account(letter, ...(addresses[letter] ?? []));
      await my.link(letter);
    }
    expect([await my.othersOf('x'), await my.othersOf('o'), await my.othersOf('a')]).toEqual([
      'ao',
      'ax',
      'ox',
    ]);
  });

  it.each([
    ['in other letters', 'First@QingHe.example'],
    ['with a tag', 'first+wu@qinghe.example'],
    ['with spaces', ' first@qinghe.example '],
  ])('S11: have one mailbox, written %s', async (_how, written) => {
    const my = county();
    await my.account('o', E1);
    const other = my.at(written);
    expect((await people.ofAddress(other)).map(({ id }) => id)).toEqual([my.id('o')]);
    await my.account('a', E2);
    await people.setEmail(my.id('a'), other);
    await my.link('a');
    expect(await my.othersOf('o')).toBe('a');
    expect((await people.find(my.id('a')))?.email).toBe(other);
  });

  it('are nobody else’s: neither of another mailbox, nor all that have no address', async () => {
    const my = county();
    await my.account('o', E1);
    await my.account('y', E2);
    await people.setEmail(my.id('y'), '');
    await my.account('z', E2);
    await people.setEmail(my.id('z'), '');
    await people.linkAddress(my.id('y'), '');
    expect(await people.ofAddress('')).toEqual([]);
    expect(await people.ofAddress(my.at('first@qinghe.example').slice(1))).toEqual([]);
    expect(await my.othersOf('o')).toBe('');
  });

  it('from before they were tied so are found, and tied to one another', async () => {
    const my = county();
    await my.account('x', E1, E2);
    await my.account('o', E2);
    await my.account('a', E1);
    await my.account('z', 'z@qinghe.example');
    const own = ['x', 'o', 'a', 'z'].map(my.id);
    const found = (await people.linkAll()).filter((accounts) => accounts.some(({ id }) => own.includes(id)));
    expect(found.map((accounts) => accounts.map(({ id }) => id).sort())).toEqual([
      ['a', 'o', 'x'].map(my.id),
    ]);
    for (const [letter, others] of Object.entries({ x: 'ao', o: 'ax', a: 'ox', z: '' }))
      expect(await my.othersOf(letter)).toBe(others);
  });

  it('are tied though several are at once', async () => {
    const my = county();
    const letters = ['x', 'o', 'a', 'b', 'c'];
    await my.account('x', E1, E2);
    for (const letter of letters.slice(1)) await my.account(letter, letter < 'b' ? E1 : E2);
    await Promise.all(letters.map((letter) => my.link(letter)));
    for (const letter of letters) expect((await my.othersOf(letter)).length).toBe(4);
  });
});
