import { FEWEST_TOLD, words } from '@xinxiu/domain';

export const STATISTICS = {
  title: words('信用修复统计', 'Statistics of credit repair'),
  about: words(
    '本县近十二个月信用修复的申请、决定、用时和按期办结情况，按月份和部门公布。',
    'Applications, decisions, working days and decisions in time of the last twelve months, by month and department.',
  ),
  asOf: (day: string) => words(`近十二个月，截至 ${day}。`, `The last twelve months, until ${day}.`),
  byMonth: words('按月份', 'By month'),
  byDepartment: words('按认定单位', 'By department'),
  month: words('月份', 'Month'),
  department: words('认定单位', 'Department'),
  applied: words('申请', 'Applied'),
  decided: words('决定', 'Decided'),
  approved: words('准予', 'Approved'),
  denied: words('不予', 'Denied'),
  days: words('用时中位数（工作日）', 'Median working days'),
  onTime: words('按期率', 'In time'),
  published: words('新公示', 'Published'),
  repaired: words('已修复', 'Repaired'),
  few: '＊',
  none: '—',
  chartOfMonths: words(
    '各月准予和不予的件数，数据见下表',
    'Approved and denied in each month; the table below has the numbers',
  ),
  chartOfDepartments: words(
    '各单位从申请到决定所用工作日的中位数，数据见下表',
    'Median working days from application to decision in each department; the table below has the numbers',
  ),
  empty: words('近十二个月没有可以公布的数据。', 'There is nothing to publish of the last twelve months.'),
  rulesTitle: words('如何统计', 'How it is counted'),
  rules: [
    words(
      '申请按提交日、决定按作出日、修复按各公示渠道全部停止公示之日计入当月；不予受理、撤回、失效等未作决定的，计入申请，不计入决定。',
      'An application counts in the month of its submission, a decision in its own, a repair in that in which publication had ended everywhere. What was not accepted, withdrawn or lapsed is an application without a decision.',
    ),
    words(
      '用时是从申请到决定的工作日数，含补正时间；按期是指不晚于该环节的法定期限，含依法延长和中止。',
      'The days are working days from application to decision, supplements included. In time is not later than the legal deadline of the step, with extensions and suspensions.',
    ),
    words(
      `为避免从数字推知某一家单位，少于 ${FEWEST_TOLD} 件的不公布，以“＊”表示；准予和不予之一少于 ${FEWEST_TOLD} 件的，两者都不公布；某一栏只有一格不公布的，另有一格一并不公布，以免由合计推算。新公示不在此列：其中每一条记录本身都是公开的。`,
      `So that no number tells of one business, less than ${FEWEST_TOLD} is not published and shown as “＊”. Where approved or denied is less than ${FEWEST_TOLD}, neither is; where one number of a column only would be left out, another is with it, so that no sum tells it. Published is left as it is: each of those records is public by itself.`,
    ),
  ],
} as const;
