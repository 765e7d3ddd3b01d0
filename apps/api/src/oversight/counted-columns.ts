import type { CountedCaseAnswer, HeatCellAnswer } from '@xinxiu/contracts';
import { APPLICANT_UNIT, CAUSE_KIND_WORDS, STATUS_WORDS, type Words, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

const APPLICANT = words('申请人', 'Applicant');
const YES: Words = words('是', 'yes');

/** Of the heat map: a line for each department and step. */
export const HEAT_COLUMNS: readonly Column<HeatCellAnswer>[] = [
  {
    head: words('单位', 'Unit'),
    cell: ({ unit }, say) => (unit === APPLICANT_UNIT ? say.of(APPLICANT) : say.department(unit)),
  },
  { head: words('环节', 'Step'), cell: ({ step }, say) => say.of(STATUS_WORDS[step]) },
  { head: words('件数', 'Cases'), cell: ({ count }) => count },
  { head: words('超期', 'Late'), cell: ({ late }) => late },
  { head: words('工作日中位数', 'Median working days'), cell: ({ median }) => median },
  { head: words('工作日九分位数', '90th percentile'), cell: ({ p90 }) => p90 },
];

/** Of the cases behind a number. */
export const COUNTED_COLUMNS: readonly Column<CountedCaseAnswer>[] = [
  { head: words('案号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('企业', 'Business'), cell: ({ name }) => name },
  {
    head: words('单位', 'Unit'),
    cell: ({ unit }, say) => (unit === APPLICANT_UNIT ? say.of(APPLICANT) : say.department(unit)),
  },
  { head: words('环节', 'Step'), cell: ({ step }, say) => step && say.of(STATUS_WORDS[step]) },
  { head: words('自', 'From'), cell: ({ from }) => from },
  { head: words('至', 'Until'), cell: ({ until }) => until },
  { head: words('期限', 'Due'), cell: ({ due }) => due },
  { head: words('工作日', 'Working days'), cell: ({ workingDays }) => workingDays },
  { head: words('超期', 'Late'), cell: ({ late }, say) => (late ? say.of(YES) : '') },
  {
    head: words('结果', 'Outcome'),
    cell: ({ outcome }, say) =>
      outcome && say.of(outcome === 'approved' ? words('同意修复', 'approved') : words('不予修复', 'denied')),
  },
  { head: words('理由类型', 'Reason for'), cell: ({ kind }, say) => kind && say.of(CAUSE_KIND_WORDS[kind]) },
  { head: words('理由', 'Reason'), cell: ({ code }) => code },
];
