import { listProfile } from '../lists/list-columns.js';

/** Columns of a list of people, by what a county may call them. */
const COLUMNS = {
  username: ['username', '登录名', '用户名', '账号'],
  name: ['name', '姓名'],
  email: ['email', '邮箱', '电子邮箱'],
  role: ['role', '角色', '岗位'],
  department: ['department', '部门', '单位', '部门代码'],
  locale: ['locale', '语言'],
} as const;

export type StaffColumn = keyof typeof COLUMNS;

export function staffColumn(header: string): StaffColumn | undefined {
  const wanted = header.trim().toLowerCase();
  const names = Object.keys(COLUMNS) as StaffColumn[];
  return names.find((name) => (COLUMNS[name] as readonly string[]).includes(wanted));
}

export const STAFF_LIST = listProfile('people', { zh: '人员名单', en: 'list of people' }, (header) =>
  staffColumn(header) ? 'keep' : 'unknown',
);
