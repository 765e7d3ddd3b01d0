import type { EligibilityRecord, PenaltyFacts } from './record.js';

/**
 * The facts of a record that decide. The field and the procedure of a further penalty are those of the decision unless it
 * has its own. An entry of a list and another record are not made of penalties: such facts are not looked at.
 */
export function decidingFacts(record: EligibilityRecord): EligibilityRecord {
  return record.kind === 'penalty' ? sharingFacts(record) : withoutPenalties(record);
}

/** The penalties of a decision in their order, the one that the record itself states first. */
export function penaltiesOf(record: EligibilityRecord): readonly [PenaltyFacts, ...PenaltyFacts[]] {
  return [record, ...(record.otherPenalties ?? [])];
}

/** Facts of penalties stand in a record that is none. */
export function hasIdleFacts(record: EligibilityRecord): boolean {
  const { kind, penaltyKinds, fineYuan, confiscatedYuan, simplifiedProcedure, otherPenalties } = record;
  return (
    kind !== 'penalty' &&
    (penaltyKinds.length > 0 ||
      [fineYuan, confiscatedYuan, simplifiedProcedure, otherPenalties].some((fact) => fact !== undefined))
  );
}

function sharingFacts(record: EligibilityRecord): EligibilityRecord {
  const { otherPenalties, field, simplifiedProcedure } = record;
  if (otherPenalties === undefined) return record;
  const shared = {
    ...(field !== undefined && { field }),
    ...(simplifiedProcedure !== undefined && { simplifiedProcedure }),
  };
  return { ...record, otherPenalties: otherPenalties.map((facts) => ({ ...shared, ...facts })) };
}

function withoutPenalties(record: EligibilityRecord): EligibilityRecord {
  const {
    fineYuan: _fine,
    confiscatedYuan: _confiscated,
    simplifiedProcedure: _procedure,
    otherPenalties: _others,
    ...decides
  } = record;
  return { ...decides, penaltyKinds: [] };
}
