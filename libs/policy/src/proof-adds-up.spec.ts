import { describe, expect, it } from '@jest/globals';
import {
  type CivilDate,
  type Eligibility,
  type EligibilityProof,
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

type DateChoice = NonNullable<EligibilityProof['choices']>[number];
type Day = CivilDate | null;
type Which = DateChoice['date'];
type Dates = Readonly<Record<Which, Day>>;
const WHICH = ['earliestApplication', 'publicationEnds'] as const;
const orNever = (day: Day) => day ?? '9999';

function compared({ takes, among }: DateChoice): Day {
  const [first = null, ...others] = among.map(({ date }) => date);
  return others.reduce(
    (taken, one) => (orNever(one) < orNever(taken) === (takes === 'first') ? one : taken),
    first,
  );
}

/** Both dates from the rows alone, as docs/deadlines.md says how; nothing else of the answer is read. */
function recomputed(proof: readonly EligibilityProof[]): Dates {
  const laws = new Map<string, EligibilityProof[]>();
  for (const row of proof) {
    if (row.lawFrom === undefined) continue;
    laws.set(row.lawFrom, [...(laws.get(row.lawFrom) ?? []), row]);
  }
  let before: Dates | undefined;
  for (const from of [...laws.keys()].sort()) before = afterLaw(laws.get(from) ?? [], before);
  return before ?? { earliestApplication: null, publicationEnds: null };
}

function afterLaw(rows: readonly EligibilityProof[], before: Dates | undefined): Dates {
  const own = ofTerms(rows);
  const transition = rows.find(({ step }) => step === 'transition');
  if (transition === undefined) return before ?? own;
  return chosen(transition, own, before);
}

/** The longest of the terms of one law. */
function ofTerms(rows: readonly EligibilityProof[]): Dates {
  const dates: Record<Which, Day[]> = { earliestApplication: [], publicationEnds: [] };
  const opening = rows.filter(({ step }) => step === 'minimum' || step === 'on-fulfilment');
  for (const row of opening) {
    const maximum = rows.find(({ step, id, penalty }) => {
      return step === 'maximum' && id === row.id && penalty?.place === row.penalty?.place;
    });
    const end = maximum?.rows?.findLast(({ counted }) => counted)?.date ?? null;
    dates.publicationEnds.push(end);
    dates.earliestApplication.push(
      row.step === 'minimum'
        ? (row.rows?.findLast(({ counted }) => counted)?.date ?? null)
        : chosen(row, { earliestApplication: null, publicationEnds: end }).earliestApplication,
    );
  }
  const longest = {
    earliestApplication: last(dates.earliestApplication),
    publicationEnds: last(dates.publicationEnds),
  };
  const combination = rows.find(({ step, choices = [] }) => step === 'combination' && choices.length > 0);
  if (combination) expect(chosen(combination, longest)).toEqual(longest);
  return longest;
}

function last(days: readonly Day[]): Day {
  const [first = null, ...others] = days;
  return others.reduce((latest, one) => (orNever(one) > orNever(latest) ? one : latest), first);
}

/** Each choice compared again, and each date that it names looked up where it says that it comes from. */
function chosen({ choices = [], lawFrom }: EligibilityProof, own: Dates, before?: Dates): Dates {
  const results: Record<Which, Day> = { earliestApplication: null, publicationEnds: null };
  for (const choice of choices) {
    for (const { name, date } of choice.among) {
      if (name === 'choice-before') expect(date).toBe(results[choice.date]);
      if (name === 'earlier-laws') expect(date).toBe(before?.[choice.date]);
      if (name === 'entry-into-force') expect(date).toBe(lawFrom);
      if (name === 'publication-ends') expect(date).toBe(results.publicationEnds);
      if (name === 'maximum') expect(date).toBe(own.publicationEnds);
      if (name === 'this-law') expect([own[choice.date], lawFrom]).toContain(date);
    }
    expect(choice.result).toBe(compared(choice));
    results[choice.date] = choice.result;
  }
  return results;
}

function expectProven(answer: Eligibility): void {
  const { proof, byClass, earliestApplication, publicationEnds } = answer;
  const classes = [...new Set(proof.flatMap(({ ifClass }) => ifClass ?? []))];
  const each = (classes.length > 0 ? classes : [undefined]).map((one) => ({
    class: one,
    ...recomputed(proof.filter(({ ifClass }) => ifClass === one)),
  }));
  for (const date of WHICH) {
    const dates = new Set(each.map((one) => one[date]));
    expect({ earliestApplication, publicationEnds }[date]).toBe(dates.size === 1 ? [...dates][0] : null);
  }
  if (byClass) expect(byClass).toMatchObject(each);
}

describe('the proof of an eligibility', () => {
  it('adds up: both dates follow from its rows alone', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        fc.pre(at >= record.decisionDate);
        expectProven(assessEligibility(record, at, regimes));
      }),
      examples(4_000),
    );
  });

  it('ends each row of a period on the date that the row says', () => {
    fc.assert(
      fc.property(RECORDS, DATES, (record, at) => {
        for (const { rows, result } of assessEligibility(record, at, regimes).proof) {
          if (rows !== undefined) expect(rows.at(-1)?.date).toBe(result);
        }
      }),
    );
  });

  it('says on which day Order 36 came in, where that is the day on which publication ends', () => {
    const record: EligibilityRecord = {
      kind: 'penalty',
      penaltyKinds: ['罚款'],
      fineYuan: 5_000,
      decisionDate: civilDate('2025-01-01'),
      field: '食品',
    };
    const answer = assessEligibility(record, civilDate('2026-11-29'), regimes);
    expect(answer.publicationEnds).toBe('2026-04-01');
    const transition = answer.proof.find(({ step }) => step === 'transition');
    expect(transition).toMatchObject({ id: 'o36.transition', lawFrom: '2026-04-01' });
    expect(transition?.choices?.filter(({ date }) => date === 'publicationEnds')).toEqual([
      {
        date: 'publicationEnds',
        takes: 'last',
        among: [
          { name: 'this-law', date: '2026-01-01', regime: 'order-36' },
          { name: 'entry-into-force', date: '2026-04-01', regime: 'order-36' },
        ],
        result: '2026-04-01',
      },
      {
        date: 'publicationEnds',
        takes: 'first',
        among: [
          { name: 'earlier-laws', date: '2028-01-01' },
          { name: 'choice-before', date: '2026-04-01', regime: 'order-36' },
        ],
        result: '2026-04-01',
      },
    ]);
  });
});
