import { describe, expect, it } from '@jest/globals';
import { inOrder } from './in-order.js';

describe('ending parts', () => {
  it('goes in order, each after the one before, and past what fails', async () => {
    const done: string[] = [];
    const told: string[] = [];
    const end = (name: string, ms: number) => async () => {
      await new Promise((resolve) => setTimeout(resolve, ms));
      done.push(name);
    };
    const failed = await inOrder(
      [
        ['tasks', end('tasks', 20)],
        ['mail', () => Promise.reject(new Error('gone'))],
        ['store', end('store', 0)],
      ],
      (name) => told.push(name),
    );
    expect(done).toEqual(['tasks', 'store']);
    expect([failed, told]).toEqual([['mail'], ['mail']]);
  });
});
