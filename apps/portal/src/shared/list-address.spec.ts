import { describe, expect, it } from '@jest/globals';
import { listAddress } from './list-address.js';

interface Search {
  readonly q?: string | undefined;
  readonly state?: 'open' | 'ended' | undefined;
  readonly sort?: 'due' | '-due' | undefined;
  readonly trail?: string[] | undefined;
}

function addressOf(search: Search) {
  const gone: Search[] = [];
  const address = listAddress(search, ({ search: next }) => gone.push(next));
  return { ...address, gone };
}

describe('the address of a list', () => {
  it('asks for the page at the end of its trail, and keeps what narrows the list from page to page', () => {
    const { place, pages, filter, gone } = addressOf({ q: '青', sort: '-due', trail: ['a', 'b'] });
    expect(place).toEqual({ cursor: 'b', limit: 20 });
    expect(filter).toEqual({ q: '青', sort: '-due' });
    pages.go(['a', 'b', 'c']);
    pages.go(undefined);
    expect(gone).toEqual([
      { q: '青', sort: '-due', trail: ['a', 'b', 'c'] },
      { q: '青', sort: '-due' },
    ]);
  });

  it('begins at the first page when another part or order is asked for', () => {
    const { change, order, gone } = addressOf({ q: '青', trail: ['a'] });
    change({ state: 'open' });
    const { sort, first, change: sorted } = order('due');
    expect([sort, first]).toEqual([undefined, 'due']);
    sorted('-due');
    expect(gone).toEqual([
      { q: '青', state: 'open' },
      { q: '青', sort: '-due' },
    ]);
  });

  it('is narrowed by a filter, by no order or page, and is cleared of all three', () => {
    expect(addressOf({ sort: 'due', trail: ['a'] }).pages.filter.isOn).toBe(false);
    const { pages, gone } = addressOf({ state: 'ended', sort: 'due', trail: ['a'] });
    expect(pages.filter.isOn).toBe(true);
    pages.filter.clear();
    expect(gone).toEqual([{}]);
  });
});
