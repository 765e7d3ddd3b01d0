import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { repositoryRoot } from '../harness/repository-root.js';
import { declaredPages } from '../harness/browser/declared-pages.js';
import { PAGES, WALKED_ELSEWHERE } from '../harness/browser/pages.js';

describe('the pages that are looked at', () => {
  it('are all pages that there are', () => {
    const declared = new Set(declaredPages());
    expect(declared.size).toBeGreaterThan(20);
    const looked = [...PAGES.map(({ route }) => route), ...Object.keys(WALKED_ELSEWHERE)];
    expect([...new Set(looked)].sort()).toEqual([...declared].sort());
    for (const walk of Object.values(WALKED_ELSEWHERE))
      expect(existsSync(join(repositoryRoot(), walk))).toBe(true);
  });
});

describe('whom a page of the desk is open to', () => {
  it('is said of every one of them, where each role is tried on it', () => {
    const tried = readFileSync(join(repositoryRoot(), 'apps/portal/src/app/menu.spec.ts'), 'utf8');
    const rooms = [...tried.matchAll(/^ {2}'(\/[^']*)': /gm)].map(
      ([, path = '']) => `/desk${path === '/' ? '' : path}`,
    );
    const desk = new Set(declaredPages().filter((page) => page === '/desk' || page.startsWith('/desk/')));
    expect(rooms.sort()).toEqual([...desk].sort());
  });
});
