import type { PenaltyClass } from '../case/penalty-class.js';
import type { PenaltyKind } from '../penalty/penalty.js';
import type { CivilDate } from '../time/civil-date.js';
import type { Classification } from './record.js';
import { type Penalised, holds } from './circumstances.js';
import { type ClassRule, type RegimePack, isInForce } from './regime-pack.js';

/** Why no rule decides, for the person who then must. */
export type UndecidedReason =
  | { readonly code: 'RECORD_KIND_UNDECIDED'; readonly value: string }
  | { readonly code: 'PENALTY_KIND_MISSING' }
  | { readonly code: 'FINE_UNKNOWN' }
  | { readonly code: 'PENALTY_KIND_UNDECIDED'; readonly value: PenaltyKind };

export type Classified =
  | { readonly class: Exclude<PenaltyClass, 'unclassified'>; readonly rule: ClassRule }
  | ({ readonly by: 'person' } & Classification)
  | { readonly class: 'unclassified'; readonly reasons: readonly UndecidedReason[] };

/** The class of one penalty: the first rule of the pack that applies, most severe first in every pack. */
export function classify(penalty: Penalised, pack: RegimePack, on: CivilDate): Classified {
  const rule = pack.classes.find(({ when, validity }) => isInForce(validity, on) && holds(when, penalty));
  if (rule !== undefined) return { class: rule.class, rule };
  return { class: 'unclassified', reasons: undecided(penalty, pack) };
}

function undecided(penalty: Penalised, pack: RegimePack): UndecidedReason[] {
  if (penalty.recordKind !== 'penalty') return [{ code: 'RECORD_KIND_UNDECIDED', value: penalty.recordKind }];
  if (penalty.kinds.length === 0) return [{ code: 'PENALTY_KIND_MISSING' }];
  const named = new Set(
    pack.classes.flatMap(({ when }) => [...(when.anyPenalty ?? []), ...(when.onlyPenalties ?? [])]),
  );
  const unnamed = penalty.kinds.filter((kind) => !named.has(kind));
  const fineUnknown = penalty.fineYuan === undefined;
  const kinds = unnamed.length === 0 && !fineUnknown ? penalty.kinds : unnamed;
  return [
    ...kinds.map((value) => ({ code: 'PENALTY_KIND_UNDECIDED', value }) as const),
    ...(fineUnknown ? [{ code: 'FINE_UNKNOWN' } as const] : []),
  ];
}

const SEVERITY: Readonly<Record<PenaltyClass, number>> = {
  minor: 0,
  general: 1,
  unclassified: 2,
  serious: 3,
};

/** Several penalties in one decision: the most severe; an undecided one could be worse than anything but serious. */
export function mostSevere<T extends { readonly class: PenaltyClass }>(first: T, others: readonly T[]): T {
  return others.reduce((worst, one) => (SEVERITY[one.class] > SEVERITY[worst.class] ? one : worst), first);
}
