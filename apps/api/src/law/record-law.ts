import {
  type CaseState,
  type CivilDate,
  type DeterminedClass,
  type Eligibility,
  type FieldAlternative,
  type KnownField,
  type LedgerEntry,
  type LedgerSummary,
  type RecordPublication,
  assessEligibility,
  givenPublication,
  otherFields,
  summariseLedger,
} from '@xinxiu/domain';
import {
  type PolicyPacks,
  type RecordForLaw,
  type RegimeTitles,
  dossier,
  factsOf,
  fieldNames,
  titlesIn,
} from '@xinxiu/policy';

/** What the answer rests on without anybody having said it. */
export interface FieldAssumption {
  readonly fact: 'field';
  /** Null: nothing tells it, and the rules for records without one apply. */
  readonly assumed: string | null;
  readonly text: { readonly zh: string; readonly en: string };
  readonly article: string | null;
  /** The fields under which the answer would differ. */
  readonly couldBe: readonly FieldAlternative[];
}

/** The answer for a stored record: with what is known, by whom, and what is merely assumed. */
export interface RecordEligibility extends Eligibility, LedgerSummary {
  readonly titles: RegimeTitles;
  /** What became of it: of one that is no longer public nothing is missing, and nothing can be applied for. */
  readonly publication: Pick<RecordPublication, 'state' | 'endReason'>;
  /** Version of the record that was looked at. */
  readonly version: number;
  readonly field: KnownField | null;
  /** What a person may decide it to be. */
  readonly fieldNames: readonly string[];
  readonly classification: DeterminedClass | null;
  readonly obligations: readonly LedgerEntry[];
  readonly assumptions: readonly FieldAssumption[];
  /** The case that is open on it; until it ends nobody applies again. */
  readonly openCase: Pick<CaseState, 'caseNo' | 'status'> | null;
}

/** What an open case brings: its name, and whether its commitment is signed. */
export interface OpenApplication {
  readonly openCase: NonNullable<RecordEligibility['openCase']>;
  readonly commitment: boolean;
}

export function recordEligibility(
  record: RecordForLaw & { readonly publication: Pick<RecordPublication, 'state' | 'endReason' | 'version'> },
  at: CivilDate,
  packs: PolicyPacks,
  application?: OpenApplication,
): RecordEligibility {
  const { field, classification, obligations } = dossier(record, packs);
  const { state, endReason, version } = record.publication;
  const facts = factsOf(record, packs, application?.commitment === true ? { commitment: true } : {});
  const known = fieldNames(packs);
  const assumptions = assumption(field, () => otherFields(facts, at, packs.regimes, known));
  const answer = givenPublication(assessEligibility(facts, at, packs.regimes), record.publication);
  const others = assumptions.flatMap(({ couldBe }) => couldBe);
  return {
    ...answer,
    titles: titlesIn(answer, packs, others),
    publication: { state, ...(endReason && { endReason }) },
    version,
    field,
    fieldNames: known,
    classification,
    obligations,
    ...summariseLedger(obligations),
    assumptions,
    openCase: application?.openCase ?? null,
  };
}

function assumption(
  field: KnownField | null,
  couldBe: () => readonly FieldAlternative[],
): readonly FieldAssumption[] {
  if (field?.by === 'source' || field?.by === 'person') return [];
  const assumed = field?.name ?? null;
  const text = field
    ? { zh: field.rule.text, en: field.rule.textEn }
    : {
        zh: '处罚信息未载明领域，规则也不能推定，按无特别规定的领域计算；由认定单位或信用主管部门确定。',
        en: 'Neither the source nor a rule tells the field; rules of a particular field were not applied. The determining department or the credit office decides.',
      };
  return [{ fact: 'field', assumed, text, article: field?.rule.article ?? null, couldBe: couldBe() }];
}
