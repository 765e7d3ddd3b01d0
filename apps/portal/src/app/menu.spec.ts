import { describe, expect, it } from '@jest/globals';
import { closedEntry, menuOf } from './menu.js';

describe('what keeps a page from a role', () => {
  it.each([
    ['reviewer', '/desk/audit'],
    ['reviewer', '/desk/audit/days'],
    ['applicant', '/desk/staff/1'],
    ['supervisor', '/desk/imports'],
    ['reviewer', '/desk/applications'],
  ] as const)('the matrix: %s, %s', (role, path) => {
    const closed = closedEntry(role, path);
    expect(path.startsWith(closed?.to ?? 'none')).toBe(true);
  });

  it.each([
    ['auditor', '/desk/audit/days'],
    ['reviewer', '/desk'],
    // A case has a page for its business, which an office may look at as well.
    ['reviewer', '/desk/progress/XF-2026-000001'],
    ['applicant', '/desk/account'],
    ['applicant', '/desk/nowhere'],
  ] as const)('nothing: %s, %s', (role, path) => expect(closedEntry(role, path)).toBeUndefined());

  it('lets everybody in where his menu leads', () => {
    for (const role of ['applicant', 'agent', 'supervisor', 'auditor', 'administrator'] as const)
      for (const { to } of menuOf(role)) expect(closedEntry(role, to)).toBeUndefined();
  });
});
