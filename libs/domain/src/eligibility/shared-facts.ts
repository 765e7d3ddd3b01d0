import type { EligibilityRecord } from './record.js';

/** The field and the procedure of a further penalty are those of the decision unless it has its own. */
export function sharingFacts(record: EligibilityRecord): EligibilityRecord {
  const { otherPenalties, field, simplifiedProcedure } = record;
  if (otherPenalties === undefined) return record;
  const shared = {
    ...(field !== undefined && { field }),
    ...(simplifiedProcedure !== undefined && { simplifiedProcedure }),
  };
  return { ...record, otherPenalties: otherPenalties.map((facts) => ({ ...shared, ...facts })) };
}
