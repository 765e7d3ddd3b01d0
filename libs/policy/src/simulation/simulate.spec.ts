import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { type WorkingDayTable, civilDate, dayOfWeek } from '@xinxiu/domain';
import fc from 'fast-check';
import { readPublished } from '../load-packs.js';
import { COUNTY, COUNTY_DRAFT, REGIME, parsed } from '../policy-folder.fixture.js';
import { DATES, RECORDS } from '../random-records.factory.js';
import { Simulation } from './simulate.js';
import type { CaseSubjectOfRules, RecordSubject } from './subject.js';

const published = (() => {
  const read = readPublished('seeds/policies');
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map((one) => one.parsed);
})();
const county = parsed(COUNTY);
const at = civilDate('2026-11-24');

const weekdays: WorkingDayTable = {
  digest: 'weekdays',
  day: (date) => {
    const working = dayOfWeek(date) % 6 !== 0;
    return { working, reason: working ? 'weekday' : 'weekend', provisional: false };
  },
};

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

function aRecord(
  facts: Partial<RecordSubject['facts']> = {},
  source: Partial<RecordSubject['source']['penalty']> = {},
  acts: RecordSubject['source']['acts'] = [],
): RecordSubject {
  const decisionDate = civilDate('2026-10-10');
  const authority = '青禾县市场监督管理局';
  return {
    kind: 'record',
    id: 'p-1',
    department: 'market',
    ended: false,
    facts: {
      kind: 'penalty',
      penaltyKinds: ['罚款'],
      fineYuan: 50_000,
      decisionDate,
      ...facts,
    },
    source: {
      penalty: { penaltyKinds: ['罚款'], fineYuan: 50_000, decisionDate, authority, ...source },
      acts,
    },
  };
}

function simulation(draft: string, day = at): Simulation {
  return new Simulation(published, parsed(draft), weekdays, day);
}

describe('a draft that changes nothing', () => {
  const nothing = (draft: string) =>
    fc.assert(
      fc.property(RECORDS, DATES, (facts, day) => {
        const run = simulation(draft, day);
        expect(run.take({ ...aRecord(), facts })).toBeUndefined();
        const { records, departments } = run.summary();
        expect(records).toMatchObject({ total: 1, changed: 0 });
        for (const { applicable } of departments) expect(applicable.after).toBe(applicable.before);
      }),
      { numRuns: 300 },
    );

  it.each([
    ['the pack itself', REGIME],
    ['its next version from the same day', REGIME.replace("version: '1'", "version: '2'")],
  ])('reports no change for any record on any day: %s', (_, draft) => nothing(draft));

  it('reports no change for any case: the county overlay itself, or its next version', () => {
    for (const draft of [COUNTY, COUNTY_DRAFT.replace('workingDays: 2', 'workingDays: 3')]) {
      const run = simulation(draft);
      const steps = ['submitted', 'supplement-required', 'under-verification', 'under-review'] as const;
      for (const status of steps) expect(run.take(aCase({ status }))).toBeUndefined();
      expect(run.summary()).toMatchObject({ cases: { total: 4, changed: 0, skipped: 0 } });
    }
  });
});

