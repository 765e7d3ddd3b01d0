import type { PenaltyClass } from '../case/penalty-class.js';
import type { PenaltyKind } from '../penalty/penalty.js';
import type { PenaltyFacts, RecordKind } from './record.js';
import type { Circumstances } from './regime-pack.js';

/** One penalty of a decision with what its sums imply. */
export interface Penalised {
  readonly recordKind: RecordKind;
  readonly kinds: readonly PenaltyKind[];
  /** Yuan; 0 when no fine was imposed, undefined when nobody said how much. */
  readonly fineYuan: number | undefined;
  /** Undefined when nobody said: rules then take it as ordinary, and {@link ifSimplified} asks what that changed. */
  readonly simplifiedProcedure: boolean | undefined;
  readonly field: string | undefined;
}

/** A sum that was imposed implies its kind, whatever the list of kinds says. */
export function penalised(recordKind: RecordKind, facts: PenaltyFacts): Penalised {
  const kinds = [...facts.penaltyKinds];
  if ((facts.fineYuan ?? 0) > 0 && !kinds.includes('罚款')) kinds.push('罚款');
  const confiscated = kinds.includes('没收违法所得') || kinds.includes('没收非法财物');
  if ((facts.confiscatedYuan ?? 0) > 0 && !confiscated) kinds.push('没收违法所得');
  return {
    recordKind,
    kinds,
    fineYuan: kinds.includes('罚款') ? facts.fineYuan : 0,
    simplifiedProcedure: facts.simplifiedProcedure,
    field: facts.field,
  };
}

/** The penalty as it would be had the simplified procedure been applied; undefined where the record says which was. */
export function ifSimplified(penalty: Penalised): Penalised | undefined {
  return penalty.simplifiedProcedure === undefined ? { ...penalty, simplifiedProcedure: true } : undefined;
}

export function holds(when: Circumstances, penalty: Penalised, penaltyClass?: PenaltyClass): boolean {
  const { kinds, fineYuan } = penalty;
  return (
    allows(when.recordKinds, penalty.recordKind) &&
    allows(when.fields, penalty.field) &&
    allows(when.classes, penaltyClass) &&
    (when.simplifiedProcedure === undefined ||
      when.simplifiedProcedure === (penalty.simplifiedProcedure ?? false)) &&
    (when.anyPenalty === undefined || when.anyPenalty.some((kind) => kinds.includes(kind))) &&
    (when.onlyPenalties === undefined || isOnly(kinds, when.onlyPenalties)) &&
    (when.fineYuanFrom === undefined || (fineYuan !== undefined && fineYuan >= when.fineYuanFrom)) &&
    (when.fineYuanBelow === undefined || (fineYuan !== undefined && fineYuan < when.fineYuanBelow))
  );
}

function allows<T>(allowed: readonly T[] | undefined, value: T | undefined): boolean {
  return allowed === undefined || (value !== undefined && allowed.includes(value));
}

function isOnly(kinds: readonly PenaltyKind[], allowed: readonly PenaltyKind[]): boolean {
  return kinds.length > 0 && kinds.every((kind) => allowed.includes(kind));
}
