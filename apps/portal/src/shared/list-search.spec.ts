import { describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { isNarrowed, listSearch } from './list-search.js';

const search = listSearch({ state: z.enum(['open', 'done']) });

describe('what the address of a list holds', () => {
  it('is taken where it has a meaning', () => {
    const given = { q: '青禾', state: 'open', trail: ['a'] };
    expect(search.parse(given)).toEqual(given);
  });

  it('takes a number for the words that it was', () => {
    expect(search.parse({ q: 2026 })).toEqual({ q: '2026' });
  });

  it('counts as not given where it has none, and the list is shown from its beginning', () => {
    expect(search.parse({ q: ['x'], state: 'other', trail: 'a', more: 1 })).toEqual({});
  });
});

describe('a list', () => {
  it('is narrowed by words and filters, and by neither its order nor its pages', () => {
    expect(isNarrowed({ q: undefined, state: 'open' })).toBe(true);
    expect(isNarrowed({ q: '青禾' })).toBe(true);
    expect(isNarrowed({ q: undefined, sort: '-madeOn', trail: ['a'] })).toBe(false);
  });
});