describe('who becomes eligible when', () => {
  const sooner = REGIME.replace("version: '1'", "version: '2'").replace(
    /(id: o36\.term\.general\n(?: {4}.*\n)*? {4}minimum: )\{ months: 3 \}/,
    '$1{ months: 1 }',
  );

  it('is told of a record that waits for a class, class by class', () => {
    const change = simulation(sooner, civilDate('2027-02-01')).take(
      aRecord({ penaltyKinds: ['暂扣许可证件'] }),
    );
    expect(change).toMatchObject({
      before: {
        earliestApplication: null,
        byClass: [{}, { class: 'general', earliestApplication: '2027-01-10' }, {}],
      },
      after: {
        earliestApplication: null,
        byClass: [{}, { class: 'general', earliestApplication: '2026-11-10' }, {}],
      },
    });
  });

  it('is told per record, with its dates before and after', () => {
    const run = simulation(sooner);
    expect(run.take(aRecord())).toMatchObject({
      record: 'p-1',
      department: 'market',
      before: { earliestApplication: '2027-01-10', unmet: expect.arrayContaining(['MINIMUM_PERIOD']) },
      after: {
        earliestApplication: '2026-11-10',
        publicationEnds: '2027-10-10',
        unmet: ['OBLIGATIONS_UNFULFILLED', 'COMMITMENT_MISSING'],
      },
    });
    expect(run.take(aRecord({ penaltyKinds: ['吊销许可证件'] }))).toBeUndefined();
    expect(run.take({ ...aRecord(), ended: true })).toBeUndefined();
    expect(run.summary()).toMatchObject({
      at,
      draft: { pack: 'order-36', version: '2', effective: '2026-04-01' },
      records: { total: 3, changed: 1, ended: 1 },
      departments: [{ department: 'market', applicable: { before: 0, after: 1 } }],
    });
  });

  it('stays as it is before the first day of the draft', () => {
    const later = sooner.replace("from: '2026-04-01'", "from: '2027-01-01'");
    expect(simulation(later).take(aRecord())).toBeUndefined();
    expect(simulation(later, civilDate('2027-01-05')).take(aRecord())).toMatchObject({
      before: { earliestApplication: '2027-01-10' },
      after: { earliestApplication: '2027-01-01' },
    });
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
  const shorter = REGIME.replace("version: '1'", "version: '2'").replace(
    /(id: o36\.term\.general\n(?: {4}.*\n)*? {4}maximum: )\{ (?:months|years): \d+ \}/,
    '$1{ months: 4 }',
  );
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

describe('a draft of the rules on records', () => {
  const text = readFileSync('seeds/policies/record-rules.yaml', 'utf8');
  const from = (day: string) =>
    text
      .replace("version: '1'", "version: '2'")
      .replace('validity: { from: null, to: null }', `validity: { from: '${day}', to: null }`);
  const next = from('2026-10-01');
  const food = aRecord({ field: '食品' }, { basis: '《食品安全法》第一百二十四条' });

  it('that says the same changes nothing', () => {
    const run = simulation(next);
    for (const record of [food, aRecord({ field: '市场监管' })]) expect(run.take(record)).toBeUndefined();
    expect(run.summary()).toMatchObject({ records: { total: 2, changed: 0 } });
  });

  it('tells whose field becomes another, and what follows from it', () => {
    const run = simulation(next.replace('basisNames: [食品安全法, ', 'basisNames: ['));
    expect(run.take(food)).toMatchObject({
      before: { field: '食品', duties: ['fine', 'correction'] },
      after: { field: '市场监管' },
    });
    expect(run.take(aRecord({ field: '市场监管' }))).toBeUndefined();
    expect(run.summary()).toMatchObject({
      draft: { pack: 'record-rules', version: '2' },
      records: { changed: 1 },
    });
  });

  it('tells which duties come and go, and keeps what people did to the others', () => {
    const verified = {
      type: 'obligations-evidenced',
      obligations: ['fine', 'correction'],
      on: civilDate('2026-11-01'),
      fileIds: ['f'],
      id: 'e1',
      at: '2026-11-02T02:00:00.000Z',
      by: { id: '', name: '', role: 'applicant' },
    } as const;
    const evidenced = aRecord({ commitment: true }, {}, [verified]);
    const draft = next.replace(
      'obligation: reporting\n    when: { anyPenalty: [限制开展生产经营活动, 责令停产停业] }',
      'obligation: reporting\n    when: { anyPenalty: [罚款] }',
    );
    expect(simulation(draft, civilDate('2027-01-15')).take(evidenced)).toMatchObject({
      before: { duties: ['fine', 'correction'], eligible: true, unmet: [] },
      after: {
        duties: ['fine', 'reporting', 'correction'],
        eligible: false,
        unmet: ['OBLIGATIONS_UNFULFILLED'],
      },
    });
  });

  it('is asked only for what was decided while it is in force', () => {
    const later = from('2026-11-01').replace('basisNames: [食品安全法, ', 'basisNames: [');
    expect(simulation(later).take(food)).toBeUndefined();
  });
});
