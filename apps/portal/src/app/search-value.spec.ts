import { describe, expect, it } from '@jest/globals';
import { parseSearchWith, stringifySearchWith } from '@tanstack/react-router';
import { assertNeedsQuotes, searchValue } from './search-value.js';

const read = parseSearchWith(searchValue);
const write = stringifySearchWith(JSON.stringify, assertNeedsQuotes);

describe('the search of an address', () => {
  it.each([
    '914205269760567512',
    '0123',
    '2026',
    '-1',
    'null',
    'true',
    '["a"]',
    '青禾 1',
    'XF-2026-000001',
    '"',
  ])('gives the words %s back as they were', (q) => {
    expect(read(write({ q }))).toEqual({ q });
  });

  it('reads a code that somebody typed into the address with every digit', () => {
    expect(read('?q=914205269760567512')).toEqual({ q: '914205269760567512' });
  });

  it('leaves what is plain without quotes', () => {
    expect(write({ q: 'XF-2026-000001', status: 'submitted' })).toBe('?q=XF-2026-000001&status=submitted');
  });

  it('gives lists and yes back', () => {
    const search = { trail: ['a', 'b'], overdue: true };
    expect(read(write(search))).toEqual(search);
  });
});
