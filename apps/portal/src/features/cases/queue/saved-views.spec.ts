import { describe, expect, it } from '@jest/globals';
import { queueQuery, queueSearch, sameFilter } from './queue-search.js';
import { MOST_VIEWS, keepHabits, readHabits, withView } from './saved-views.js';

function aStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

const late = { name: '逾期', filter: { overdue: true as const, status: 'submitted' as const } };

describe('saved views of the queue', () => {
  it('come back as they were kept', () => {
    const store = aStore();
    keepHabits(store, 'u-1', { views: [late], letters: false });
    expect(readHabits(store, 'u-1')).toEqual({ views: [late], letters: false });
  });

  it('belong to one person', () => {
    const store = aStore();
    keepHabits(store, 'u-1', { views: [late], letters: true });
    expect(readHabits(store, 'u-2').views).toEqual([]);
  });

  it('keep no words that were looked for and no place in the list', () => {
    const store = aStore();
    const search = queueSearch.parse({ q: '青禾食品', trail: ['c1'], overdue: true });
    keepHabits(store, 'u-1', { views: [{ name: 'x', filter: search }], letters: true });
    expect([...store.kept.values()].join('')).not.toMatch(/青禾|c1/);
  });

  it.each(['{', '[]', '{"views":[{"name":"","filter":{}}],"letters":true}', '{"views":7,"letters":true}'])(
    'count %s as nothing kept',
    (text) => {
      const store = aStore();
      store.setItem('xinxiu.queue.u-1', text);
      expect(readHabits(store, 'u-1')).toEqual({ views: [], letters: true });
    },
  );

  it('take the same name for the same view, and the newest of too many', () => {
    const other = { ...late, filter: { holder: 'me' as const } };
    expect(withView([late], other)).toEqual([other]);
    const many = Array.from({ length: MOST_VIEWS }, (_, n) => ({ ...late, name: `v${String(n)}` }));
    expect(withView(many, late).map(({ name }) => name)).toContain('逾期');
    expect(withView(many, late)).toHaveLength(MOST_VIEWS);
  });
});

describe('the search of the queue', () => {
  it('asks for what ends first where no order is given', () => {
    expect(queueQuery(queueSearch.parse({}))).toMatchObject({ sort: 'due', cursor: undefined });
  });

  it('leaves out what is no value of a filter', () => {
    expect(queueSearch.parse({ status: 'nowhere', overdue: 'perhaps', holder: '$ne' })).toEqual({});
  });

  it('goes on from the last page of the trail', () => {
    expect(queueQuery(queueSearch.parse({ trail: ['a', 'b'], overdue: true }))).toMatchObject({
      cursor: 'b',
      overdue: 'true',
    });
  });

  it('knows a filter again whatever the order of its fields', () => {
    expect(sameFilter({ overdue: true, status: 'submitted' }, { status: 'submitted', overdue: true })).toBe(
      true,
    );
    expect(sameFilter({ sort: 'due' }, {})).toBe(true);
    expect(sameFilter({ holder: 'me' }, {})).toBe(false);
  });
});
