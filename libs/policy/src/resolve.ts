import {
  type CaseRules,
  type CivilDate,
  PENALTY_CLASSES,
  type PenaltyClass,
  type RecordRules,
  type Result,
  err,
  isInForce,
  ok,
} from '@xinxiu/domain';
import type { PolicyPacks } from './load-packs.js';

export interface ResolveProblem {
  readonly code: 'NO_COUNTY_PACK' | 'SEVERAL_COUNTY_PACKS';
  readonly message: string;
}

/**
 * The county overlay in force on the day of submission. A case keeps it to its end: a newer version governs only what
 * is submitted from its own first day on, and so does a condition that begins within its version.
 */
export function resolveCaseRules(
  packs: PolicyPacks,
  submittedOn: CivilDate,
): Result<CaseRules, ResolveProblem> {
  const inForce = packs.counties.filter(({ validity }) => isInForce(validity, submittedOn));
  const [one, ...others] = inForce;
  if (one === undefined) {
    return err({
      code: 'NO_COUNTY_PACK',
      message: `No county overlay is in force on ${submittedOn}; publish one in seeds/policies.`,
    });
  }
  if (others.length > 0) {
    return err({
      code: 'SEVERAL_COUNTY_PACKS',
      message: `On ${submittedOn} several county overlays are in force (${inForce.map(({ id }) => id).join(', ')}); end all but one.`,
    });
  }
  const verification = one.rules.verification.filter(({ validity }) => isInForce(validity, submittedOn));
  return ok({ ...one.rules, verification });
}

/**
 * The classes in which one person alone changes nothing to the good of a record, by the overlay in force on the day.
 * Without one nobody has said that one is enough.
 */
export function twoPersonClasses(packs: PolicyPacks, day: CivilDate): readonly PenaltyClass[] {
  const rules = resolveCaseRules(packs, day);
  return rules.ok ? rules.value.seriousNeedsTwo.classes : PENALTY_CLASSES;
}

/** The rules on stored penalties in force on the day of the decision, of several versions the newest. */
export function resolveRecordRules(packs: PolicyPacks, decidedOn: CivilDate): RecordRules | undefined {
  const inForce = packs.recordRules.filter(({ validity }) => isInForce(validity, decidedOn));
  return inForce.reduce<RecordRules | undefined>(
    (newest, one) => ((one.validity.from ?? '') >= (newest?.validity.from ?? '') ? one : newest),
    undefined,
  );
}

/** Every field that some pack names: what the field of a record may be. */
interface NamesFields {
  readonly field?: string | undefined;
  readonly otherPenalties?: readonly { readonly field?: string | undefined }[] | undefined;
}

/**
 * A field of the record that no pack knows, or undefined. A misspelt one would silently get the shorter period of the
 * records without a field.
 */
export function unknownField(
  { field, otherPenalties = [] }: NamesFields,
  packs: PolicyPacks,
): string | undefined {
  const known = fieldNames(packs);
  const named = [field, ...otherPenalties.map((penalty) => penalty.field)];
  return named.find((name) => name !== undefined && !known.includes(name));
}

export function fieldNames({ recordRules, regimes }: PolicyPacks): readonly string[] {
  const named = [
    ...recordRules.flatMap((rules) => rules.fieldNames),
    ...regimes.flatMap(({ governsFields, classes, terms }) => [
      ...governsFields,
      ...[...classes, ...terms].flatMap(({ when }) => when.fields ?? []),
    ]),
  ];
  return [...new Set(named)];
}
