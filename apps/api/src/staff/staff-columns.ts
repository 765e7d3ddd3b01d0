import { ACCOUNT_STANDING_WORDS, ROLE_WORDS, words } from '@xinxiu/domain';
import type { Column } from '../exports/column.js';
import type { StaffView } from './staff-view.js';

/** Of somebody who works for the county. */
export const STAFF_COLUMNS: readonly Column<StaffView>[] = [
  { head: words('姓名', 'Name'), cell: ({ name }) => name },
  { head: words('登录名', 'User name'), cell: ({ username }) => username },
  { head: words('角色', 'Role'), cell: ({ role }, say) => say.of(ROLE_WORDS[role]) },
  { head: words('部门', 'Department'), cell: ({ department }, say) => say.department(department) },
  {
    head: words('状态', 'Standing'),
    cell: ({ standing }, say) => say.of(ACCOUNT_STANDING_WORDS[standing]),
  },
  { head: words('邀请时间', 'Invited'), cell: ({ invitedAt }, say) => say.instant(invitedAt) },
  { head: words('最近登录', 'Last sign-in'), cell: ({ lastSignInAt }, say) => say.instant(lastSignInAt) },
  { head: words('离岗时间', 'Left'), cell: ({ leftAt }, say) => say.instant(leftAt) },
];
