import type { CivilDate } from '../time/civil-date.js';
import { assessEligibility } from './assess-eligibility.js';
import type { Eligibility } from './eligibility.js';
import type { EligibilityRecord } from './record.js';
import type { RegimePack } from './regime-pack.js';

const DECISIVE = ['regime', 'class', 'earliestApplication', 'publicationEnds'] as const;

/** What the answer would be if the record belonged to another field. */
export interface FieldAlternative extends Pick<Eligibility, (typeof DECISIVE)[number] | 'byClass'> {
  readonly field: string;
}

/** The fields under which the answer would differ, for a reader who has to know what an assumed field hangs on. */
export function otherFields(
  record: EligibilityRecord,
  at: CivilDate,
  regimes: readonly RegimePack[],
  fieldNames: readonly string[],
): FieldAlternative[] {
  const answer = assessEligibility(record, at, regimes);
  return fieldNames.flatMap((field) => {
    if (field === record.field) return [];
    const other = assessEligibility({ ...record, field }, at, regimes);
    if (DECISIVE.every((key) => other[key] === answer[key]) && isSameByClass(other, answer)) return [];
    const { regime, class: penaltyClass, earliestApplication, publicationEnds, byClass } = other;
    const dates = { earliestApplication, publicationEnds, ...(byClass && { byClass }) };
    return [{ field, regime, class: penaltyClass, ...dates }];
  });
}

function isSameByClass(one: Eligibility, other: Eligibility): boolean {
  return JSON.stringify(one.byClass) === JSON.stringify(other.byClass);
}
