import {
  type EligibilityRecord,
  type Penalty,
  type RecordDossier,
  type RecordFact,
  type Remedy,
  dossierOf,
  eligibilityRecord,
} from '@xinxiu/domain';
import type { PolicyPacks } from '../load-packs.js';
import { resolveRecordRules } from '../resolve.js';

/** The part of a stored record that the law looks at. */
export interface RecordForLaw {
  readonly penalty: Penalty;
  readonly facts: readonly RecordFact[];
}

/** What rules and people make of a stored penalty, by the rules of the day of its decision. */
export function dossier({ penalty, facts }: RecordForLaw, packs: PolicyPacks): RecordDossier {
  return dossierOf(penalty, resolveRecordRules(packs, penalty.decisionDate), facts);
}

/** A stored record with everything that is known of it, as the regimes are asked about it. */
export function factsOf(record: RecordForLaw, packs: PolicyPacks, remedy: Remedy = {}): EligibilityRecord {
  return eligibilityRecord(record.penalty, dossier(record, packs), remedy);
}
