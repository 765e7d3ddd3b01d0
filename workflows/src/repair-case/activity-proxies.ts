import { proxyActivities } from '@temporalio/workflow';
import { STEP_OPTIONS } from '../durable/step-options.js';
import type { RepairCaseActivities } from './repair-case.activities.js';

const steps = proxyActivities<Omit<RepairCaseActivities, 'sendNotices'>>(STEP_OPTIONS);

const mails = proxyActivities<Pick<RepairCaseActivities, 'sendNotices'>>({
  ...STEP_OPTIONS,
  startToCloseTimeout: '60 seconds',
});

export const activities: RepairCaseActivities = {
  openCase: steps.openCase,
  commitStep: steps.commitStep,
  endPublication: steps.endPublication,
  workingTime: steps.workingTime,
  sendNotices: mails.sendNotices,
};
