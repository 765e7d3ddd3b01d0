import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { keepNextPage, keptNextPage, nextPage } from './next-page.js';

/** As much of a tab's store as is used. */
function aStore(): Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  const kept = new Map<string, string>();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

describe('the page to go to after the sign-in', () => {
  beforeEach(() => void Object.assign(globalThis, { sessionStorage: aStore() }));
  afterEach(() => void Reflect.deleteProperty(globalThis, 'sessionStorage'));

  it('is there again when the browser is back from the identity service', () => {
    expect(keptNextPage()).toBeUndefined();
    keepNextPage('/desk/cases/XX-1?trail=%5B%5D');
    expect(keptNextPage()).toBe('/desk/cases/XX-1?trail=%5B%5D');
  });

  it('is none where the next sign-in asked for none', () => {
    keepNextPage('/desk/cases');
    keepNextPage(undefined);
    expect(keptNextPage()).toBeUndefined();
  });

  it.each(['https://elsewhere.example/desk', '//elsewhere.example', '/deskless', 'javascript:0', '/account'])(
    'is never %s',
    (page) => {
      keepNextPage(page);
      expect(keptNextPage()).toBeUndefined();
      expect(nextPage.parse(page)).toBeUndefined();
    },
  );
});
