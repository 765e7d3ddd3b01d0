import { describe, expect, it } from '@jest/globals';
import type { Client } from '@temporalio/client';
import type { ActRequest } from '@xinxiu/workflows';
import type { Settings } from '../platform/tokens.js';
import { CaseEngine } from './case-engine.js';

/** What the engine says while a worker hangs with a workflow's task in its hands. */
const FAILING = Object.assign(new Error('Workflow Update failed'), {
  cause: {
    code: 9,
    details: 'Unable to perform workflow execution update due to Workflow Task in failed state.',
  },
});
const EXECUTION = { workflowId: 'repair:1', runId: 'r' };
const REQUEST = { action: { name: 'release' }, bodyHash: '' } as unknown as ActRequest;

/** @param stage how far the engine says that the Update came, undefined when it does not know it */
function engine(stage: number | undefined): CaseEngine {
  const fails = (): Promise<never> => Promise.reject(FAILING);
  const handle = { executeUpdate: fails, getUpdateHandle: () => ({ result: fails }) };
  const client = {
    options: { namespace: 'n', identity: 'i' },
    withDeadline: <T>(_at: number, work: () => Promise<T>) => work(),
    workflow: { getHandle: () => handle },
    workflowService: {
      pollWorkflowExecutionUpdate: () =>
        stage === undefined
          ? Promise.reject(Object.assign(new Error('5'), { code: 5 }))
          : Promise.resolve({ stage }),
    },
  };
  return new CaseEngine(client as unknown as Client, {} as Settings);
}

describe('an action on a case whose worker hangs', () => {
  it.each([
    ['was not taken when the engine knows nothing of it', undefined, 'not-accepted'],
    ['was not taken when it only waits', 1, 'not-accepted'],
    ['is under way when it was taken before', 2, 'accepted'],
  ])('%s', async (_what, stage, kind) => {
    expect(await engine(stage).act(EXECUTION, REQUEST, 'u')).toEqual({ kind });
  });

  it('that cannot be looked for either was not taken', async () => {
    const deaf = engine(1);
    Object.assign((deaf as unknown as { client: { workflowService: object } }).client.workflowService, {
      pollWorkflowExecutionUpdate: () => Promise.reject(FAILING),
    });
    expect(await deaf.act(EXECUTION, REQUEST, 'u')).toEqual({ kind: 'not-accepted' });
  });
});
