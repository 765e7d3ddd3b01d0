import { calendarChangedSignal } from '@xinxiu/workflows';
import { DECISION_REASON } from './case-driver.js';
import { PEOPLE } from './repair-application.js';
import type { Scenario } from './scenario.js';

/** Paths through the repair case on which something around it does not work, or changes. */
export const DISTURBANCES: readonly Scenario[] = [
  {
    name: 'target-silent-for-days',
    ends: 'completed',
    play: async (office, driver, env) => {
      office.silent.set('file-drop', 12);
      await driver.toReview();
      await driver.decide();
      await env.sleep('6 days');
    },
  },
  {
    name: 'target-excepted',
    ends: 'completed',
    play: async (office, driver, env) => {
      office.silent.set('file-drop', 10_000);
      await driver.toReview();
      await driver.decide();
      await env.sleep('1 hour');
      await driver.act('exceptTarget', PEOPLE.officeLeader, { target: 'file-drop', reason: '平台停用' });
    },
  },
  {
    name: 'store-down-then-retried',
    ends: 'completed',
    play: async (office, driver, env) => {
      await driver.toReview();
      office.failingWrites = 10_000;
      const claiming = driver.act('claim', PEOPLE.reviewer, {});
      await env.sleep('15 minutes');
      office.failingWrites = 0;
      await env.sleep('10 minutes');
      const { version } = await claiming;
      await driver.act(
        'decide',
        PEOPLE.reviewer,
        { outcome: 'approve', reasons: [DECISION_REASON] },
        { version: version },
      );
    },
  },
  {
    name: 'calendar-changed',
    ends: 'completed',
    play: async (office, driver, env) => {
      await env.sleep('1 hour');
      office.tableDigest = 'table-2';
      office.policyWorkingDays = 5;
      await driver.handle.signal(calendarChangedSignal, { tableDigest: 'table-2' });
      await env.sleep('4 days');
      await driver.toReview();
      await driver.decide();
    },
  },
];
