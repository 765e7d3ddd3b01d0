import {
  type CivilDate,
  type Eligibility,
  type PenaltyClass,
  type UnmetCode,
  assessEligibility,
} from '@xinxiu/domain';
import type { PolicyPacks } from '../load-packs.js';
import type { RecordSubject } from './subject.js';

/** What the rules make of a record on a day. */
export interface RecordPosition {
  readonly class: PenaltyClass;
  readonly publicationFrom: CivilDate | null;
  readonly earliestApplication: CivilDate | null;
  readonly publicationEnds: CivilDate | null;
  readonly eligible: boolean;
  readonly unmet: readonly UnmetCode[];
}

export interface SimulatedRecord {
  readonly before: RecordPosition;
  readonly after: RecordPosition;
  readonly changed: boolean;
}

/** Both laws asked of one record on one day. */
export function simulateRecord(
  { facts }: Pick<RecordSubject, 'facts'>,
  at: CivilDate,
  before: PolicyPacks,
  after: PolicyPacks,
): SimulatedRecord {
  const one = position(assessEligibility(facts, at, before.regimes));
  const other = position(assessEligibility(facts, at, after.regimes));
  return { before: one, after: other, changed: JSON.stringify(one) !== JSON.stringify(other) };
}

/** What a subject can mend by himself; everything else is time or a person's decision. */
const IN_THE_SUBJECTS_HANDS: ReadonlySet<UnmetCode> = new Set([
  'OBLIGATIONS_UNFULFILLED',
  'COMMITMENT_MISSING',
  'NEEDS_CLASSIFICATION',
]);

/** An application may come at any moment: it is work that a department has to expect. */
export function mayBeAppliedFor({ unmet }: RecordPosition): boolean {
  return unmet.every((condition) => IN_THE_SUBJECTS_HANDS.has(condition));
}

function position(assessed: Eligibility): RecordPosition {
  const { publicationFrom, earliestApplication, publicationEnds, eligible, unmet } = assessed;
  return {
    class: assessed.class,
    publicationFrom,
    earliestApplication,
    publicationEnds,
    eligible,
    unmet: unmet.map(({ condition }) => condition),
  };
}
