import { words } from '@xinxiu/domain';

export const HOME = {
  title: words('信用修复：纠正失信，恢复信用', 'Credit repair: put it right, and the record goes'),
  about: words(
    '查询公示的行政处罚信息，自查何时可以申请信用修复，了解办理步骤和期限。全程免费。',
    'Search published penalties, check when repair may be applied for, and read steps and time limits. Free of charge.',
  ),
  whatTitle: words('什么是信用修复', 'What credit repair is'),
  what: words(
    '受到行政处罚等的信息会公示一段时间。失信行为已纠正、义务已履行并作出信用承诺的，可以申请提前停止公示。准予后，信息不再公示、共享和使用，相应的惩戒措施同时解除。',
    'A penalty is published for a time. Who has put things right, fulfilled the duties and made a credit commitment may apply for its publication to end early. Once granted, the record is no longer shown, shared or used, and measures that rest on it are lifted.',
  ),
  minor: words(
    '轻微失信信息一般不公示；公示期届满的，自动停止公示，都不用申请。',
    'Minor records are as a rule not published, and publication that has reached its end stops by itself: neither needs an application.',
  ),
  waysTitle: words('您想做什么', 'What would you like to do'),
  search: words('查询公示信息', 'Search published records'),
  searchHint: words(
    '按名称、统一社会信用代码或者决定书文号',
    'By name, unified social credit code or decision number',
  ),
  check: words('自查何时可以申请', 'Check when you may apply'),
  checkHint: words(
    '填写处罚事实，得到类别、日期、所缺条件和依据；不保存',
    'From the facts of a penalty to class, dates, what is missing and why; nothing is stored',
  ),
  how: words('看怎么办理', 'See how it works'),
  howHint: words('步骤、期限、材料和救济途径', 'Steps, time limits, materials and remedies'),
  progress: words('查询办理进度', 'Follow a case'),
  progressHint: words('凭案件编号和查询码，不用登录', 'By case number and code, without an account'),
  verify: words('核验文书', 'Verify a notice'),
  verifyHint: words('凭文书编号和核验码，辨别真伪', 'Whether a notice is ours, by its number and code'),
  statistics: words('看统计', 'See the statistics'),
  statisticsHint: words('申请、决定、用时和按期率', 'Applications, decisions, time taken, in time'),
  signIn: words('登录办理', 'Sign in and apply'),
  signInHint: words(
    '企业申请和查看进度，经办人员办理',
    'For businesses that apply and follow their case, and for officials',
  ),
  stepsTitle: words('怎么办理', 'How it works'),
  steps: [
    words('履行处罚决定的义务，纠正失信行为。', 'Fulfil the duties of the decision and put things right.'),
    words(
      '达到可以申请的日期后，在网上提交履行证明和信用承诺。',
      'From the first possible day on, submit the proof and a credit commitment online.',
    ),
    words(
      '信用主管部门受理、核实，作出处罚决定的单位决定。',
      'The credit office accepts and verifies; the unit that imposed the penalty decides.',
    ),
    words(
      '准予修复的，立即停止公示，并告知结果。',
      'If repair is granted publication ends at once, and you are told.',
    ),
  ],
  more: words('各步骤的期限和依据', 'Time limits and legal basis of each step'),
} as const;
