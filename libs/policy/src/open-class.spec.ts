import { describe, expect, it } from '@jest/globals';
import {
  type CivilDate,
  DECIDED_CLASSES,
  type Eligibility,
  type EligibilityRecord,
  assessEligibility,
  civilDate,
} from '@xinxiu/domain';
import fc from 'fast-check';
import { loadPacks } from './load-packs.js';
import { DATES, RECORDS, examples } from './random-records.factory.js';

const loaded = loadPacks('seeds/policies');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { regimes } = loaded.value;
const assess = (record: EligibilityRecord, at: CivilDate) => assessEligibility(record, at, regimes);

/** As a person could decide on it, the mildest class first. */
const classified = (record: EligibilityRecord, at: CivilDate): readonly Eligibility[] =>
  DECIDED_CLASSES.map((one) => assess({ ...record, classification: { class: one, ground: '裁量' } }, at));

const codes = ({ unmet }: Eligibility) => unmet.map(({ condition }) => condition);
/** Not public yet, or no more: nothing else is told then. */
const isOver = (answer: Eligibility) =>
  codes(answer).some((code) => code === 'PUBLICATION_ENDED' || code === 'DECISION_IN_FUTURE');

describe('a record whose class no rule decides', () => {
  it('has a date only where every class has it, and is eligible only where it is in every class', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const [open, each] = [assess(record, at), classified(record, at)];
        for (const date of ['publicationFrom', 'earliestApplication', 'publicationEnds'] as const) {
          const given = open[date];
          if (given !== null) expect(each.map((one) => one[date])).toEqual([given, given, given]);
        }
        if (open.eligible) expect(each.map(({ eligible }) => eligible)).toEqual([true, true, true]);
        if (open.class !== 'unclassified') {
          expect(new Set(each.map((one) => one.class))).toEqual(new Set([open.class]));
        }
      }),
      examples(3_000),
    );
  });

  it('asks for its class exactly where that matters, and then tells what each would lead to', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const [open, each] = [assess(record, at), classified(record, at)];
        const told = each.map(({ publicationFrom, earliestApplication, publicationEnds, eligible }, i) => ({
          class: DECIDED_CLASSES[i],
          publicationFrom,
          earliestApplication,
          publicationEnds,
          eligible,
        }));
        const differs =
          new Set(each.map((one, i) => JSON.stringify([{ ...told[i], class: 0 }, codes(one)]))).size > 1;
        expect(open.byClass).toEqual(differs ? told : undefined);
        expect(codes(open).includes('NEEDS_CLASSIFICATION')).toBe(differs && !each.every(isOver));
        expect(open.eligible).toBe(open.unmet.length === 0);
      }),
      examples(3_000),
    );
  });

  it('never gets a later date than a graver class: the gravest of its classes is the last', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const orNever = (date: CivilDate | null) => date ?? '9999';
        const each = classified(record, at).filter(({ publicationFrom }) => publicationFrom !== null);
        each.slice(1).forEach((graver, i) => {
          const milder = each[i] ?? graver;
          expect(orNever(milder.earliestApplication) <= orNever(graver.earliestApplication)).toBe(true);
          expect(orNever(milder.publicationEnds) <= orNever(graver.publicationEnds)).toBe(true);
        });
      }),
      examples(3_000),
    );
  });
});

describe('a licence that was suspended, in a field of Order 58', () => {
  const suspended: EligibilityRecord = {
    kind: 'penalty',
    penaltyKinds: ['暂扣许可证件'],
    field: '消防',
    simplifiedProcedure: false,
    decisionDate: civilDate('2022-05-26'),
    fulfilledOn: civilDate('2022-09-26'),
    commitment: true,
  };

  it.each(['2023-04-30', '2023-05-10'])('is not worse off on %s than one that was revoked', (at) => {
    const open = assess(suspended, civilDate(at));
    expect(open).toMatchObject({
      class: 'unclassified',
      earliestApplication: null,
      publicationEnds: null,
      unmet: [
        {
          condition: 'NEEDS_CLASSIFICATION',
          article: '一般、严重的划分（令第58号施行前）',
          reasons: [{ code: 'PENALTY_KIND_UNDECIDED', value: '暂扣许可证件' }],
        },
      ],
    });
    const revoked: EligibilityRecord = { ...suspended, penaltyKinds: ['暂扣许可证件', '吊销许可证件'] };
    expect(assess(revoked, civilDate(at))).toMatchObject({
      class: 'serious',
      earliestApplication: '2022-11-26',
    });
    expect(open.byClass?.map(({ earliestApplication }) => earliestApplication)).toEqual([
      '2022-08-26',
      '2022-08-26',
      '2022-11-26',
    ]);
  });

  it('keeps the dates of Order 58 while no other law is milder in any class', () => {
    const record = {
      ...suspended,
      decisionDate: civilDate('2024-05-26'),
      fulfilledOn: civilDate('2024-06-26'),
    };
    const answer = assess(record, civilDate('2025-06-01'));
    expect(answer).toMatchObject({
      class: 'unclassified',
      earliestApplication: '2025-05-26',
      eligible: true,
      unmet: [],
    });
    expect(answer.proof.find(({ step }) => step === 'class')?.reasons).toHaveLength(1);
    expect(answer.proof.filter(({ ifClass }) => ifClass !== undefined)).toEqual([]);
  });

  it('is over once it is in every class, and needs none any more', () => {
    expect(assess(suspended, civilDate('2025-05-26'))).toMatchObject({
      publicationEnds: null,
      unmet: [{ condition: 'PUBLICATION_ENDED', since: '2025-05-26' }],
    });
  });
});
