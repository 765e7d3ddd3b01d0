import { CLASS_WORDS, STATUS_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { CaseView } from './case-view.js';

/** Of a case: what the queue shows. What is kept from an applicant there is not among it. */
export const CASE_COLUMNS: readonly Column<CaseView>[] = [
  { head: words('案件编号', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('申请人', 'Applicant'), cell: ({ applicant }) => applicant?.name },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ applicant }) => applicant?.uscc },
  {
    head: words('认定单位', 'Determining department'),
    cell: ({ determiningDepartment }, say) => say.department(determiningDepartment),
  },
  {
    head: words('失信类别', 'Class'),
    cell: ({ penaltyClass }, say) => say.of(penaltyClass && CLASS_WORDS[penaltyClass]),
  },
  { head: words('环节', 'Step'), cell: ({ status }, say) => say.of(status && STATUS_WORDS[status]) },
  { head: words('进入环节时间', 'In this step since'), cell: ({ enteredAt }, say) => say.instant(enteredAt) },
  { head: words('承办人', 'Holder'), cell: ({ holder }) => holder?.name },
  { head: words('办理期限', 'Due'), cell: ({ deadline }) => deadline?.due },
  { head: words('期限依据', 'Article of the deadline'), cell: ({ deadline }) => deadline?.article },
  { head: words('提交时间', 'Submitted'), cell: ({ submittedAt }, say) => say.instant(submittedAt) },
];
