import { describe, expect, it } from '@jest/globals';
import { ACTION_NAMES } from '../case/action.js';
import { CASE_STATUSES, CASE_TABLE } from '../case/case-table.js';
import { RECORD_ACT_TABLE } from '../dossier/act-on-record.js';
import { type Actor, PERSON_ROLES, type PersonRole, onApplicantsSide, worksIn } from './actor.js';
import { PERMISSIONS, PERMISSION_NAMES, type Permission } from './matrix.js';
import { grantOf, isForAnybody, reachOf, rolesWith } from './may.js';

const of = (role: PersonRole, fields: Partial<Actor> = {}): Actor => ({
  id: 'p',
  name: 'P',
  role,
  ...fields,
});
const grant = (permission: Permission, actor: Actor, inCreditOffice = false) =>
  grantOf(permission, actor, inCreditOffice);

describe('the matrix of permissions', () => {
  it('names every act in both languages, each by its own name', () => {
    const names = PERMISSION_NAMES.map((permission) => PERMISSIONS[permission]);
    for (const { zh, en } of names)
      expect([zh, en]).toEqual([expect.stringMatching(/\p{sc=Han}/u), en.trim()]);
    expect(new Set(names.map(({ zh }) => zh)).size).toBe(names.length);
    expect(new Set(names.map(({ en }) => en)).size).toBe(names.length);
  });

  it('gives every act to somebody', () => {
    for (const permission of PERMISSION_NAMES) expect(rolesWith(permission)).not.toEqual([]);
  });

  it('reaches as far as the relation of the role to its unit: nobody outside the offices has a department', () => {
    const wrong = PERMISSION_NAMES.flatMap((permission) =>
      PERSON_ROLES.filter((role) => {
        const reach = reachOf(permission, role);
        if (reach === 'own') return role !== 'applicant';
        if (reach === 'named') return role !== 'agent';
        if (reach === 'department') return role !== 'reviewer' && role !== 'department-leader';
        return reach === 'county' && onApplicantsSide({ role }) && !OPEN_TO_ALL.includes(permission);
      }).map((role) => `${permission} ${role}`),
    );
    expect(wrong).toEqual([]);
  });

  it('lets the auditor read, export the trail and end his own session, and change nothing', () => {
    const given = PERMISSION_NAMES.filter((permission) => reachOf(permission, 'auditor') !== undefined);
    // What protects his own account is his: he signs out, takes another password and another address. An export writes to his disk only.
    const own = ['session.end', 'account.write', 'account.email', 'correction.ask', 'audit.export'];
    const acts = given.filter((permission) => !permission.endsWith('.read') && !own.includes(permission));
    expect(acts).toEqual([]);
  });

  it('lets those who answer for the law review and publish a rule, and who keeps accounts only prepare one', () => {
    expect(rolesWith('policy.draft')).toEqual(['credit-office', 'administrator']);
    expect(rolesWith('policy.review')).toEqual(['credit-office', 'supervisor']);
    expect(rolesWith('policy.publish')).toEqual(['credit-office', 'supervisor']);
  });

  it('gives nothing to the platform, which never asks itself', () => {
    for (const permission of PERMISSION_NAMES) expect(reachOf(permission, 'system')).toBeUndefined();
  });

  it('lets in whoever the tables of case and record have something for', () => {
    const relations = CASE_STATUSES.flatMap((status) =>
      ACTION_NAMES.flatMap((name) => CASE_TABLE[status].actions[name]?.by ?? []),
    );
    expect(new Set(relations)).toEqual(
      new Set(['unit-member', 'holder', 'unit-leader', 'supervisor', 'applicant', 'inside', 'platform']),
    );
    const members = PERSON_ROLES.filter((role) => worksIn(of(role, { department: 'D' }), 'D'));
    expect(rolesWith('case.act')).toEqual(['applicant', 'agent', ...members, 'supervisor']);
    expect(rolesWith('obligation.verify')).toEqual(members);
    expect(RECORD_ACT_TABLE['obligations-evidenced'].who).toContain('subject');
    expect(rolesWith('obligation.evidence')).toEqual(['applicant', 'agent', ...members]);
  });

  it('gives an agent nothing that the business does not have, and no authorisation to hand on', () => {
    const given = PERMISSION_NAMES.filter((permission) => reachOf(permission, 'agent') === 'named');
    // Only he can end what he was asked to do: the business takes back.
    expect(given.filter((permission) => reachOf(permission, 'applicant') !== 'own')).toEqual([
      'authorisation.give-up',
    ]);
    expect(rolesWith('authorisation.give')).toEqual(['applicant']);
    expect(rolesWith('authorisation.take-back')).toEqual(['applicant']);
    expect(reachOf('own-data.read', 'agent')).toBeUndefined();
  });
});

const OPEN_TO_ALL: readonly Permission[] = ['department.read', 'holiday.read'];

describe('what a permission gives somebody', () => {
  it('is the rows of the own organisation, the own unit, or the county', () => {
    expect(grant('case.read', of('applicant', { organisation: 'U' }))).toEqual({
      kind: 'applicant',
      uscc: 'U',
    });
    expect(grant('case.read', of('reviewer', { department: 'D' }))).toEqual({
      kind: 'department',
      code: 'D',
    });
    expect(grant('case.read', of('reviewer', { department: 'C' }), true)).toEqual({ kind: 'county' });
    expect(grant('case.read', of('auditor'))).toEqual({ kind: 'county' });
    expect(grant('inbox.read', of('auditor'))).toBe('self');
    expect(grant('case.read', of('agent', { organisation: 'U' }))).toBe('named');
  });

  it('is nothing for a role that the row does not name, nor for who belongs to nowhere', () => {
    expect(grant('case.read', of('administrator'))).toBeUndefined();
    expect(grant('case.read', of('applicant'))).toBeUndefined();
    expect(grant('case.read', of('department-leader', { department: '' }))).toBeUndefined();
  });

  it('is asked of nobody where anybody may', () => {
    expect(isForAnybody('public.search')).toBe(true);
    expect(rolesWith('public.search')).toEqual(PERSON_ROLES);
    expect(isForAnybody('case.read')).toBe(false);
  });
});
