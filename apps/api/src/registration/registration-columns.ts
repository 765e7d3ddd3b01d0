import { REGISTRATION_STATUS_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { RegistrationTaskView } from './registration-view.js';

/** Of a registration: what the list shows, the representative masked for whoever only oversees it. */
export const REGISTRATION_COLUMNS: readonly Column<RegistrationTaskView>[] = [
  { head: words('单位', 'Business'), cell: ({ organisationName }) => organisationName },
  { head: words('统一社会信用代码', 'Unified code'), cell: ({ uscc }) => uscc },
  {
    head: words('代码校验通过', 'Code checks'),
    cell: ({ codeCheck }, say) => say.flag(codeCheck === 'valid'),
  },
  { head: words('法定代表人', 'Representative'), cell: ({ representative }) => representative },
  { head: words('邮箱', 'Address'), cell: ({ email }) => email },
  { head: words('状态', 'State'), cell: ({ status }, say) => say.of(REGISTRATION_STATUS_WORDS[status]) },
  { head: words('提交时间', 'Submitted'), cell: ({ submittedAt }, say) => say.instant(submittedAt) },
  { head: words('期限', 'Due'), cell: ({ due }) => due },
  { head: words('决定人', 'Decided by'), cell: ({ decidedBy }) => decidedBy },
  { head: words('决定时间', 'Decided'), cell: ({ decidedAt }, say) => say.instant(decidedAt) },
];
