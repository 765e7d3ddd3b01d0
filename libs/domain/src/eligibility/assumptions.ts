import type { CivilDate } from '../time/civil-date.js';
import { hasIdleFacts } from './deciding-facts.js';
import type { EligibilityProof } from './eligibility.js';
import { proofRow } from './eligibility-proof.js';
import type { Judgement } from './judgement.js';
import type { EligibilityRecord } from './record.js';
import type { RegimePack } from './regime-pack.js';

/** Where no field is named the general law is taken; regimes that take fields from it meanwhile are told. */
export function specialLaws(
  { field, decisionDate }: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
): EligibilityProof[] {
  if (field !== undefined) return [];
  return regimes
    .filter(({ governsFields, validity: { from, to } }) => {
      return governsFields.length > 0 && (from ?? at) <= at && (to ?? decisionDate) >= decisionDate;
    })
    .map((pack) => {
      const { id, title, titleEn, governsFields } = pack;
      const text = `${title}适用于：${governsFields.join('、')}。`;
      const textEn = `${titleEn} governs ${governsFields.join(', ')}.`;
      const rule = { id, article: title, source: title, trust: 'A', text, textEn } as const;
      return proofRow('assumption', pack, rule, 'GENERAL_FIELD_ASSUMED');
    });
}

/** What a record that is no penalty states of one is not looked at, and that is told with the rule that looks elsewhere. */
export function assumedKind(record: EligibilityRecord, { governing }: Judgement): EligibilityProof[] {
  if (!hasIdleFacts(record)) return [];
  const { classified, classedBy } = governing;
  const rule = 'rule' in classified ? classified.rule : classedBy.undecided;
  return [proofRow('assumption', classedBy, { ...rule, trust: 'A' }, 'PENALTY_FACTS_IGNORED')];
}

/**
 * A class that somebody states where a rule tells it is not looked at, and that is told with the rule. Of several penalties
 * it may be the class of another one.
 */
export function idleClass(record: EligibilityRecord, { governing }: Judgement): EligibilityProof[] {
  const { classified, classedBy } = governing;
  if (record.classification === undefined || !('rule' in classified)) return [];
  if ((record.otherPenalties ?? []).length > 0) return [];
  return [proofRow('assumption', classedBy, { ...classified.rule, trust: 'A' }, 'CLASSIFICATION_IGNORED')];
}
