import type { UrgeLetterView } from '@xinxiu/contracts';
import { URGE_STATUS_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';

/** Of an urge letter: what the list and the page of it show. */
export const URGE_COLUMNS: readonly Column<UrgeLetterView>[] = [
  { head: words('编号', 'Number'), cell: ({ number }) => number },
  { head: words('案件', 'Case'), cell: ({ caseNo }) => caseNo },
  { head: words('单位', 'Business'), cell: ({ businessName }) => businessName },
  { head: words('承办部门', 'Department'), cell: ({ department }, say) => say.department(department) },
  { head: words('承办人', 'Holder'), cell: ({ addressee }) => addressee },
  { head: words('督办理由', 'Reason'), cell: ({ reason }) => reason },
  { head: words('须答复事项', 'To be answered'), cell: ({ demand }) => demand },
  { head: words('发出人', 'Issued by'), cell: ({ issuedBy }) => issuedBy },
  { head: words('发出时间', 'Issued'), cell: ({ issuedAt }, say) => say.instant(issuedAt) },
  { head: words('期限', 'Due'), cell: ({ due }) => due },
  { head: words('状态', 'State'), cell: ({ status }, say) => say.of(URGE_STATUS_WORDS[status]) },
  { head: words('逾期', 'Overdue'), cell: ({ overdue }, say) => say.flag(overdue) },
  { head: words('办结人', 'Ended by'), cell: ({ end }) => end?.by },
  { head: words('办结时间', 'Ended'), cell: ({ end }, say) => say.instant(end?.at) },
  { head: words('答复或者撤回理由', 'Answer, or why it was withdrawn'), cell: ({ end }) => end?.text },
];
