import { type Words, words } from '@xinxiu/domain';

export const CHECK = {
  title: words('自查：何时可以申请信用修复', 'Self-check: when may repair be applied for'),
  about: words(
    '填写处罚事实，得到失信信息的类别、最早申请日期、公示截止日期、所缺条件和全部依据。',
    'From the facts of a penalty to its class, the first day of an application, the end of publication, what is missing, and every rule behind it.',
  ),
  intro: words(
    '所填内容只用于本次推算，不保存，不需要登录。日期以决定书为准。',
    'What you fill in is used for this answer only and stored nowhere; no sign-in is needed. Dates are those of the decision.',
  ),
  step1: words('一、是什么信息', '1. What kind of record'),
  step2: words('二、处罚的内容', '2. What was imposed'),
  step3: words('三、做到了什么', '3. What has been done since'),
  kind: words('失信信息的种类', 'Kind of record'),
  decisionDate: words('决定或者列入的日期', 'Day of the decision or entry'),
  decisionDateHint: words(
    '决定书上写明的日期，不是送达的日期',
    'The day that the decision bears, not the day of its service',
  ),
  penaltyKinds: words('处罚种类', 'Kinds of penalty'),
  penaltyKindsHint: words('同一决定书中的都选上', 'All that the one decision imposes'),
  fineYuan: words('罚款金额（元）', 'Fine (CNY)'),
  confiscatedYuan: words('没收金额（元）', 'Confiscated (CNY)'),
  sumHint: words('没有的留空', 'Leave empty if there is none'),
  simplifiedProcedure: words('适用简易程序（当场处罚）', 'Simplified procedure (decided on the spot)'),
  field: words('所属领域', 'Field of law'),
  fieldHint: words(
    '食品、药品、安全生产、消防等领域的期限可能不同',
    'In fields such as food, drugs, work safety and fire other periods may run',
  ),
  noField: words('不属于或者不清楚', 'None of these, or not known'),
  fulfilledOn: words('全部义务履行完毕的日期', 'Day on which every duty was fulfilled'),
  fulfilledOnHint: words(
    '包括缴纳罚款、改正违法行为；尚未履行完毕的留空',
    'Payment and correction included; leave empty if not yet',
  ),
  commitment: words('已公开作出信用承诺', 'A public credit commitment is made'),
  yes: words('是', 'Yes'),
  no: words('否', 'No'),
  unknown: words('不清楚', 'Not known'),
  button: words('推算', 'Work it out'),
  faultsTitle: words('请更正下列各项，再推算', 'Please correct the following and try again'),
  kindMissing: words('请选择失信信息的种类。', 'Choose the kind of record.'),
  dayMissing: words('请填写决定书上的日期。', 'Give the day of the decision.'),
  dayUnreadable: words(
    '日期读不出来。请写成 2026-05-20 这样，并核对当月有没有这一天。',
    'This is not a day. Write it like 2026-05-20, and check that the month has such a day.',
  ),
  sumUnreadable: words(
    '金额读不出来。请只写以元为单位的数字，例如 20000。',
    'This is not a sum. Give a number in yuan, such as 20000.',
  ),
  unreadable: words('这一项无法识别，请重新选择。', 'This choice is not known; choose again.'),
  again: words('更正事实，重新推算', 'Change the facts and work it out again'),
} as const;

export const ANSWER = {
  title: words('推算结果', 'The answer'),
  at: (day: string): Words => words(`以 ${day} 为准`, `As of ${day}`),
  eligible: words('现在可以申请修复', 'Repair may be applied for now'),
  notYet: words('现在还不能申请修复', 'Repair may not be applied for yet'),
  nothing: words('不需要申请修复', 'There is nothing to apply for'),
  class: words('类别', 'Class'),
  law: words('适用规则', 'Rules'),
  from: words('公示自', 'Published from'),
  earliest: words('最早可以申请', 'Earliest application'),
  ends: words('公示止于', 'Publication ends'),
  none: words('待定或者没有', 'open, or none'),
  byClass: words(
    '类别由认定单位确定，各种情况如下',
    'The class is for the department to decide; it would be',
  ),
  missing: words('还差什么', 'What is missing'),
  nothingMissing: words('条件都具备。', 'Every condition is met.'),
  since: (day: string): Words => words(`自 ${day} 起`, `since ${day}`),
  materials: words('要带什么材料', 'What to bring'),
  proof: (rows: string): Words => words(`依据与推算（${rows} 条）`, `Rules and reckoning (${rows})`),
  proofHint: words(
    '逐条列出规则、条文和日期的推算；按行相加即得同一日期。',
    'Each rule with its article and its days; adding up the rows gives the date again.',
  ),
  dates: (earliest: string, ends: string): Words =>
    words(
      `最早申请 ${earliest}，公示止于 ${ends}`,
      `earliest application ${earliest}, publication ends ${ends}`,
    ),
  notBinding: words(
    '推算供参考；是否准予修复由作出认定的单位决定。',
    'This is worked out by the rules and binds nobody; whether repair is granted is decided by the unit in charge.',
  ),
  apply: words('登录申请', 'Sign in and apply'),
} as const;

/** What a pack calls the fields of law, in English; a field that a pack adds stands in Chinese until it is named here. */
export const FIELD_NAMES: Readonly<Record<string, string>> = {
  食品: 'Food',
  药品: 'Drugs',
  特种设备: 'Special equipment',
  安全生产: 'Work safety',
  消防: 'Fire safety',
  生态环境: 'Ecology and environment',
  交通运输: 'Transport',
  市场监管: 'Market regulation',
  税务: 'Taxation',
  人力资源社会保障: 'Labour and social security',
  住房城乡建设: 'Housing and construction',
  自然资源: 'Natural resources',
  卫生健康: 'Health',
  农业农村: 'Agriculture',
  文化旅游: 'Culture and tourism',
  金融: 'Finance',
};
