import { describe, expect, it } from '@jest/globals';
import { type DeliveryDuty, DeliveryKeeper } from './delivery-keeper.js';

function keeper(over: Partial<DeliveryDuty>) {
  const errors: string[] = [];
  const log = { info: () => undefined, error: (_: unknown, said?: string) => void errors.push(said ?? '') };
  const duty = {
    leases: { hold: async () => true },
    log,
    now: () => 0,
    turnMs: 5,
    gatherReminders: async () => 0,
    askForPaper: async () => 0,
  };
  return { errors, keeper: new DeliveryKeeper({ ...duty, ...over } as DeliveryDuty) };
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

describe('who follows the mails that were sent', () => {
  it('asks the office also while the mailbox cannot be read, and looks into it again', async () => {
    let looks = 0;
    let asked = 0;
    const { keeper: one, errors } = keeper({
      readBounces: () => {
        looks += 1;
        return Promise.reject(new Error('away'));
      },
      askForPaper: () => Promise.resolve((asked += 1)),
    });
    one.start();
    await pause(60);
    await one.stop();
    expect(looks).toBeGreaterThan(1);
    expect(asked).toBe(looks);
    expect(errors).toHaveLength(looks);
    await pause(20);
    expect(asked).toBe(looks);
  });

  it('gathers reminders also while the office cannot be asked', async () => {
    let gathered = 0;
    const { keeper: one } = keeper({
      gatherReminders: () => Promise.resolve((gathered += 1)),
      askForPaper: () => Promise.reject(new Error('away')),
    });
    one.start();
    await pause(30);
    await one.stop();
    expect(gathered).toBeGreaterThan(1);
  });

  it('is one worker at a time', async () => {
    let asked = 0;
    const { keeper: other } = keeper({
      leases: { hold: () => Promise.resolve(false) },
      askForPaper: () => Promise.resolve((asked += 1)),
    });
    other.start();
    await pause(20);
    await other.stop();
    expect(asked).toBe(0);
  });
});
