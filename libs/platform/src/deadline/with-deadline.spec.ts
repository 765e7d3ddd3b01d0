import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, jest } from '@jest/globals';
import { DeadlineError, withDeadline } from './with-deadline.js';

const never = new Promise<never>(() => undefined);

describe('a wait with a deadline', () => {
  it('gives what came in time, or its failure', async () => {
    await expect(withDeadline(Promise.resolve(1), 1_000, 'it')).resolves.toBe(1);
    await expect(withDeadline(Promise.reject(new Error('broken')), 1_000, 'it')).rejects.toThrow('broken');
  });

  it('says what was late and how long it was waited for', async () => {
    const late = withDeadline(never, 5, 'The engine');
    await expect(late).rejects.toThrow(DeadlineError);
    await expect(late).rejects.toThrow('The engine took longer than 5 ms.');
  });

  it('leaves no unhandled rejection when the work fails after the deadline', async () => {
    const unhandled = jest.fn();
    process.on('unhandledRejection', unhandled);
    const work = pause(15).then(() => Promise.reject(new Error('too late')));
    await expect(withDeadline(work, 5, 'it')).rejects.toThrow(DeadlineError);
    await pause(40);
    process.off('unhandledRejection', unhandled);
    expect(unhandled).not.toHaveBeenCalled();
  });
});
