import { describe, expect, it } from '@jest/globals';
import { STAFF_ROLES } from './actor.js';
import { postFault, staffRoleNamed } from './post.js';

describe('a post', () => {
  it('has a department exactly where its role works in one', () => {
    for (const role of ['reviewer', 'department-leader'] as const) {
      expect(postFault(role, undefined)).toBe('DEPARTMENT_NEEDED');
      expect(postFault(role, 'determining-department')).toBeUndefined();
      expect(postFault(role, 'credit-office')).toBeUndefined();
    }
    for (const role of ['supervisor', 'auditor', 'administrator'] as const) {
      expect(postFault(role, undefined)).toBeUndefined();
      expect(postFault(role, 'determining-department')).toBe('DEPARTMENT_NOT_FOR_ROLE');
    }
  });

  it('of a clerk of the credit office is in that office only', () => {
    expect(postFault('credit-office', 'credit-office')).toBeUndefined();
    expect(postFault('credit-office', 'determining-department')).toBe('OFFICE_ONLY');
  });

  it('is never that of an applicant or of the platform', () => {
    expect(postFault('applicant', undefined)).toBe('ROLE_NOT_STAFF');
    expect(postFault('system', undefined)).toBe('ROLE_NOT_STAFF');
  });

  it('is known by its code and by its names', () => {
    for (const role of STAFF_ROLES) expect(staffRoleNamed(role)).toBe(role);
    expect(staffRoleNamed('审核员')).toBe('reviewer');
    expect(staffRoleNamed('审核人员')).toBe('reviewer');
    expect(staffRoleNamed('department leader')).toBe('department-leader');
    expect(staffRoleNamed('局长')).toBeUndefined();
  });
});
