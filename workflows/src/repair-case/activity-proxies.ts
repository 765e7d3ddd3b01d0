import { proxyActivities } from '@temporalio/workflow';
import type { RepairCaseActivities } from './repair-case.activities.js';

/** Each step may fail for ten minutes before the case shows that it needs attention. */
const steps = proxyActivities<Omit<RepairCaseActivities, 'sendNotices'>>({
  // A worker that died in a step is noticed by this: the case then goes on elsewhere.
  startToCloseTimeout: '10 seconds',
  scheduleToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

const mails = proxyActivities<Pick<RepairCaseActivities, 'sendNotices'>>({
  startToCloseTimeout: '60 seconds',
  scheduleToCloseTimeout: '10 minutes',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '30 seconds' },
});

export const activities: RepairCaseActivities = {
  openCase: steps.openCase,
  commitStep: steps.commitStep,
  endPublication: steps.endPublication,
  sendNotices: mails.sendNotices,
};
