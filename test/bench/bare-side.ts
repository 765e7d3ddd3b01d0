import { randomUUID } from 'node:crypto';
import { type Client, WithStartWorkflowOperation } from '@temporalio/client';
import { BARE_STEPS, type BareStep, type bareCase } from './bare-case.workflow.js';
import type { PreparedCase, Side, TimeStep } from './side.js';

/** Temporal by itself, spoken to by its own client. */
export class BareSide implements Side {
  readonly name = 'bare';

  constructor(
    private readonly client: Client,
    private readonly taskQueue: string,
  ) {}

  prepare(count: number): Promise<readonly PreparedCase[]> {
    const one = (): PreparedCase => ({ run: (timeStep) => this.run(`bare:${randomUUID()}`, timeStep) });
    return Promise.resolve(Array.from({ length: count }, one));
  }

  private async run(workflowId: string, timeStep: TimeStep): Promise<void> {
    const [first, ...rest] = BARE_STEPS;
    await timeStep(() => this.submit(workflowId, first));
    const handle = this.client.workflow.getHandle<typeof bareCase>(workflowId);
    for (const [index, name] of rest.entries()) {
      const args: [BareStep] = [input(index + 1)];
      await timeStep(() => handle.executeUpdate<number, [BareStep]>(name, { updateId: randomUUID(), args }));
    }
    await handle.result();
  }

  private submit(workflowId: string, name: string): Promise<number> {
    const startWorkflowOperation = new WithStartWorkflowOperation<typeof bareCase>('bareCase', {
      workflowId,
      taskQueue: this.taskQueue,
      workflowIdConflictPolicy: 'USE_EXISTING',
    });
    return this.client.workflow.executeUpdateWithStart<typeof bareCase, number, [BareStep]>(name, {
      updateId: randomUUID(),
      args: [input(0)],
      startWorkflowOperation,
    });
  }
}

function input(seq: number): BareStep {
  return { seq, actor: 'person-1', note: 'nothing is stored of this' };
}
