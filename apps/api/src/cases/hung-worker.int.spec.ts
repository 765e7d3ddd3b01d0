import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type TemporalClient, connectTemporal } from '@xinxiu/platform/temporal';
import type { ActRequest } from '@xinxiu/workflows';
import { asProblem } from '../http/problem-document.js';
import type { Settings } from '../platform/tokens.js';
import { CaseEngine } from './case-engine.js';

jest.setTimeout(180_000);

const taskQueue = `hung-${randomUUID()}`;
const workflowId = `hung:${randomUUID()}`;
let temporal: TemporalClient;
let polling: Promise<void>;
let over = false;

/** A worker that takes tasks and does nothing with them, as one that was stopped in the middle. */
async function takeTasks(): Promise<void> {
  const { client } = temporal;
  const { namespace, identity } = client.options;
  while (!over)
    await client
      .withDeadline(Date.now() + 5_000, () =>
        client.workflowService.pollWorkflowTaskQueue({ namespace, identity, taskQueue: { name: taskQueue } }),
      )
      .catch(() => undefined);
}

async function attempts(): Promise<number> {
  const { client } = temporal;
  const { raw } = await client.workflow.getHandle(workflowId).describe();
  return raw.pendingWorkflowTask?.attempt ?? 0;
}

beforeAll(async () => {
  const { TEMPORAL_ADDRESS: address = '', TEMPORAL_NAMESPACE: namespace = 'xinxiu' } = process.env;
  const keysDir = process.env['XINXIU_KEYS_DIR'] ?? '';
  temporal = await connectTemporal({ temporal: { address, namespace }, keysDir });
  polling = takeTasks();
});

afterAll(async () => {
  await temporal.client.workflow.getHandle(workflowId).terminate();
  over = true;
  await polling;
  await temporal.close();
});

describe('a worker that hangs with the task of a case (S19)', () => {
  it('makes the engine take no action: it was not taken, and is to be sent again', async () => {
    const { client } = temporal;
    const { firstExecutionRunId } = await client.workflow.start('repairCase', {
      workflowId,
      taskQueue,
      workflowTaskTimeout: '1 second',
      args: [],
    });
    while ((await attempts()) < 3) await new Promise((resolve) => setTimeout(resolve, 200));
    const update = client.workflow
      .getHandle(workflowId)
      .executeUpdate('release', { updateId: 'u', args: [{}] });
    const refused = await client
      .withDeadline(Date.now() + 5_000, () => update)
      .catch((error: unknown) => error);
    expect((refused as { cause?: { code?: number } }).cause?.code).toBe(9);
    expect(asProblem(refused)).toMatchObject({ code: 'UNAVAILABLE', extras: { retryAfter: 5 } });
    const engine = new CaseEngine(client, { taskQueue } as Settings);
    const request = { action: { name: 'release' }, bodyHash: '' } as unknown as ActRequest;
    const outcome = await engine.act({ workflowId, runId: firstExecutionRunId }, request, 'u');
    expect(outcome).toEqual({ kind: 'not-accepted' });
  });
});
