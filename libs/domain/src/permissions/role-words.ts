import { type Words, words } from '../words.js';
import type { Role } from './actor.js';

/** What a role is called (docs/glossary.md). */
export const ROLE_WORDS: Readonly<Record<Role, Words>> = {
  applicant: words('申请人', 'applicant'),
  agent: words('代理人', 'agent'),
  reviewer: words('审核人员', 'reviewer'),
  'department-leader': words('单位负责人', 'department leader'),
  'credit-office': words('信用办', 'credit office'),
  supervisor: words('督办', 'supervisor'),
  auditor: words('审计人员', 'auditor'),
  administrator: words('管理员', 'administrator'),
  system: words('系统', 'system'),
};
