import { words } from '@xinxiu/domain';
import type { IntakeError } from '@xinxiu/intake';
import { listProfile, namesIn, wrongList } from '../lists/list-columns.js';

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

const TITLE = { zh: '人员名单', en: 'list of people' };

/** Without these nobody can be invited. */
const NEEDED = new Map<StaffColumn | undefined, ReturnType<typeof words>>([
  ['username', words('登录名', 'username')],
  ['name', words('姓名', 'name')],
  ['email', words('邮箱', 'email')],
  ['role', words('角色', 'role')],
]);

export const STAFF_LIST = listProfile('people', TITLE, (header) =>
  staffColumn(header) ? 'keep' : 'unknown',
);

/** A list with other columns is told by those of the template. */
export function refusalOfStaffList(error: IntakeError): IntakeError {
  if (error.code !== 'HEADER_UNKNOWN') return error;
  const there = new Set(namesIn(error, 'names').map(staffColumn));
  const missing = [...NEEDED].filter(([column]) => !there.has(column)).map(([, name]) => name);
  return wrongList(error, TITLE, missing);
}
