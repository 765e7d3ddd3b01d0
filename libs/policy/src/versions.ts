import { type Validity, addDays } from '@xinxiu/domain';

interface Version {
  readonly id: string;
  readonly validity: Validity;
}

/** Versions of one pack, by their first day; null is the oldest. */
export function byStart(one: Version, other: Version): number {
  return startOf(one.validity) < startOf(other.validity) ? -1 : 1;
}

export function startOf({ from }: Validity): string {
  return from ?? '';
}

/** Whether both are in force on some day. */
export function overlap(one: Validity, other: Validity): boolean {
  return (
    (one.to === null || other.from === null || other.from <= one.to) &&
    (other.to === null || one.from === null || one.from <= other.to)
  );
}

/**
 * A new version replaces the one before it from its first day: that one ends the day before, if it does not end earlier
 * by its own text, and does not come back when the new one ends.
 */
export function replacedByNext<V extends Version>(packs: readonly V[]): V[] {
  return packs.map((pack) => {
    const next = packs
      .filter(({ id, validity }) => id === pack.id && startOf(validity) > startOf(pack.validity))
      .sort(byStart)[0];
    if (next === undefined || next.validity.from === null) return pack;
    const last = addDays(next.validity.from, -1);
    const { from, to } = pack.validity;
    return { ...pack, validity: { from, to: to !== null && to < last ? to : last } };
  });
}
