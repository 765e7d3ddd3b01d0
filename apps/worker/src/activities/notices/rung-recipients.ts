import { type PendingRung, type RungId, type RungTold, toldBy } from '@xinxiu/domain';
import type { AccountRecipient } from '@xinxiu/persistence';

/** Everybody whom a rung tells. @param state after the rung */
export async function rungRecipients(
  rung: RungId,
  { rungs }: { readonly rungs: readonly PendingRung[] },
  told: (to: RungTold) => Promise<readonly AccountRecipient[]>,
): Promise<readonly AccountRecipient[]> {
  return (await Promise.all(toldBy(rung, rungs).map(told))).flat();
}
