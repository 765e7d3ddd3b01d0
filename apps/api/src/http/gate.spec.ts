import { describe, expect, it } from '@jest/globals';
import { Gate, GateBusy } from './gate.js';

function held(): { promise: Promise<void>; release: () => void } {
  let release: () => void = () => undefined;
  const promise = new Promise<void>((resolve) => {
    release = resolve;
  });
  return { promise, release };
}

describe('a gate', () => {
  it('lets as many through at once as it is wide, per key, in the order of arrival', async () => {
    const gate = new Gate(2, 1_000);
    const inside: string[] = [];
    let most = 0;
    const order: number[] = [];
    await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        gate.run('one', async () => {
          inside.push('x');
          most = Math.max(most, inside.length);
          order.push(n);
          await new Promise((resolve) => setTimeout(resolve, 1));
          inside.pop();
        }),
      ),
    );
    expect(most).toBe(2);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('does not make one key wait for another', async () => {
    const gate = new Gate(1, 1_000);
    const block = held();
    const first = gate.run('one', () => block.promise);
    await expect(gate.run('two', () => Promise.resolve('through'))).resolves.toBe('through');
    block.release();
    await first;
  });

  it('turns away who has waited for too long, and goes on with the next', async () => {
    const gate = new Gate(1, 20);
    const block = held();
    const first = gate.run('one', () => block.promise);
    await expect(gate.run('one', () => Promise.resolve())).rejects.toBeInstanceOf(GateBusy);
    block.release();
    await first;
    await expect(gate.run('one', () => Promise.resolve('later'))).resolves.toBe('later');
  });

  it('opens again after work that failed', async () => {
    const gate = new Gate(1, 100);
    await expect(gate.run('one', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(gate.run('one', () => Promise.resolve(1))).resolves.toBe(1);
  });
});
