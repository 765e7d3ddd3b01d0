import { describe, expect, it } from '@jest/globals';
import { declaredPages } from '../harness/browser/declared-pages.js';
import { PAGES } from '../harness/browser/pages.js';

describe('the pages that are looked at', () => {
  it('are all pages that there are', () => {
    const declared = new Set(declaredPages());
    expect(declared.size).toBeGreaterThan(20);
    expect([...new Set(PAGES.map(({ route }) => route))].sort()).toEqual([...declared].sort());
  });
});
