import { type RepairApplication, recordEndedSignal } from '@xinxiu/workflows';
import { DECISION_REASON } from './case-driver.js';
import { DISTURBANCES } from './disturbances.js';
import { PEOPLE, filedAtWindow, filedByAgent, repairApplication } from './repair-application.js';
import type { Scenario } from './scenario.js';

/** What a scenario begins with. */
export function applicationOf(
  serial: number | string,
  { penaltyClass, filed }: Partial<Scenario> = {},
): RepairApplication {
  const application = repairApplication(serial, penaltyClass);
  if (filed === 'at-window') return filedAtWindow(application);
  return filed === 'by-agent' ? filedByAgent(application) : application;
}

const ITEMS = [{ id: 'receipt', text: '缴款凭证' }];
const ANSWERS = [{ id: 'receipt', text: '见附件', fileIds: ['f1'] }];

/** Every path through the repair case: played by the workflow tests, recorded for the replay tests. */
export const SCENARIOS: readonly Scenario[] = [
  {
    name: 'approved',
    ends: 'completed',
    play: async (_office, driver) => {
      await driver.toReview();
      await driver.decide();
    },
  },
  {
    name: 'approved-by-two',
    ends: 'completed',
    penaltyClass: 'serious',
    play: async (_office, driver) => {
      await driver.toReview();
      await driver.decide('deny');
      await driver.act('approveDecision', PEOPLE.leader, { approve: false, reason: '理由不足' });
      const { version } = await driver.state();
      await driver.act(
        'decide',
        PEOPLE.reviewer,
        { outcome: 'approve', reasons: [DECISION_REASON] },
        { version },
      );
      await driver.act('approveDecision', PEOPLE.leader, { approve: true, reason: '同意' });
    },
  },
  {
    name: 'filed-at-window',
    ends: 'completed',
    filed: 'at-window',
    play: async (_office, driver) => {
      const own = await Promise.allSettled([driver.act('claim', PEOPLE.windowClerk, {})]);
      if (own[0].status !== 'rejected') throw new Error('Who filed the case was let handle it.');
      await driver.toReview();
      await driver.decide();
    },
  },
  {
    name: 'filed-by-agent',
    ends: 'completed',
    filed: 'by-agent',
    play: async (_office, driver) => {
      const own = await Promise.allSettled([driver.act('claim', PEOPLE.movedAgent, {})]);
      if (own[0].status !== 'rejected') throw new Error('Who filed the case was let handle it.');
      await driver.toReview();
      await driver.decide();
    },
  },
  {
    name: 'denied',
    ends: 'denied',
    play: async (_office, driver) => {
      await driver.toReview();
      await driver.decide('deny');
    },
  },
  {
    name: 'not-accepted',
    ends: 'not-accepted',
    play: async (_office, driver) => {
      await driver.act('claim', PEOPLE.clerk, {});
      await driver.act('refuse', PEOPLE.clerk, { reasons: [DECISION_REASON] });
    },
  },
  {
    name: 'withdrawn',
    ends: 'withdrawn',
    play: async (_office, driver) => {
      await driver.accept();
      await driver.act('withdraw', PEOPLE.applicant, { reason: '自行撤回' });
    },
  },
  {
    name: 'supplemented-in-every-step',
    ends: 'completed',
    play: async (_office, driver, env) => {
      const ask = async (
        who: typeof PEOPLE.clerk | typeof PEOPLE.clerk2 | typeof PEOPLE.reviewer,
      ): Promise<void> => {
        await driver.act('claim', who, {});
        await driver.act('requestSupplement', who, { items: ITEMS });
        await env.sleep('2 days');
        await driver.act('answerSupplement', PEOPLE.applicant, { answers: ANSWERS });
      };
      await ask(PEOPLE.clerk);
      await driver.accept();
      await ask(PEOPLE.clerk2);
      await driver.verify();
      await ask(PEOPLE.reviewer);
      await driver.decide();
    },
  },
  {
    name: 'lapsed',
    ends: 'lapsed',
    play: async (_office, driver, env) => {
      await driver.act('claim', PEOPLE.clerk, {});
      await driver.act('requestSupplement', PEOPLE.clerk, { items: ITEMS });
      await env.sleep('40 days');
    },
  },
  {
    name: 'escalated-in-every-step',
    ends: 'completed',
    play: async (_office, driver, env) => {
      await env.sleep('30 days');
      await driver.accept();
      await env.sleep('30 days');
      await driver.verify();
      await env.sleep('30 days');
      await driver.decide();
    },
  },
  {
    name: 'late-reminder',
    ends: 'completed',
    play: async (office, driver, env) => {
      office.closing = true;
      await driver.accept();
      await env.sleep('12 days');
      await driver.verify();
      await driver.decide();
    },
  },
  {
    name: 'extended',
    ends: 'completed',
    play: async (_office, driver, env) => {
      await driver.toReview();
      await driver.act('claim', PEOPLE.reviewer, {});
      await driver.act('extend', PEOPLE.reviewer, { reason: '案情复杂', article: '第十二条' });
      await driver.act('approveExtension', PEOPLE.leader, { approve: true, reason: '同意' });
      await env.sleep('15 days');
      const { version } = await driver.state();
      await driver.act(
        'decide',
        PEOPLE.reviewer,
        { outcome: 'approve', reasons: [DECISION_REASON] },
        { version },
      );
    },
  },
  {
    name: 'extension-refused',
    ends: 'denied',
    play: async (_office, driver) => {
      await driver.toReview();
      await driver.act('claim', PEOPLE.reviewer, {});
      await driver.act('extend', PEOPLE.reviewer, { reason: '案情复杂', article: '第十二条' });
      await driver.act('approveExtension', PEOPLE.leader, { approve: false, reason: '不同意' });
      const { version } = await driver.state();
      await driver.act(
        'decide',
        PEOPLE.reviewer,
        { outcome: 'deny', reasons: [DECISION_REASON] },
        { version },
      );
    },
  },
  {
    name: 'reassigned-and-commented',
    ends: 'completed',
    play: async (_office, driver) => {
      await driver.act('claim', PEOPLE.clerk, {});
      await driver.act('release', PEOPLE.officeLeader, {});
      await driver.act('assign', PEOPLE.officeLeader, { to: PEOPLE.clerk2 });
      await driver.act('comment', PEOPLE.clerk2, { text: '已电话核实' });
      await driver.act('accept', PEOPLE.clerk2, {});
      await driver.verify();
      await driver.decide();
    },
  },
  {
    name: 'terminated',
    ends: 'terminated',
    play: async (_office, driver) => {
      await driver.accept();
      await driver.act('terminate', PEOPLE.supervisor, { reason: '材料虚假', article: '第二十条' });
    },
  },
  {
    name: 'record-ended-by-itself',
    ends: 'moot',
    play: async (_office, driver) => {
      await driver.accept();
      await driver.handle.signal(recordEndedSignal, { endedOn: '2026-06-01' });
    },
  },
  {
    name: 'classified-while-open',
    ends: 'completed',
    penaltyClass: 'unclassified',
    play: async (_office, driver) => {
      await driver.toReview();
      await driver.act('claim', PEOPLE.reviewer, {});
      const undecided = await Promise.allSettled([driver.approve('unclassified')]);
      if (undecided[0].status !== 'rejected') throw new Error('A record without a class was approved.');
      await driver.hear('serious', 4);
      await driver.hear('serious', 4);
      await driver.approve('serious');
      await driver.act('approveDecision', PEOPLE.leader, { approve: true, reason: '同意' });
    },
  },
  {
    name: 'news-overtaken',
    ends: 'terminated',
    penaltyClass: 'unclassified',
    play: async (_office, driver, env) => {
      await driver.accept();
      await driver.hear('general', 5);
      await env.sleep('1 minute');
      await driver.hear('serious', 4);
      await env.sleep('1 minute');
      await driver.act('terminate', PEOPLE.supervisor, { reason: '材料虚假', article: '第二十条' });
    },
  },
  ...DISTURBANCES,
];
