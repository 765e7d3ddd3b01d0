import type { Locale, MailData, MailKind } from './mail-data.js';

interface Text {
  readonly subject: string;
  readonly opening: string;
}

const due = ({ due: day }: MailData, zh: string, en: string): Record<Locale, string> =>
  day === undefined ? { 'zh-CN': '', en: '' } : { 'zh-CN': zh.replace('%', day), en: en.replace('%', day) };

type Template = (data: MailData) => Record<Locale, Text>;

function text(zh: readonly [string, string], en: readonly [string, string]): Record<Locale, Text> {
  return { 'zh-CN': { subject: zh[0], opening: zh[1] }, en: { subject: en[0], opening: en[1] } };
}

/** What each kind of notice says first; reasons, items and remedies follow in the same form for all. */
export const TEXTS: Readonly<Record<MailKind, Template>> = {
  received: (data) => {
    const day = due(data, '我们将于 % 前决定是否受理。', 'We decide by % whether to accept it.');
    return text(
      ['信用修复申请已收到', `贵单位的信用修复申请已收到。${day['zh-CN']}办理信用修复不收取任何费用。`],
      [
        'Your application for credit repair was received',
        `Your application for credit repair was received. ${day.en} Credit repair is free of charge.`,
      ],
    );
  },
  accepted: (data) => {
    const day = due(data, '核实应于 % 前完成。', 'Verification is to be finished by %.');
    return text(
      ['信用修复申请已受理', `贵单位的信用修复申请已受理。${day['zh-CN']}`],
      [
        'Your application for credit repair was accepted',
        `Your application for credit repair was accepted. ${day.en}`,
      ],
    );
  },
  'not-accepted': () =>
    text(
      ['信用修复申请不予受理', '贵单位的信用修复申请不予受理，理由如下。'],
      [
        'Your application for credit repair was not accepted',
        'Your application was not accepted, for the reasons below.',
      ],
    ),
  supplement: (data) => {
    const day = due(
      data,
      '请于 % 前补正，逾期申请失效；补正期间不计入办理期限。',
      'Please supply it by %; after that the application lapses. The time until then does not count.',
    );
    return text(
      ['信用修复申请需要补正', `贵单位的信用修复申请需要补正下列材料。${day['zh-CN']}`],
      ['Your application for credit repair needs a supplement', `The following is missing. ${day.en}`],
    );
  },
  approved: () =>
    text(
      ['准予信用修复', '经审核，准予信用修复。公示将立即终止，完成后另行告知。'],
      [
        'Credit repair was granted',
        'Credit repair was granted. Publication is being ended; you will be told when it has.',
      ],
    ),
  denied: () =>
    text(
      ['不予信用修复', '经审核，不予信用修复，理由如下。'],
      ['Credit repair was denied', 'Credit repair was denied, for the reasons below.'],
    ),
  completed: () =>
    text(
      ['信用修复已完成', '公示已在各公示渠道终止，信用修复已完成。'],
      ['Credit repair is complete', 'The record is no longer published anywhere. Credit repair is complete.'],
    ),
  lapsed: () =>
    text(
      ['信用修复申请已失效', '因逾期未补正，本次申请失效。可以重新申请。'],
      [
        'Your application has lapsed',
        'The supplement did not come in time, so the application has lapsed. You may apply again.',
      ],
    ),
  withdrawn: () =>
    text(
      ['信用修复申请已撤回', '贵单位的信用修复申请已撤回，记录继续公示。可以重新申请。'],
      [
        'Your application was withdrawn',
        'Your application was withdrawn; the record stays published. You may apply again.',
      ],
    ),
  terminated: () =>
    text(
      ['信用修复办理已终结', '本次信用修复办理已终结，理由如下。'],
      ['The case was terminated', 'The handling of your application was terminated, for the reasons below.'],
    ),
  moot: () =>
    text(
      ['记录已自行停止公示', '该记录公示期已届满，已自行停止公示，无需再办理修复。'],
      [
        'Publication has ended by itself',
        'The publication of the record has ended by itself; nothing remains to be repaired.',
      ],
    ),
  extended: (data) => {
    const day = due(data, '新的办理期限为 %。', 'The new deadline is %.');
    return text(
      ['信用修复办理期限已延长', `因情况复杂，办理期限延长一次。${day['zh-CN']}`],
      ['The deadline of your application was extended', `The deadline was extended once. ${day.en}`],
    );
  },
  assigned: (data) => {
    const day = due(data, '期限 %。', 'It is due %.');
    return text(
      ['案件已分派给您', `案件（${data.applicantName}）已分派给您办理。${day['zh-CN']}`],
      ['A case was assigned to you', `The case of ${data.applicantName} was assigned to you. ${day.en}`],
    );
  },
  proposal: (data) =>
    text(
      ['决定意见待您批准', `案件（${data.applicantName}）的决定意见待您批准。`],
      [
        'A proposed decision waits for you',
        `A decision on the case of ${data.applicantName} waits for your approval.`,
      ],
    ),
  'extension-requested': (data) =>
    text(
      ['延期申请待您批准', `案件（${data.applicantName}）申请延期，待您批准。`],
      [
        'A request to extend waits for you',
        `An extension in the case of ${data.applicantName} waits for your approval.`,
      ],
    ),
  'deadline-recomputed': (data) => {
    const { previousDue = '', due: day = '' } = data;
    const moved = previousDue !== day;
    return text(
      [
        '办理期限已重新计算',
        `国务院办公厅公布了节假日安排，案件（${data.applicantName}）的期限据此重新计算：${moved ? `由 ${previousDue} 改为 ${day}` : `仍为 ${day}`}。`,
      ],
      [
        'A deadline was counted again',
        `A State Council holiday notice was published, and the deadline in the case of ${data.applicantName} was counted again: ${moved ? `it was ${previousDue} and is now ${day}` : `it is still ${day}`}.`,
      ],
    );
  },
  reminder: (data) => {
    const day = due(data, '期限为 %，请及时办理。', 'It is due %.');
    return text(
      ['办理提醒', `案件（${data.applicantName}）待办理。${day['zh-CN']}`],
      ['Reminder', `The case of ${data.applicantName} waits for you. ${day.en}`],
    );
  },
  escalation: (data) => {
    const day = due(data, '期限 % 已过。', 'It was due %.');
    return text(
      ['案件逾期督办', `案件（${data.applicantName}）尚未办理。${day['zh-CN']}请督促办理。`],
      ['A case is overdue', `The case of ${data.applicantName} has not been dealt with. ${day.en}`],
    );
  },
};
