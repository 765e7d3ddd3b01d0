import type { Client } from '@temporalio/client';

const PATIENCE_MS = 5_000;
/** Status of gRPC. */
const NOT_FOUND = 5;

/**
 * Has a step that waits for its next try tried at once, with all its tries before it.
 * @param by id of who asks @returns false when it has passed meanwhile, or waits no more
 */
export async function tryStepAtOnce(
  client: Pick<Client, 'withDeadline' | 'workflowService' | 'options'>,
  workflowId: string,
  activityId: string,
  by: string,
): Promise<boolean> {
  const { namespace } = client.options;
  const asked = { namespace, execution: { workflowId }, id: activityId, identity: by };
  try {
    await client.withDeadline(Date.now() + PATIENCE_MS, () => client.workflowService.resetActivity(asked));
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === NOT_FOUND) return false;
    throw error;
  }
}
