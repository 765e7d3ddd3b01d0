import { isInForce } from '../../eligibility/regime-pack.js';
import { type Result, err, ok } from '../../result.js';
import type { CivilDate } from '../../time/civil-date.js';
import type { CommitmentType, FulfilmentState } from '../commitment.js';
import type { PursuitMeasure } from '../tracking/tracking-fact.js';
import type { MeasureRule, MeasureWeight } from './measure-rule.js';

/** What measures are asked for. */
export interface MeasureMatter {
  readonly type: CommitmentType;
  /** Legal day (Asia/Shanghai). */
  readonly today: CivilDate;
  /** Whether the promisor has a repaired record: without one nothing can be public again. */
  readonly hasRepaired: boolean;
}

/** One is not in the catalogue for this matter and outcome; or one that follows from the outcome is left out. */
export type MeasureRefusal =
  | { readonly code: 'MEASURE_UNKNOWN'; readonly id: string }
  | { readonly code: 'MEASURE_MISSING'; readonly rule: MeasureRule };

/** The entries of the catalogue that are for a matter on a day, for one outcome or the other. */
export function measuresFor(
  catalogue: readonly MeasureRule[],
  { type, today, hasRepaired }: MeasureMatter,
): readonly MeasureRule[] {
  return catalogue.filter(
    ({ types, validity, republication }) =>
      (types === undefined || types.includes(type)) &&
      isInForce(validity, today) &&
      (republication === undefined || hasRepaired),
  );
}

/** What a measure is for an outcome; undefined where it is not to be taken. */
export function weightOf(
  { onPart, onNone }: Pick<MeasureRule, 'onPart' | 'onNone'>,
  outcome: FulfilmentState,
): MeasureWeight | undefined {
  if (outcome === '全部履行') return undefined;
  return outcome === '部分履行' ? onPart : onNone;
}

/**
 * The measures that a determination names, each as the catalogue words it, with its article: nothing else may be pursued.
 * @param ids what somebody chose; told twice it is one
 */
export function chooseMeasures(
  catalogue: readonly MeasureRule[],
  matter: MeasureMatter,
  outcome: FulfilmentState,
  ids: readonly string[],
): Result<readonly PursuitMeasure[], MeasureRefusal> {
  const open = measuresFor(catalogue, matter).filter((rule) => weightOf(rule, outcome) !== undefined);
  const unknown = ids.find((id) => !open.some((rule) => rule.id === id));
  if (unknown !== undefined) return err({ code: 'MEASURE_UNKNOWN', id: unknown });
  const missing = open.find((rule) => weightOf(rule, outcome) === 'must' && !ids.includes(rule.id));
  if (missing) return err({ code: 'MEASURE_MISSING', rule: missing });
  return ok(open.filter(({ id }) => ids.includes(id)).map(pursuit));
}

function pursuit({
  id,
  name,
  nameEn,
  article,
  source,
  trust,
  republication: rule,
}: MeasureRule): PursuitMeasure {
  return {
    measure: name,
    article,
    id,
    measureEn: nameEn,
    source,
    trust,
    ...(rule && {
      republication: { ruleId: rule.id, article: rule.article, publication: rule.publication },
    }),
  };
}
