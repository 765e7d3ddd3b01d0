import type { PenaltyClass } from '../case/penalty-class.js';
import type { CivilDate } from '../time/civil-date.js';
import { assumedKind, idleClass, specialLaws } from './assumptions.js';
import type { ClassAlternative, Eligibility, EligibilityProof } from './eligibility.js';
import { classProof, datesProof, lawsProof, proofRow } from './eligibility-proof.js';
import { type Judgement, judgementOf } from './judgement.js';
import { type ClassCase, type OpenJudgement, isUndecided, judgeByClass } from './open-class.js';
import { questionOf } from './question.js';
import type { EligibilityRecord } from './record.js';
import type { RegimePack } from './regime-pack.js';

/**
 * Whether the repair of a record may be applied for on a day, from when, until when it is public, and what is missing.
 * Pure and total: every record gets an answer, and every part of it cites its rule.
 *
 * Days on the edges, both as they favour the subject (our assumption): an application may come on the last day of the
 * minimum period, and on the last day of the maximum period the record is no longer public.
 *
 * @param regimes every published regime pack; the ones that govern are chosen by date and field
 */
export function assessEligibility(
  record: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): Eligibility {
  const question = questionOf(record, at, regimes);
  const judgement = judgementOf(question);
  if (judgement === undefined) return withoutRegime(at);
  const silent = [
    ...specialLaws(record, at, regimes),
    ...assumedKind(record, judgement),
    ...idleClass(record, judgement),
  ];
  if (!isUndecided(judgement)) {
    const { class: penaltyClass } = judgement.governing.classified;
    return answer(at, judgement, penaltyClass, [...lawsProof(judgement.steps), ...silent]);
  }
  const open = judgeByClass(question, judgement);
  const proof = [...classProof(judgement.steps), ...proofByClass(open), ...silent];
  const byClass = open.agreed ? {} : { byClass: open.cases.map(alternative) };
  return { ...answer(at, open.judgement, open.class, proof), ...byClass };
}

function answer(
  at: CivilDate,
  { governing, publicationFrom, earliest, ends, unmet }: Judgement,
  penaltyClass: PenaltyClass,
  proof: readonly EligibilityProof[],
): Eligibility {
  return {
    at,
    regime: governing.pack.id,
    class: penaltyClass,
    publicationFrom,
    earliestApplication: earliest,
    publicationEnds: ends,
    eligible: unmet.length === 0,
    unmet: unmet.map(({ by: _by, commitmentOn: _on, ...told }) => told),
    proof: [
      ...proof,
      ...unmet.flatMap(({ condition, by, commitmentOn }) => {
        const told = commitmentOn === undefined ? {} : { commitmentOn };
        return by === undefined ? [] : [proofRow('unmet', by.pack, by.rule, condition, told)];
      }),
    ],
  };
}

/** The dates of each class, or once where all of them rest on the same rules. */
function proofByClass({ cases, judgement, agreed }: OpenJudgement): EligibilityProof[] {
  const [first, ...others] = cases.map((one) => rulesOf(one));
  if (agreed && others.every((rules) => rules === first)) return datesProof(judgement.steps);
  return cases.flatMap(({ class: ifClass, judgement: { steps } }) =>
    datesProof(steps).map((row) => ({ ...row, ifClass })),
  );
}

function rulesOf({ judgement: { steps } }: ClassCase): string {
  return steps
    .flatMap(({ outcome: { terms = [] } }) => terms.map(({ pack, rule }) => `${pack.digest} ${rule.id}`))
    .join();
}

function alternative({ class: penaltyClass, judgement }: ClassCase): ClassAlternative {
  const { publicationFrom, earliest, ends, unmet } = judgement;
  return {
    class: penaltyClass,
    publicationFrom,
    earliestApplication: earliest,
    publicationEnds: ends,
    eligible: unmet.length === 0,
  };
}

/** There is no law to cite: what is missing is named instead, so that nobody takes an empty article for one. */
const NO_ARTICLE = '已发布的规则（该日没有生效的）';

function withoutRegime(at: CivilDate): Eligibility {
  return {
    at,
    regime: '',
    class: 'unclassified',
    publicationFrom: null,
    earliestApplication: null,
    publicationEnds: null,
    eligible: false,
    unmet: [{ condition: 'NO_REGIME', article: NO_ARTICLE }],
    proof: [],
  };
}
