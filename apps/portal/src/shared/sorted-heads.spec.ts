import { describe, expect, it } from '@jest/globals';
import { sortedHeads } from './sorted-heads.js';

type Sort = 'name' | '-name' | 'day' | '-day';

function pressed(by: object): Sort | undefined {
  let got: Sort | undefined;
  const { onChange } = sortedHeads<Sort>({ sort: 'name', first: '-day', change: (next) => (got = next) });
  onChange({}, {}, by);
  return got;
}

describe('heads of a list that the server orders', () => {
  it('show the order that is in the address, or that of the list itself', () => {
    const chosen = sortedHeads<Sort>({ sort: 'name', first: '-day', change: () => undefined });
    expect([chosen.head('name').sortOrder, chosen.head('day').sortOrder]).toEqual(['ascend', null]);
    const own = sortedHeads<Sort>({ sort: undefined, first: '-day', change: () => undefined });
    expect(own.head('day').sortOrder).toBe('descend');
  });

  it('ask for a key, for the same turned around, and for nothing where the list has that order by itself', () => {
    expect(pressed({ columnKey: 'name', order: 'descend' })).toBe('-name');
    expect(pressed([{ columnKey: 'day', order: 'ascend' }])).toBe('day');
    expect(pressed({ columnKey: 'day', order: 'descend' })).toBeUndefined();
    // Pressed a third time a head of Ant Design has no order: the list begins again with the first.
    expect(pressed({ columnKey: 'name' })).toBe('name');
  });
});
