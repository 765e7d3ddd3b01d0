import { proxyActivities } from '@temporalio/workflow';
import type { RepairCaseActivities } from './repair-case.activities.js';

/** Each step may fail for ten minutes before the case shows that it needs attention. */
export const activities = proxyActivities<RepairCaseActivities>({
  startToCloseTimeout: '30 seconds',
  scheduleToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});
