import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import { COUNTY, COUNTY_DRAFT } from '../policy-folder.fixture.js';
import { aRecord, county, regimeWithGeneral, simulation } from './simulation.fixture.js';
import type { CaseSubjectOfRules } from './subject.js';

function aCase(fields: Partial<CaseSubjectOfRules> = {}): CaseSubjectOfRules {
  return {
    kind: 'case',
    caseNo: 'XF-2026-000001',
    recordId: 'p-1',
    status: 'submitted',
    determiningDepartment: 'market',
    creditOffice: 'credit',
    submittedAt: '2026-11-19T02:00:00.000Z', // a Thursday
    enteredAt: '2026-11-19T02:00:00.000Z',
    suspensions: [],
    policy: {
      packId: 'county-demo',
      packVersion: '1',
      packDigest: county.pack.digest,
      acceptedBy: 'credit-office',
      twoPersonClasses: [],
      maxSupplements: 2,
    },
    ...fields,
  };
}

describe('a draft that changes nothing', () => {
  it('reports no change for any case: the county overlay itself, or its next version', () => {
    for (const draft of [COUNTY, COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 3')]) {
      const run = simulation(draft);
      const steps = ['submitted', 'supplement-required', 'under-verification', 'under-review'] as const;
      for (const status of steps) expect(run.take(aCase({ status }))).toBeUndefined();
      expect(run.summary()).toMatchObject({ cases: { total: 4, changed: 0, skipped: 0 } });
    }
  });
});

describe('open cases under a draft of the county', () => {
  it('tells which due dates move, counted with their suspensions and extensions', () => {
    const run = simulation(COUNTY_DRAFT);
    expect(run.take(aCase())).toEqual({
      case: 'XF-2026-000001',
      before: { due: '2026-11-24', provisional: false, unit: 'credit' },
      after: { due: '2026-11-23', provisional: false, unit: 'credit' },
    });
    const paused = aCase({ suspensions: [{ from: '2026-11-19', to: '2026-11-20' }] });
    expect(run.take(paused)).toMatchObject({ before: { due: '2026-11-25' }, after: { due: '2026-11-24' } });
    expect(run.take(aCase({ status: 'under-review' }))).toBeUndefined();
    expect(run.summary().departments).toEqual([
      {
        department: 'credit',
        applicable: { before: 0, after: 0 },
        cases: { before: 2, after: 2 },
        overdue: { before: 0, after: 1 },
      },
      {
        department: 'market',
        applicable: { before: 0, after: 0 },
        cases: { before: 1, after: 1 },
        overdue: { before: 0, after: 0 },
      },
    ]);
  });

  it('tells whose work it becomes when another unit accepts applications', () => {
    const handedOver = COUNTY_DRAFT.replace('owner: credit-office', 'owner: determining-department');
    const run = simulation(handedOver);
    expect(run.take(aCase())).toMatchObject({ before: { unit: 'credit' }, after: { unit: 'market' } });
    expect(run.summary().departments).toMatchObject([
      { department: 'credit', cases: { before: 1, after: 0 } },
      { department: 'market', cases: { before: 0, after: 1 } },
    ]);
  });

  it('counts what it cannot count: a case that ended, or whose pack is gone', () => {
    const run = simulation(COUNTY_DRAFT);
    const policy = { ...(aCase().policy as NonNullable<CaseSubjectOfRules['policy']>), packDigest: 'gone' };
    expect(run.take(aCase({ policy }))).toBeUndefined();
    expect(run.take(aCase({ status: 'completed' }))).toBeUndefined();
    expect(run.summary().cases).toEqual({ total: 2, changed: 0, moot: 0, skipped: 2 });
  });

  it('takes a case whose pack is not written yet as one of the day', () => {
    const { policy: _policy, ...begun } = aCase();
    expect(simulation(COUNTY_DRAFT).take(begun)).toMatchObject({ before: { due: '2026-11-24' } });
  });
});

describe('open cases whose record the draft ends', () => {
  const shorter = regimeWithGeneral('maximum', 4);
  const day = civilDate('2027-02-24');

  it("are told to become moot, and are nobody's work any more", () => {
    const run = simulation(shorter, day);
    expect(run.take(aRecord())).toMatchObject({
      before: { publicationEnds: '2027-10-10' },
      after: { publicationEnds: '2027-02-10', unmet: ['PUBLICATION_ENDED'] },
    });
    expect(run.take(aCase())).toEqual({
      case: 'XF-2026-000001',
      before: { due: '2026-11-24', provisional: false, unit: 'credit' },
      after: null,
    });
    expect(run.take(aCase({ caseNo: 'XF-2026-000002', recordId: 'p-2' }))).toBeUndefined();
    expect(run.summary().cases).toEqual({ total: 2, changed: 1, moot: 1, skipped: 0 });
    expect(run.summary().departments).toContainEqual({
      department: 'credit',
      applicable: { before: 0, after: 0 },
      cases: { before: 2, after: 1 },
      overdue: { before: 2, after: 1 },
    });
  });

  it('stand where the record has ended without the draft, or ends after the day', () => {
    const early = simulation(shorter, civilDate('2027-02-09'));
    early.take(aRecord());
    expect(early.take(aCase())).toBeUndefined();
    const late = simulation(shorter, civilDate('2028-01-01'));
    late.take(aRecord());
    expect(late.take(aCase())).toBeUndefined();
  });
});
