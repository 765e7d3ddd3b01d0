import type { Classification, EligibilityRecord } from '../eligibility/record.js';
import type { CivilDate } from '../time/civil-date.js';
import type { DeterminedClass, RecordDossier } from './dossier.js';
import { evidencedBy } from './ledger.js';
import type { PenaltyForRules } from './record-rules.js';

/** What an applicant adds to a penalty: that the duties are fulfilled, with the proofs, and the commitment. */
export interface Remedy {
  readonly fulfilled?: { readonly on: CivilDate; readonly fileIds: readonly string[] };
  readonly commitment?: EligibilityRecord['commitment'];
}

/**
 * A stored penalty as far as its repair is concerned. The ledger decides whether its duties are fulfilled; what an
 * application states is evidence for those that are open.
 */
export function eligibilityRecord(
  penalty: PenaltyForRules,
  { field, classification, obligations }: RecordDossier,
  { fulfilled, commitment }: Remedy = {},
): EligibilityRecord {
  const { penaltyKinds, fineYuan, confiscatedYuan, subjectKind, decisionDate } = penalty;
  const ledger = fulfilled ? evidencedBy(obligations, fulfilled.on, fulfilled.fileIds) : obligations;
  return {
    kind: 'penalty',
    penaltyKinds,
    decisionDate,
    ...(fineYuan !== undefined && { fineYuan }),
    ...(confiscatedYuan !== undefined && { confiscatedYuan }),
    ...(subjectKind !== undefined && { subjectKind }),
    ...(field && { field: field.name }),
    ...(classification && { classification: statedOf(classification) }),
    // Without rules nothing is known of the duties one by one: the applicant's word for the whole stands.
    ...(ledger.length > 0 && { obligations: ledger }),
    ...(fulfilled && { fulfilledOn: fulfilled.on }),
    ...(commitment !== undefined && { commitment }),
  };
}

function statedOf({ class: decided, ground: { text, article } }: DeterminedClass): Classification {
  return { class: decided, ground: text, article };
}
