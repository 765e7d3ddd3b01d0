import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { TestWorkflowEnvironment } from '@temporalio/testing';
import { DUTY_SCENARIOS, turnOf } from '../factories/duty-scenarios.js';
import { TASK_QUEUE, startTimeSkipping, startWorker } from '../harness/time-skipping.js';

jest.setTimeout(60_000);

let env: TestWorkflowEnvironment;
beforeAll(async () => {
  env = await startTimeSkipping();
});
afterAll(() => env.teardown());

describe('a duty that goes from batch to batch', () => {
  it.each(DUTY_SCENARIOS)('counts all of them: $name', async (scenario) => {
    const worker = await startWorker(env, scenario.activities);
    const counted = await worker.runUntil(() => turnOf(env.client, scenario, TASK_QUEUE));
    expect(counted).toBe(scenario.counts);
  });
});
