import type { CivilDate } from '../time/civil-date.js';
import { type ChosenDate, type DateChoice, firstOf, lastOf } from './date-choice.js';
import { type OpenDate, compareDates } from './open-dates.js';
import type { RegimeOutcome } from './regime-outcome.js';

/** A law, and how its dates were chosen or left for those of the laws before it. */
export interface LawStep {
  readonly outcome: RegimeOutcome;
  /** Empty for the law of the day of the decision, which leaves no choice. */
  readonly choices: readonly DateChoice[];
}

/** The dates of a record under all the laws that governed it. */
export interface Merged {
  /** The law whose answer is given. */
  readonly governing: RegimeOutcome;
  readonly publicationFrom: CivilDate | null;
  readonly earliest: CivilDate | null;
  readonly ends: CivilDate | null;
  /** In order of time. */
  readonly steps: readonly LawStep[];
}

/**
 * Where a record was decided before a regime and is applied for after it, the law leaves the choice open; we apply what
 * favours the subject most, date by date (从旧兼从轻, 行政处罚法第三十七条 by analogy: our assumption, a rule of each pack).
 * A later regime takes effect no earlier than on its first day.
 *
 * @param before what the laws before this one came to; undefined for the first
 */
export function takeOver(
  before: Merged | undefined,
  outcome: RegimeOutcome,
  decisionDate: CivilDate,
): Merged {
  if (before === undefined && !outcome.publicised) {
    const steps = [{ outcome, choices: [] }];
    return { governing: outcome, publicationFrom: null, earliest: null, ends: null, steps };
  }
  const choices = outcome.law.from > decisionDate ? choicesOf(before, outcome) : [];
  const chosen = (date: ChosenDate) => choices.findLast((choice) => choice.date === date);
  const [earliest, ends] = [chosen('earliestApplication'), chosen('publicationEnds')];
  const isBetter = before === undefined || compare(outcome, before.governing) <= 0;
  return {
    governing: isBetter ? outcome : before.governing,
    publicationFrom: decisionDate,
    earliest: earliest ? earliest.result : outcome.earliest,
    ends: ends ? ends.result : outcome.ends,
    steps: [...(before?.steps ?? []), { outcome, choices }],
  };
}

function choicesOf(before: Merged | undefined, outcome: RegimeOutcome): readonly DateChoice[] {
  const { law, publicised } = outcome;
  // What was public until a regime that no longer publicises it begins has ended on that day.
  const own = publicised ? outcome.ends : law.from;
  const ends = choose('publicationEnds', before?.ends, own, outcome);
  const opens = choose('earliestApplication', before?.earliest, outcome.earliest, outcome);
  // What a later regime takes from the public is not to be applied for any more.
  const inTime = firstOf('earliestApplication', [
    { name: 'choice-before', date: resultOf(opens) },
    { name: 'publication-ends', date: resultOf(ends) },
  ]);
  return [...ends, ...opens, inTime];
}

/** A date of this law, not before its entry into force, and then the better of it and what the laws before it gave. */
function choose(
  date: ChosenDate,
  before: OpenDate | undefined,
  own: OpenDate,
  { pack: { id: regime }, law }: RegimeOutcome,
): readonly DateChoice[] {
  const inForce = lastOf(date, [
    { name: 'this-law', date: own, regime },
    { name: 'entry-into-force', date: law.from, regime },
  ]);
  if (before === undefined) return [inForce];
  const better = firstOf(date, [
    { name: 'earlier-laws', date: before },
    { name: 'choice-before', date: inForce.result, regime },
  ]);
  return [inForce, better];
}

function resultOf(choices: readonly DateChoice[]): OpenDate {
  return choices.at(-1)?.result ?? null;
}

/** Negative: `a` favours the subject more. Equal: 0, and the later regime is taken. */
function compare(a: RegimeOutcome, b: RegimeOutcome): number {
  return (
    Number(a.terms === undefined) - Number(b.terms === undefined) ||
    Number(a.publicised) - Number(b.publicised) ||
    compareDates(a.earliest, b.earliest) ||
    compareDates(a.ends, b.ends)
  );
}
