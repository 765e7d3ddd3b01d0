import { authorOf } from '@xinxiu/domain';
import type { AuditEntry } from '@xinxiu/persistence';
import type { BulkActivities } from '@xinxiu/workflows';
import { actOnItem } from './act-on-item.js';
import type { BulkDeps } from './bulk-deps.js';

/** The ports of a bulk act. */
export function bulkSteps(deps: BulkDeps): BulkActivities {
  const { bulk, audit } = deps.repositories;
  const instant = (): string => new Date(deps.now()).toISOString();
  const record = (entry: Omit<AuditEntry, 'at' | 'outcome' | 'departments'>): Promise<void> =>
    audit.record([{ ...entry, at: instant(), outcome: 'done', departments: [] }], deps.now());
  return {
    beginBulk: async ({ bulkId }) => {
      const act = await bulk.find(bulkId);
      if (!act) return { places: [] };
      const { number, by, action: what, reason, total, eligible } = act;
      await record({
        id: `bulk:${bulkId}`,
        actor: authorOf(by),
        action: 'stuck-bulk-started',
        subject: number,
        detail: { what, reason, total, eligible },
      });
      return { places: await bulk.begin(bulkId) };
    },
    actOnItem: (place) => actOnItem(deps, place),
    giveUpItem: async ({ bulkId, place }) => {
      const item = await bulk.turn(bulkId, place, instant());
      if (item) await bulk.told(item.id, { state: 'failed', reason: 'unavailable' }, instant());
    },
    closeBulk: async ({ bulkId, stop }) => {
      const act = await bulk.find(bulkId);
      if (!act) return;
      if (stop)
        await record({
          id: `bulk:${bulkId}:stop`,
          actor: authorOf(stop.by),
          action: 'stuck-bulk-stopped',
          subject: act.number,
          detail: { reason: stop.reason },
        });
      await bulk.close(bulkId, instant(), stop ? 'stopped' : 'done');
    },
  };
}
