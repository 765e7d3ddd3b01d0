import { describe, expect, it } from '@jest/globals';
import { PERSON_ROLES, type PersonRole } from '@xinxiu/domain';
import { caseToFollow, closedEntry, menuOf } from './menu.js';

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
    for (const role of PERSON_ROLES)
      for (const { to } of menuOf(role)) expect(closedEntry(role, to)).toBeUndefined();
  });
});

const OFFICES = ['reviewer', 'department-leader', 'credit-office', 'supervisor', 'auditor'] as const;
const PARTIES = ['applicant', 'agent'] as const;
const OVERSEERS = ['supervisor', 'auditor'] as const;
const WITH_ADMINISTRATOR = [...OFFICES, 'administrator'] as const;

/** Every page of the desk with whom it is open to. That none is missing is seen in test/architecture/pages-looked-at.spec.ts. */
const ROOMS: Readonly<Record<string, readonly PersonRole[]>> = {
  '/': PERSON_ROLES,
  '/account': PERSON_ROLES,
  '/agents': [...PARTIES, ...OVERSEERS],
  '/agents/$id': [...PARTIES, ...OVERSEERS],
  '/agents/new': ['applicant'],
  '/applications': PARTIES,
  '/applications/$id': PERSON_ROLES,
  '/audit': ['auditor'],
  '/audit/days': ['auditor'],
  '/cases': OFFICES,
  '/cases/$caseNo': OFFICES,
  '/cases/load': OFFICES,
  '/commitments': ['applicant', ...WITH_ADMINISTRATOR],
  '/commitments/$id': ['applicant', ...WITH_ADMINISTRATOR],
  '/commitments/coverage': OFFICES,
  '/commitments/import': ['credit-office', 'administrator'],
  '/corrections': ['credit-office', ...OVERSEERS, 'administrator'],
  '/departments': [...OVERSEERS, 'administrator'],
  '/duties': ['credit-office', ...OVERSEERS, 'administrator'],
  '/held-rows': ['credit-office', ...OVERSEERS, 'administrator'],
  '/holds': [...OVERSEERS, 'administrator'],
  '/imports': ['credit-office', 'administrator'],
  '/imports/$id': ['credit-office', 'administrator'],
  '/inbox': PERSON_ROLES,
  '/market-entities': WITH_ADMINISTRATOR,
  '/market-entities/import': ['credit-office', 'administrator'],
  '/notices': ['credit-office', ...OVERSEERS],
  '/notices/$id': ['credit-office', ...OVERSEERS],
  '/progress': PARTIES,
  '/progress/$caseNo': PERSON_ROLES,
  '/progress/$caseNo/notices/$number': PERSON_ROLES,
  '/publications': OFFICES,
  '/records': PERSON_ROLES,
  '/records/$id': PERSON_ROLES,
  '/recusals': OVERSEERS,
  '/registrations': OFFICES,
  '/registrations/$id': OFFICES,
  '/reminders': OFFICES,
  '/retention': [...OVERSEERS, 'administrator'],
  '/retention/due': [...OVERSEERS, 'administrator'],
  '/retention/runs/$number': [...OVERSEERS, 'administrator'],
  '/staff': [...OVERSEERS, 'administrator'],
  '/staff/$id': [...OVERSEERS, 'administrator'],
  '/staff/import': ['administrator'],
  '/health': [...OVERSEERS, 'administrator'],
  '/oversight': ['department-leader', 'credit-office', ...OVERSEERS],
  '/oversight/cases': ['department-leader', 'credit-office', ...OVERSEERS],
  '/spot-checks': ['credit-office', ...OVERSEERS],
  '/stuck': [...OVERSEERS, 'administrator'],
  '/stuck/bulk': [...OVERSEERS, 'administrator'],
  '/stuck/bulk/$number': [...OVERSEERS, 'administrator'],
  '/urge-letters': OFFICES,
  '/urge-letters/$id': OFFICES,
  '/window': ['credit-office'],
  '/window/$id': ['credit-office'],
  '/window/new': ['credit-office'],
};

describe('every page of the desk', () => {
  it.each(Object.entries(ROOMS))('%s is closed to all others', (path, open) => {
    const address = `/desk${path === '/' ? '' : path.replace(/\$\w+/g, 'XF-2026-000001')}`;
    for (const role of PERSON_ROLES) {
      const closed = closedEntry(role, address);
      expect([role, closed === undefined]).toEqual([role, open.includes(role)]);
      if (closed) expect([...closed.roles].sort()).toEqual([...open].sort());
    }
  });
});

describe('a case by its address in the offices', () => {
  it.each(['applicant', 'agent'] as const)('leads the %s to the page of his own', (role) => {
    expect(caseToFollow(role, '/desk/cases/XF-2026-000001')).toBe('XF-2026-000001');
    for (const path of ['/desk/cases', '/desk/cases/load', '/desk/cases/XF-2026-000001/more'])
      expect(caseToFollow(role, path)).toBeUndefined();
  });

  it('stays with the offices', () => {
    for (const role of WITH_ADMINISTRATOR)
      expect(caseToFollow(role, '/desk/cases/XF-2026-000001')).toBeUndefined();
  });
});
