import { describe, expect, it } from '@jest/globals';
import {
  type CivilDate,
  DECIDED_CLASSES,
  type Eligibility,
  type EligibilityRecord,
  UNMET_CONDITIONS,
  addDays,
  assessEligibility,
  civilDate,
  parseCivilDate,
} from '@xinxiu/domain';
import fc from 'fast-check';
import { loadPacks } from './load-packs.js';
import { DATES, RECORDS, examples } from './random-records.factory.js';

const loaded = loadPacks('seeds/policies');
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const { regimes } = loaded.value;
const assess = (record: EligibilityRecord, at: CivilDate) => assessEligibility(record, at, regimes);

/** First days of the regimes. */
const openings = new Set(regimes.map(({ validity }) => validity.from));

/** Could be applied for from the day on which Order 58 came and gave its kind no publication. */
const ENDED_BY_ORDER_58: EligibilityRecord = {
  kind: 'penalty',
  penaltyKinds: [],
  simplifiedProcedure: true,
  decisionDate: civilDate('2023-02-01'),
};

/** A date that does not exist lies behind every one that does. */
const orNever = (date: CivilDate | null) => date ?? '9999';

/** The dates by class; where none is open, the same for each. */
const underEach = (
  answer: Eligibility,
): readonly Pick<Eligibility, 'earliestApplication' | 'publicationEnds'>[] =>
  answer.byClass ?? DECIDED_CLASSES.map(() => answer);

/** No date of any class that is possible is later than before. */
function expectNoneLater(later: Eligibility, before: Eligibility): void {
  const [dates, datesBefore] = [underEach(later), underEach(before)];
  dates.forEach(({ earliestApplication, publicationEnds }, i) => {
    expect(orNever(earliestApplication) <= orNever(datesBefore[i]?.earliestApplication ?? null)).toBe(true);
    expect(orNever(publicationEnds) <= orNever(datesBefore[i]?.publicationEnds ?? null)).toBe(true);
  });
}

describe('eligibility under the published packs', () => {
  it('answers every record: dates exist, a reason stands for every refusal, an article for every reason', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const answer = assess(record, at);
        const dates = [answer.publicationFrom, answer.earliestApplication, answer.publicationEnds];
        expect(dates.filter((date) => date !== null && parseCivilDate(date) === undefined)).toEqual([]);
        expect(answer.eligible).toBe(answer.unmet.length === 0);
        expect(
          answer.unmet.filter(
            ({ article, condition }) => article === '' || !UNMET_CONDITIONS.includes(condition),
          ),
        ).toEqual([]);
        expect(regimes.map(({ id }) => id)).toContain(answer.regime);
        expect(answer.proof.length).toBeGreaterThan(0);
      }),
      examples(2_000),
    );
  });

  it('is never eligible before its earliest date, nor once publication has ended', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const { eligible, earliestApplication, publicationEnds } = assess(record, at);
        fc.pre(eligible);
        expect(at >= orNever(earliestApplication)).toBe(true);
        expect(at < orNever(publicationEnds)).toBe(true);
      }),
      examples(2_000),
    );
  });

  it('opens on the earliest date itself when all else is in order and no new regime opened before', () => {
    fc.assert(
      fc.property(RECORDS, (record) => {
        const fulfilled = { ...record, fulfilledOn: record.decisionDate, commitment: true };
        const { earliestApplication: earliest } = assess(fulfilled, record.decisionDate);
        fc.pre(earliest !== null && earliest > record.decisionDate);
        if (earliest === null) return;
        const dayBefore = assess(fulfilled, addDays(earliest, -1));
        fc.pre(dayBefore.earliestApplication === earliest && orNever(dayBefore.publicationEnds) > earliest);
        const onTheDay = assess(fulfilled, earliest);
        // What else hangs on an open class is asked for first: open-class.spec.ts.
        fc.pre(dayBefore.byClass === undefined && onTheDay.byClass === undefined);
        expect(dayBefore.unmet.map(({ condition }) => condition)).toEqual(['MINIMUM_PERIOD']);
        // A regime that opens on this very day may end the publication with it: nothing is left to apply for.
        const endedByNewRegime = openings.has(earliest) && onTheDay.publicationEnds === earliest;
        expect(onTheDay.unmet.map(({ condition }) => condition)).toEqual(
          endedByNewRegime ? ['PUBLICATION_ENDED'] : [],
        );
      }),
      { ...examples(2_000), examples: [[ENDED_BY_ORDER_58]] },
    );
  });

  it('never moves the earliest date later for a fact in favour of the applicant', () => {
    fc.assert(
      fc.property(RECORDS, DATES, DATES, (record, at, day) => {
        const before = assess(record, at);
        const inFavour: EligibilityRecord[] = [
          { ...record, commitment: true },
          ...(record.fulfilledOn === undefined ? [{ ...record, fulfilledOn: day }] : []),
          {
            ...record,
            obligations: [{ kind: 'fine', state: 'verified' }],
            fulfilledOn: record.fulfilledOn ?? at,
          },
        ];
        for (const better of inFavour.slice(0, 2)) {
          expectNoneLater(assess(better, at), before);
        }
        for (const better of inFavour) {
          const { eligible, unmet } = assess(better, at);
          expect(
            eligible || !before.eligible || unmet.every(({ condition }) => condition.startsWith('PUBLIC')),
          ).toBe(true);
        }
      }),
      examples(2_000),
    );
  });

  it('takes a commitment of a day for none before it, and for one that is made from it on', () => {
    fc.assert(
      fc.property(RECORDS, DATES, DATES, (record, at, on) => {
        const { proof: told, ...dated } = assess({ ...record, commitment: { on } }, at);
        const { proof, ...plain } = assess({ ...record, commitment: on <= at }, at);
        expect(dated).toEqual(plain);
        expect(told.map(({ commitmentOn: _, ...row }) => row)).toEqual(proof);
        const missing = told.filter(({ result }) => result === 'COMMITMENT_MISSING');
        expect(missing.every(({ commitmentOn }) => commitmentOn === on)).toBe(true);
      }),
      examples(2_000),
    );
  });

  it('never moves the earliest date later for a milder penalty of a public record', () => {
    fc.assert(
      fc.property(RECORDS, DATES, fc.constantFrom(200, 2_000, 999_999), (record, at, fineYuan) => {
        fc.pre(record.kind === 'penalty' && (record.fineYuan ?? 0) >= 1_000_000);
        const [harsh, mild] = [assess(record, at), assess({ ...record, fineYuan }, at)];
        fc.pre(mild.publicationFrom !== null);
        expectNoneLater(mild, harsh);
      }),
      examples(2_000),
    );
  });

  it('takes the longest of several penalties: a further one never brings a date forward', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        const { otherPenalties, ...alone } = record;
        fc.pre(otherPenalties !== undefined);
        const [one, several] = [assess(alone, at), assess(record, at)];
        fc.pre(record.kind === 'penalty' && one.publicationFrom !== null);
        expectNoneLater(one, several);
      }),
      examples(2_000),
    );
  });

  it('moves no date later as time passes', () => {
    fc.assert(
      fc.property(RECORDS, DATES, fc.nat(800), (record, at, days) => {
        fc.pre(record.decisionDate <= at);
        expectNoneLater(assess(record, addDays(at, days)), assess(record, at));
      }),
      examples(2_000),
    );
  });
});
