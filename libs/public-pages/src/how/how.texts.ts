import { type CaseRules, type Words, words } from '@xinxiu/domain';

export const HOW = {
  title: words('怎样办理信用修复', 'How credit repair works'),
  about: words(
    '信用修复的条件、步骤、办理期限、材料和救济途径，各附依据。',
    'Conditions, steps, time limits, materials and remedies of credit repair, each with its legal basis.',
  ),
  whoTitle: words('在哪里办，由谁办', 'Where, and by whom'),
  who: words(
    '谁认定、谁修复：由作出处罚决定或者列入名单的单位决定。在网上申请，或者到信用主管部门窗口由工作人员代为填写。',
    'Who determines also repairs: the unit that imposed the penalty or made the entry decides. Apply online, or at the window of the credit office, where a clerk fills it in for you.',
  ),
  stepsTitle: words('步骤和期限', 'Steps and time limits'),
  step: {
    submitted: words('受理', 'Acceptance'),
    'supplement-required': words('补正材料', 'Supplement'),
    'under-verification': words('核实', 'Verification'),
    'under-review': words('审核决定', 'Decision'),
    'ending-publication': words('终止公示', 'End of publication'),
  } satisfies Record<keyof CaseRules['steps'], Words>,
  owner: {
    applicant: words('申请人', 'applicant'),
    'credit-office': words('信用主管部门', 'credit office'),
    'determining-department': words('认定单位', 'determining department'),
  } satisfies Record<CaseRules['steps']['submitted']['owner'], Words>,
  days: (n: string): Words => words(`${n} 个工作日`, `${n} working days`),
  workingDays: words(
    '期限按工作日计算，以国务院办公厅公布的节假日安排为准，收到申请当日不计入。',
    'Time limits count working days by the yearly holiday notice of the State Council; the day of the application itself is not counted.',
  ),
  materialsTitle: words('材料', 'Materials'),
  freeTitle: words('不收费', 'Free of charge'),
  free: words(
    '申请、受理、决定均不收费。没有任何机构被授权代办收费；收费代办、承诺“包修复”的，请向信用主管部门反映。',
    'Neither application nor acceptance nor decision costs anything. No agency is authorised to take money for it; tell the credit office of anyone who does, or who promises a repair.',
  ),
  falseTitle: words('不实材料和违诺', 'False material and broken commitments'),
  remediesTitle: words('不服怎么办', 'If you do not agree'),
  refused: words(
    '不予受理、不予修复或者终止办理的：',
    'After a decision not to accept or not to repair, or to end the case:',
  ),
  objection: words('对公示信息有异议的：', 'If a published record is wrong: '),
  noRules: words(
    '本县的办理规则正在更新，请向信用主管部门了解。',
    'The rules of the county are being updated; please ask the credit office.',
  ),
} as const;
