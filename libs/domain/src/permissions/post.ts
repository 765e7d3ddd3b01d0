import { type Role, STAFF_ROLES, type StaffRole, isUnitRole } from './actor.js';
import { ROLE_WORDS } from './role-words.js';

/** What somebody works as, and where. `department` is empty for who works for the whole county. */
export interface Post {
  readonly role: StaffRole;
  readonly department: string;
}

export type PostFault = 'DEPARTMENT_NEEDED' | 'DEPARTMENT_NOT_FOR_ROLE' | 'OFFICE_ONLY' | 'ROLE_NOT_STAFF';

/**
 * Why a role cannot be held there; undefined when it can. Reviewers and leaders belong to a department, the clerks of the
 * credit office to that office; supervision, audit and administration stand beside the departments, agents outside.
 * @param kind of the department; undefined when there is none
 */
export function postFault(role: Role, kind: string | undefined): PostFault | undefined {
  if (!(STAFF_ROLES as readonly Role[]).includes(role)) return 'ROLE_NOT_STAFF';
  if (!isUnitRole(role)) return kind === undefined ? undefined : 'DEPARTMENT_NOT_FOR_ROLE';
  if (kind === undefined) return 'DEPARTMENT_NEEDED';
  return role === 'credit-office' && kind !== 'credit-office' ? 'OFFICE_ONLY' : undefined;
}

/** What a list may call a role besides its code and what the product calls it. */
const ROLE_NAMES: Readonly<Record<StaffRole, string>> = {
  reviewer: '审核员',
  'department-leader': '部门负责人',
  'credit-office': '信用办经办人',
  supervisor: '监督员',
  auditor: '审计员',
  administrator: '管理员',
  agent: '代理人',
};

export function staffRoleNamed(text: string): StaffRole | undefined {
  return STAFF_ROLES.find((role) => {
    const { zh, en } = ROLE_WORDS[role];
    return [role, ROLE_NAMES[role], zh, en].includes(text);
  });
}
