import { setHandler } from '@temporalio/workflow';
import type { BulkInput, BulkOutcome } from './bulk-act.input.js';
import { stopBulkSignal } from './bulk-act.messages.js';
import { BulkAct } from './bulk-act.js';

/** The same with many things that are stuck. Only wiring here: what is done with one is the matter of its step. */
export async function bulkAct(input: BulkInput): Promise<BulkOutcome> {
  const act = new BulkAct(input);
  // Before anything is awaited: it may arrive before the first task.
  setHandler(stopBulkSignal, (stop) => {
    act.stop(stop);
  });
  return act.run();
}
