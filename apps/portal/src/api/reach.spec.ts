import { afterEach, describe, expect, it } from '@jest/globals';
import { noteReach, onReachedAgain } from './reach.js';

describe('whether the server is reached', () => {
  afterEach(() => noteReach(true));

  it('is told when it is reached again, each time, and not when it goes', () => {
    let told = 0;
    const end = onReachedAgain(() => (told += 1));
    noteReach(false);
    expect(told).toBe(0);
    noteReach(true);
    noteReach(true);
    expect(told).toBe(1);
    noteReach(false);
    noteReach(true);
    expect(told).toBe(2);
    end();
    noteReach(false);
    noteReach(true);
    expect(told).toBe(2);
  });
});
