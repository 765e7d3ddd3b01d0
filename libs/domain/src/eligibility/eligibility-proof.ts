import type { RuleSource } from '../deadlines/rule-source.js';
import type { DayProof } from '../deadlines/day-proof.js';
import type { EligibilityProof } from './eligibility.js';
import type { TermOutcome } from './judge-penalty.js';
import type { RegimeOutcome } from './regime-outcome.js';
import type { RegimePack } from './regime-pack.js';

export function proofRow(
  step: EligibilityProof['step'],
  { id: regime }: RegimePack,
  { id, article, source, trust, text, textEn }: RuleSource,
  result: string,
  rows?: readonly DayProof[],
): EligibilityProof {
  return { step, regime, id, article, source, trust, text, textEn, result, ...(rows ? { rows } : {}) };
}

/** How the law of a time comes to its class and its dates. */
export function outcomeProof(outcome: RegimeOutcome): EligibilityProof[] {
  const { pack, classified, classedBy, passedOver, terms = [], earliest, ends } = outcome;
  const proof: EligibilityProof[] = [];
  proof.push(
    proofRow(
      'class',
      classedBy,
      'rule' in classified ? classified.rule : classedBy.undecided,
      classified.class,
    ),
  );
  for (const { pack: silent, rule, assumed } of passedOver) {
    proof.push(proofRow('assumption', silent, { ...rule, trust: 'A' }, assumed));
  }
  for (const term of terms) proof.push(...termProof(term));
  if (terms.length > 1) {
    proof.push(proofRow('combination', pack, pack.combination, `${earliest ?? '—'} / ${ends ?? '—'}`));
  }
  return proof;
}

function termProof({ pack, rule, minimum, maximum, opens }: TermOutcome): EligibilityProof[] {
  if (!rule.publicised) return [proofRow('not-publicised', pack, rule, 'NOT_PUBLICISED')];
  return [
    minimum === null
      ? proofRow('on-fulfilment', pack, rule, opens ?? '—')
      : proofRow('minimum', pack, rule, minimum.end, minimum.proof),
    ...(maximum === null ? [] : [proofRow('maximum', pack, rule, maximum.end, maximum.proof)]),
  ];
}
