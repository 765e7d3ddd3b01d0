import { describe, expect, it } from '@jest/globals';
import { Remembered } from './remembered.js';

describe('what is remembered', () => {
  it('is asked for again after its time', async () => {
    let now = 0;
    let asked = 0;
    const memory = new Remembered<number>(10, 100, () => now);
    const ask = async () => ++asked;
    expect(await memory.get('k', ask)).toBe(1);
    now = 99;
    expect(await memory.get('k', ask)).toBe(1);
    now = 100;
    expect(await memory.get('k', ask)).toBe(2);
  });

  it('is never a failure', async () => {
    const memory = new Remembered<number>(10, 100);
    await expect(memory.get('k', () => Promise.reject(new Error('down')))).rejects.toThrow('down');
    expect(await memory.get('k', async () => 7)).toBe(7);
  });

  it('is not more than allowed: the oldest goes first', async () => {
    const memory = new Remembered<number>(2, 100, () => 0);
    for (const [n, key] of ['a', 'b', 'c'].entries()) await memory.get(key, async () => n);
    expect(await memory.get('a', async () => 9)).toBe(9);
    expect(await memory.get('c', async () => 9)).toBe(2);
  });
});
