import { describe, expect, it, jest } from '@jest/globals';
import type { Client } from '@temporalio/client';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import { TellRecordClass } from './tell-record-class.js';

const LEADER = { id: 'p-1', name: '江局长', role: 'department-leader', organisation: 'JTJ' } as const;
const RECORD = { id: 'r-1', penaltyClass: 'general', publication: { version: 6 } } as PenaltyRecord;

function telling(open: object | null) {
  const signal = jest.fn<(...sent: unknown[]) => Promise<void>>(async () => undefined);
  const repositories = { cases: { openOn: async () => open } } as unknown as Repositories;
  const client = {
    withDeadline: async (_until: number, call: () => Promise<unknown>) => call(),
    workflow: { getHandle: () => ({ signal }) },
  } as unknown as Client;
  return { signal, tell: new TellRecordClass(repositories, client) };
}

describe('news of the class of a record', () => {
  it('goes to its open case also where what is stored of the case has the class already', async () => {
    const { signal, tell } = telling({ workflowId: 'repair:r-1', state: { penaltyClass: 'general' } });
    await tell.tell(RECORD, LEADER);
    expect(signal).toHaveBeenCalledWith(
      expect.objectContaining({ name: 'recordClassified' }),
      expect.objectContaining({ penaltyClass: 'general', recordVersion: 6 }),
    );
  });

  it('goes nowhere while no case is open', async () => {
    const { signal, tell } = telling(null);
    await tell.tell(RECORD, LEADER);
    expect(signal).not.toHaveBeenCalled();
  });
});
