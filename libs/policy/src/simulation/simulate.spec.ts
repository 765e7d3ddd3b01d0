import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { civilDate } from '@xinxiu/domain';
import fc from 'fast-check';
import { REGIME } from '../policy-folder.fixture.js';
import { DATES, RECORDS, examples } from '../random-records.factory.js';
import { aRecord, at, regimeWithGeneral, simulation } from './simulation.fixture.js';

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
      examples(300),
    );

  it.each([
    ['the pack itself', REGIME],
    ['its next version from the same day', REGIME.replace("version: '1'", "version: '2'")],
  ])('reports no change for any record on any day: %s', (_, draft) => nothing(draft));
});

describe('who becomes eligible when', () => {
  const sooner = regimeWithGeneral('minimum', 1);

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
