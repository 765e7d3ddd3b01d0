import type { CivilDate } from '../time/civil-date.js';
import { penalised } from './circumstances.js';
import { type Classified, type UndecidedReason, mostSevere } from './classify.js';
import { type ChosenDate, type DateChoice, lastOf } from './date-choice.js';
import { penaltiesOf } from './deciding-facts.js';
import type { GoverningLaw } from './governing-regimes.js';
import { type JudgedPenalty, judge } from './judge-penalty.js';
import type { OpenDate } from './open-dates.js';
import type { Question } from './question.js';
import type { RegimePack } from './regime-pack.js';
import { type TermOutcome, decidingTerm, endOf } from './term-outcome.js';

/** Penalties of a decision that no rule classifies: a person has to. */
export interface Undecided {
  /** The regime under which it is so; of several the first by its id. */
  readonly pack: RegimePack;
  /** Each once, whatever the order of the penalties. */
  readonly reasons: readonly UndecidedReason[];
}

/** What the law of a time says of a decision, regardless of any other time. */
export interface RegimeOutcome {
  /** The law, and the first day on which it was so. */
  readonly law: GoverningLaw;
  /** The regime of the penalty that decides: it is the one that is cited. */
  readonly pack: RegimePack;
  readonly classified: Classified;
  /** The regime that says the class. */
  readonly classedBy: RegimePack;
  /** What no rule classifies in it; undefined where each penalty has its class. */
  readonly undecided: Undecided | undefined;
  /** The penalties that a regime governs, in their order. */
  readonly judged: readonly JudgedPenalty[];
  /** Undefined where the law cannot say without a class. */
  readonly terms: readonly TermOutcome[] | undefined;
  /** The record bore on the public at all. */
  readonly publicised: boolean;
  /** How the dates follow from those of several penalties. */
  readonly combination: readonly DateChoice[];
  /** First day of an application; null: not before duties are fulfilled, or undetermined. */
  readonly earliest: CivilDate | null;
  /** Day on which publication ends by itself; null: never by itself, never public, or undetermined. */
  readonly ends: CivilDate | null;
}

/**
 * Several penalties in one decision: each under the regime of its field, and the longest of their periods.
 * @returns undefined where no regime governs any of its penalties
 */
export function applyLaw(question: Question, law: GoverningLaw): RegimeOutcome | undefined {
  const { record } = question;
  const judged = penaltiesOf(record).flatMap((facts, i) => {
    const pack = law.packs[i];
    return pack === undefined ? [] : [judge(question, penalised(record.kind, facts), i + 1, pack)];
  });
  // Which regime is cited may not depend on the order of the penalties, here and where several terms are equal.
  const [first, ...others] = judged.toSorted((a, b) => a.pack.id.localeCompare(b.pack.id, 'en'));
  if (first === undefined) return undefined;
  const { classified, pack: classedBy } = mostSevere(first, others);
  const undecided = undecidedOf([first, ...others]);
  const terms = judged.flatMap(({ term }) => term ?? []);
  return {
    law,
    classified,
    classedBy,
    undecided,
    judged,
    ...(terms.length < judged.length
      ? undetermined(undecided?.pack ?? classedBy)
      : longest(terms, classedBy)),
  };
}

type Dates = Pick<RegimeOutcome, 'pack' | 'terms' | 'publicised' | 'combination' | 'earliest' | 'ends'>;

function undetermined(pack: RegimePack): Dates {
  return { pack, terms: undefined, publicised: true, combination: [], earliest: null, ends: null };
}

function longest(terms: readonly TermOutcome[], otherwise: RegimePack): Dates {
  const shown = terms.filter(({ rule }) => rule.publicised);
  const opens = lastOfPenalties('earliestApplication', shown, (term) => term.opens);
  const ends = lastOfPenalties('publicationEnds', shown, endOf);
  return {
    pack: decidingTerm(shown.length > 0 ? shown : terms)?.pack ?? otherwise,
    terms,
    publicised: shown.length > 0,
    combination: terms.length > 1 && shown.length > 0 ? [opens, ends] : [],
    earliest: opens.result,
    ends: ends.result,
  };
}

function lastOfPenalties(
  date: ChosenDate,
  terms: readonly TermOutcome[],
  dateOf: (term: TermOutcome) => OpenDate,
): DateChoice {
  return lastOf(
    date,
    terms.map((term) => ({
      name: 'penalty',
      date: dateOf(term),
      regime: term.pack.id,
      penalty: term.penalty.place,
    })),
  );
}

function undecidedOf(judged: readonly JudgedPenalty[]): Undecided | undefined {
  const undecided = judged.filter((one) => one.class === 'unclassified');
  const [first] = undecided;
  if (first === undefined) return undefined;
  const reasons = new Map<string, UndecidedReason>();
  for (const { classified } of undecided) {
    for (const reason of 'reasons' in classified ? classified.reasons : []) {
      reasons.set(Object.values(reason).join(' '), reason);
    }
  }
  const inOrder = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1));
  return { pack: first.pack, reasons: inOrder.map(([, reason]) => reason) };
}
