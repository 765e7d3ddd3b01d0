import type { PenaltyClass } from '../case/penalty-class.js';
import { type Judgement, judgementOf } from './judgement.js';
import type { Question } from './question.js';
import { DECIDED_CLASSES, type DecidedClass } from './record.js';
import { type Unmet, hasNothingLeft, needsClassification } from './unmet-conditions.js';

/** What a record would get if a person decided on this class. */
export interface ClassCase {
  readonly class: DecidedClass;
  readonly judgement: Judgement;
}

/** A judgement of a record of which no rule says the class, and nobody has yet. */
export interface OpenJudgement {
  readonly judgement: Judgement;
  readonly class: PenaltyClass;
  readonly cases: readonly ClassCase[];
  /** Whichever class it is, the answer is the same. */
  readonly agreed: boolean;
}

export function isUndecided({ steps }: Judgement): boolean {
  return steps.some(({ outcome }) => outcome.undecided !== undefined);
}

/**
 * The most favourable of several laws cannot be told while one of them waits for a class. So each class that a person may
 * still decide on is tried, by the way that any record goes: what comes out the same for all of them stands, and what does
 * not is open. In this one place, so that no step before it has to guess.
 */
export function judgeByClass(question: Question, unclassed: Judgement): OpenJudgement {
  const cases = DECIDED_CLASSES.map((one) => ({
    class: one,
    judgement: judgeAs(one, question) ?? unclassed,
  }));
  const judgements = cases.map(({ judgement }) => judgement);
  const same = <T>(valueOf: (one: Judgement) => T): T | undefined => sameOf(judgements.map(valueOf));
  const agreed =
    same(({ publicationFrom, earliest, ends }) => [publicationFrom, earliest, ends].join()) !== undefined &&
    same(({ unmet }) => unmet.map(({ condition }) => condition).join()) !== undefined;
  const gravest = judgements.at(-1) ?? unclassed;
  return {
    cases,
    agreed,
    class: same(({ governing }) => governing.classified.class) ?? 'unclassified',
    judgement: agreed
      ? gravest
      : {
          governing: askingLaw(unclassed),
          publicationFrom: same(({ publicationFrom }) => publicationFrom) ?? null,
          earliest: same(({ earliest }) => earliest) ?? null,
          ends: same(({ ends }) => ends) ?? null,
          steps: unclassed.steps,
          unmet: unmetByClass(judgements, unclassed),
        },
  };
}

function judgeAs(penaltyClass: DecidedClass, { record, ...asked }: Question): Judgement | undefined {
  const classification = { class: penaltyClass, ground: '' };
  return judgementOf({ ...asked, record: { ...record, classification } });
}

/**
 * A class is needed while one of them leaves the record public; with it is told what is missing in each of those. Once
 * publication is over in every class, it no longer matters which it was.
 */
function unmetByClass(judgements: readonly Judgement[], unclassed: Judgement): readonly Unmet[] {
  const running = judgements.filter(({ unmet }) => !hasNothingLeft(unmet));
  const missing = (running.at(-1) ?? judgements.at(-1))?.unmet ?? [];
  if (running.length === 0) return missing;
  const inEach = missing.filter(({ condition }) =>
    running.every(({ unmet }) => unmet.some((one) => one.condition === condition)),
  );
  return [needsClassification(askingLaw(unclassed)), ...inEach];
}

/** The newest law that cannot say without a class; where each could, the newest of those that have no class. */
function askingLaw({ steps, governing }: Judgement): Judgement['governing'] {
  const undecided = steps.map(({ outcome }) => outcome).filter((outcome) => outcome.undecided !== undefined);
  return undecided.findLast(({ terms }) => terms === undefined) ?? undecided.at(-1) ?? governing;
}

function sameOf<T>([first, ...others]: readonly T[]): T | undefined {
  return others.every((one) => one === first) ? first : undefined;
}
