import {
  type CivilDate,
  type ClassAlternative,
  type Eligibility,
  type ObligationKind,
  type PenaltyClass,
  type UnmetCode,
  assessEligibility,
  dossierOf,
  eligibilityRecord,
} from '@xinxiu/domain';
import type { PolicyPacks } from '../load-packs.js';
import { resolveRecordRules } from '../resolve.js';
import type { RecordSubject } from './subject.js';

/** What the rules make of a record on a day. */
export interface RecordPosition {
  readonly class: PenaltyClass;
  readonly publicationFrom: CivilDate | null;
  readonly earliestApplication: CivilDate | null;
  readonly publicationEnds: CivilDate | null;
  readonly eligible: boolean;
  readonly unmet: readonly UnmetCode[];
  /** What each class would lead to, while a person has yet to decide on one. */
  readonly byClass?: readonly ClassAlternative[];
  /** Only under a draft of the rules on records. */
  readonly field?: string | null;
  readonly duties?: readonly ObligationKind[];
}

export interface SimulatedRecord {
  readonly before: RecordPosition;
  readonly after: RecordPosition;
  readonly changed: boolean;
}

/**
 * Both laws asked of one record on one day.
 * @param derived field and duties too are asked of both, for a draft of the rules that they follow from
 */
export function simulateRecord(
  subject: Pick<RecordSubject, 'facts' | 'source'>,
  at: CivilDate,
  before: PolicyPacks,
  after: PolicyPacks,
  derived: boolean,
): SimulatedRecord {
  const ask = (packs: PolicyPacks) =>
    derived ? derivedPosition(subject, at, packs) : given(subject, at, packs);
  const [one, other] = [ask(before), ask(after)];
  return { before: one, after: other, changed: JSON.stringify(one) !== JSON.stringify(other) };
}

function given({ facts }: Pick<RecordSubject, 'facts'>, at: CivilDate, packs: PolicyPacks): RecordPosition {
  return position(assessEligibility(facts, at, packs.regimes));
}

function derivedPosition(
  { facts, source: { penalty, acts } }: Pick<RecordSubject, 'facts' | 'source'>,
  at: CivilDate,
  packs: PolicyPacks,
): RecordPosition {
  const dossier = dossierOf(penalty, resolveRecordRules(packs, penalty.decisionDate), acts);
  const { commitment } = facts;
  const record = eligibilityRecord(penalty, dossier, commitment === undefined ? {} : { commitment });
  return {
    ...position(assessEligibility(record, at, packs.regimes)),
    field: dossier.field?.name ?? null,
    duties: dossier.obligations.map(({ kind }) => kind),
  };
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

/** The day is past its publication: it expires, and an open case on it becomes moot. */
export function hasEnded({ unmet }: RecordPosition): boolean {
  return unmet.includes('PUBLICATION_ENDED');
}

function position(assessed: Eligibility): RecordPosition {
  const { publicationFrom, earliestApplication, publicationEnds, eligible, unmet, byClass } = assessed;
  return {
    class: assessed.class,
    publicationFrom,
    earliestApplication,
    publicationEnds,
    eligible,
    unmet: unmet.map(({ condition }) => condition),
    ...(byClass && { byClass }),
  };
}
