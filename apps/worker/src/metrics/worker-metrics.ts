import { STUCK_CAUSES } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import { Metrics } from '@xinxiu/platform';
import type { WorkerActivities } from '../activities/create-activities.js';

/** What the worker measures: what the county has in hand, asked at each scrape, and its own activities. */
export function workerMetrics(
  { figures, stuck }: Pick<Repositories, 'figures' | 'stuck'>,
  now: () => number,
): Metrics {
  const metrics = new Metrics();
  metrics.gauge('xinxiu_cases_open', 'Open cases', () => figures.openCases());
  metrics.gauge('xinxiu_cases_overdue', 'Open cases past their deadline', () => figures.overdueCases(now()));
  metrics.gauge('xinxiu_cases_attention', 'Open cases with a step that has failed for long', () =>
    figures.troubledCases(),
  );
  for (const state of ['queued', 'gathered', 'sending', 'unclear', 'failed'] as const)
    metrics.gauge(`xinxiu_notices_${state}`, `Notices whose mail is ${state}`, () => figures.notices(state));
  metrics.gauge('xinxiu_audit_waiting', 'Entries that are not in the audit chain yet', () =>
    figures.waitingAudit(),
  );
  metrics.gauges('xinxiu_stuck', 'What is stuck, by its cause', 'cause', async () => {
    const counts = await stuck.counts();
    const none = STUCK_CAUSES.map((cause) => [cause, 0] as const);
    return new Map<string, number>([...none, ...counts.map(({ cause, count }) => [cause, count] as const)]);
  });
  return metrics;
}

/** The same activities, each try measured by its name and whether it failed. */
export function measured(activities: WorkerActivities, metrics: Metrics): WorkerActivities {
  const observe = metrics.durations('xinxiu_activity_seconds', 'Tries of activities', [
    'activity',
    'outcome',
  ]);
  const entries = Object.entries(activities).map(([name, activity]) => [
    name,
    async (...args: unknown[]): Promise<unknown> => {
      const started = performance.now();
      const took = (outcome: string): void => observe((performance.now() - started) / 1_000, name, outcome);
      try {
        const result = await (activity as (...args: unknown[]) => Promise<unknown>)(...args);
        took('done');
        return result;
      } catch (error) {
        took('failed');
        throw error;
      }
    },
  ]);
  return Object.fromEntries(entries) as WorkerActivities;
}
