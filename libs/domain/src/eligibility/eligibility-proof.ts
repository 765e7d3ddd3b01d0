import type { RuleSource } from '../deadlines/rule-source.js';
import type { Classified } from './classify.js';
import type { EligibilityProof } from './eligibility.js';
import type { GoverningLaw } from './governing-regimes.js';
import type { JudgedPenalty } from './judge-penalty.js';
import type { LawStep } from './most-favourable.js';
import type { RegimeOutcome } from './regime-outcome.js';
import type { RegimePack } from './regime-pack.js';
import type { OpenDate } from './open-dates.js';
import type { PenaltyPlace, TermOutcome } from './term-outcome.js';

type Details = Pick<
  EligibilityProof,
  'lawFrom' | 'penalty' | 'reasons' | 'commitmentOn' | 'ground' | 'rows' | 'choices'
>;

export function proofRow(
  step: EligibilityProof['step'],
  { id: regime }: RegimePack,
  { id, article, source, trust, text, textEn }: RuleSource,
  result: string,
  details: Details = {},
): EligibilityProof {
  return { step, regime, id, article, source, trust, text, textEn, result, ...details };
}

/** How each law comes to its class, and what it assumes for it. */
export function classProof(steps: readonly LawStep[]): EligibilityProof[] {
  return steps.flatMap(({ outcome: { judged, law } }) => {
    const rowsOf = (rows: typeof classRow | typeof assumptionRows) => judged.flatMap((one) => rows(one, law));
    return [...rowsOf(classRow), ...rowsOf(assumptionRows)];
  });
}

/** How each law comes to its dates, and how each later one takes over from those before it. */
export function datesProof(steps: readonly LawStep[]): EligibilityProof[] {
  return steps.flatMap((step, i) => stepDates(step, steps[i - 1]));
}

/** Law by law: its class, then its dates. */
export function lawsProof(steps: readonly LawStep[]): EligibilityProof[] {
  return steps.flatMap((step, i) => [...classProof([step]), ...stepDates(step, steps[i - 1])]);
}

/** The class of one penalty; that of the decision is the gravest. */
function classRow({ pack, penalty, classified }: JudgedPenalty, law: GoverningLaw): EligibilityProof {
  const rule = 'rule' in classified ? classified.rule : pack.undecided;
  const reasons = 'reasons' in classified ? { reasons: classified.reasons } : {};
  const details = { ...whose(penalty, law), ...reasons, ...groundOf(classified) };
  return proofRow('class', pack, rule, classified.class, details);
}

function groundOf(classified: Classified): Pick<Details, 'ground'> {
  if (!('by' in classified) || classified.ground === '') return {};
  const { ground: text, article } = classified;
  return { ground: { text, ...(article !== undefined && { article }) } };
}

function assumptionRows({ passedOver, penalty }: JudgedPenalty, law: GoverningLaw): EligibilityProof[] {
  return passedOver.map(({ pack, rule, assumed }) =>
    proofRow('assumption', pack, { ...rule, trust: 'A' }, assumed, whose(penalty, law)),
  );
}

/** The law of a row, and its penalty where the decision has several. */
function whose(penalty: PenaltyPlace, { from: lawFrom, packs }: GoverningLaw): Details {
  return { lawFrom, ...(packs.length > 1 && { penalty }) };
}

function stepDates(step: LawStep, before: LawStep | undefined): EligibilityProof[] {
  const { outcome } = step;
  const { pack, law, terms = [], earliest, ends, combination: choices } = outcome;
  return [
    ...terms.flatMap((term) => termRows(term, outcome)),
    ...(terms.length > 1
      ? [
          proofRow('combination', pack, pack.combination, both(earliest, ends), {
            lawFrom: law.from,
            choices,
          }),
        ]
      : []),
    ...transitionRows(step, before),
  ];
}

function termRows({ pack, rule, penalty, ...term }: TermOutcome, { law }: RegimeOutcome): EligibilityProof[] {
  const { minimum, maximum, opens, opening: choices } = term;
  const details = whose(penalty, law);
  if (!rule.publicised) return [proofRow('not-publicised', pack, rule, 'NOT_PUBLICISED', details)];
  return [
    minimum === null
      ? proofRow('on-fulfilment', pack, rule, opens ?? '—', { ...details, choices })
      : proofRow('minimum', pack, rule, minimum.end, { ...details, rows: minimum.proof }),
    ...(maximum === null
      ? []
      : [proofRow('maximum', pack, rule, maximum.end, { ...details, rows: maximum.proof })]),
  ];
}

/** Each later regime says by itself how it takes over what was decided before it. */
function transitionRows({ outcome, choices }: LawStep, before: LawStep | undefined): EligibilityProof[] {
  if (choices.length === 0) return [];
  const { law } = outcome;
  const resultOf = (date: string) => choices.findLast((choice) => choice.date === date)?.result ?? null;
  const result = both(resultOf('earliestApplication'), resultOf('publicationEnds'));
  const old = before?.outcome.law.packs ?? [];
  const entering = [...new Set(law.packs)].flatMap((pack) => {
    const rule = pack?.transition;
    return pack === undefined || rule === undefined || old.includes(pack) ? [] : [{ pack, rule }];
  });
  const rules = entering.length > 0 ? entering : [{ pack: outcome.pack, rule: returning(outcome.pack) }];
  return rules.map(({ pack, rule }) =>
    proofRow('transition', pack, rule, result, { lawFrom: law.from, choices }),
  );
}

/** A regime that governs again once a special one has ended, or that says nothing of transition. */
function returning({ id, title, titleEn, transition }: RegimePack): RuleSource {
  if (transition !== undefined) return transition;
  const text = `${title}未规定衔接，按对信用主体最有利的规则确定。`;
  const textEn = `${titleEn} says nothing of transition: the rule that favours the subject most is taken.`;
  return { id, article: title, source: title, trust: 'A', text, textEn };
}

function both(earliest: OpenDate, ends: OpenDate): string {
  return `${earliest ?? '—'} / ${ends ?? '—'}`;
}
