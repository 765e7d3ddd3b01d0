import { proxyActivities } from '@temporalio/workflow';
import { untilDone } from '../durable/durable-step.js';
import { STEP_OPTIONS } from '../durable/step-options.js';
import type { BulkActivities, BulkStop } from './bulk-act.activities.js';
import type { BulkInput, BulkOutcome } from './bulk-act.input.js';

const steps = proxyActivities<BulkActivities>(STEP_OPTIONS);

/**
 * A thing that cannot be reached holds up the others for some seconds only. By tries, and not by time: while no worker runs
 * the turn of an item waits.
 */
const turns = proxyActivities<Pick<BulkActivities, 'actOnItem'>>({
  startToCloseTimeout: '15 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumAttempts: 3 },
});

/** A broken part ends no bulk act: the step is tried again by a durable back-off. */
const PATIENT = { failed: () => undefined, recovered: () => undefined, takeRetryRequest: () => false };

/** The same with many things, one after the other, until all had their turn or somebody stops it. */
export class BulkAct {
  private asked: BulkStop | undefined;

  constructor(private readonly input: BulkInput) {}

  /** Stopped twice, the first one holds. */
  stop(asked: BulkStop): void {
    this.asked ??= asked;
  }

  async run(): Promise<BulkOutcome> {
    const { bulkId } = this.input;
    const { places } = await untilDone(() => steps.beginBulk({ bulkId }), PATIENT);
    const left = await this.takeTurns(places);
    // Asked for when the last item had its turn already it stops nothing.
    const stop = left > 0 ? this.asked : undefined;
    await untilDone(() => steps.closeBulk({ bulkId, ...(stop && { stop }) }), PATIENT);
    return { bulkId, status: stop ? 'stopped' : 'done' };
  }

  /** @returns how many have not had their turn */
  private async takeTurns(places: readonly number[]): Promise<number> {
    const { bulkId } = this.input;
    for (const [taken, place] of places.entries()) {
      if (this.asked) return places.length - taken;
      try {
        await turns.actOnItem({ bulkId, place });
      } catch {
        await untilDone(() => steps.giveUpItem({ bulkId, place }), PATIENT);
      }
    }
    return 0;
  }
}
