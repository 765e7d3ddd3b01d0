import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Penalty } from '@xinxiu/domain';
import { importPenalties, loadProfile } from '@xinxiu/intake';
import { departmentOfAuthority } from '@xinxiu/persistence';
import { seedsDir } from '../stack/project.js';
import { type DemoCounty, readDemoCounty } from './county-file.js';

let county: DemoCounty;
let penalties: Penalty[];

beforeAll(async () => {
  county = await readDemoCounty(seedsDir());
  const profile = await loadProfile('national', join(seedsDir(), 'profiles'));
  const source = join(seedsDir(), 'demo', 'penalties.csv');
  penalties = [];
  for await (const { outcome, penalty } of importPenalties({ source, profile, dryRun: true })) {
    expect(outcome).toBe('taken');
    penalties.push(penalty as Penalty);
  }
});

describe('the demo county', () => {
  it('has one credit office, and somebody for every role', () => {
    expect(county.departments.filter(({ kind }) => kind === 'credit-office')).toHaveLength(1);
    expect(new Set(county.people.map(({ role }) => role))).toEqual(
      new Set([
        'applicant',
        'agent',
        'reviewer',
        'department-leader',
        'credit-office',
        'supervisor',
        'auditor',
        'administrator',
      ]),
    );
  });

  it('gives every department a leader to escalate to and somebody who works', () => {
    for (const { code } of county.departments) {
      const roles = county.people.filter(({ department }) => department === code).map(({ role }) => role);
      expect(roles).toContain('department-leader');
      expect(roles.some((role) => role === 'reviewer' || role === 'credit-office')).toBe(true);
    }
  });

  it('repeats no user name, code or credit code, and mails nobody outside .example', () => {
    const names = county.people.map(({ username }) => username);
    const codes = county.departments.flatMap(({ code, uscc }) => [code, uscc]);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(codes).size).toBe(codes.length);
    for (const { email } of [...county.people, ...county.departments]) expect(email).toMatch(/\.example$/);
  });

  it('files only penalties of its departments against businesses that can sign in', () => {
    expect(penalties.length).toBeGreaterThan(0);
    const businesses = county.people.map(({ organisation }) => organisation);
    for (const { authority, authorityCode, subjectCode } of penalties) {
      expect(
        departmentOfAuthority(county.departments, { name: authority, code: authorityCode }),
      ).toBeDefined();
      expect(businesses).toContain(subjectCode);
    }
  });
});
