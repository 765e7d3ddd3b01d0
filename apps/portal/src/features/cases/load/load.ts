import type { RepairCase } from '../../../api/cases.js';
import { endsThisWeek } from '../remaining.js';

/** What one person, or nobody, has on the desk. */
export interface Load {
  readonly holder?: { readonly id: string; readonly name: string };
  readonly open: number;
  readonly overdue: number;
  readonly thisWeek: number;
}

/** Cases by who holds them, nobody first, then who has most. */
export function loadOf(cases: readonly RepairCase[]): readonly Load[] {
  const byHolder = new Map<string, Load>();
  for (const { holder, remaining } of cases) {
    const key = holder?.id ?? '';
    const before = byHolder.get(key) ?? {
      ...(holder && { holder: { id: holder.id, name: holder.name } }),
      open: 0,
      overdue: 0,
      thisWeek: 0,
    };
    const isLate = remaining?.isOverdue === true;
    const isSoon = remaining !== undefined && endsThisWeek(remaining);
    byHolder.set(key, {
      ...before,
      open: before.open + 1,
      overdue: before.overdue + Number(isLate),
      thisWeek: before.thisWeek + Number(isSoon),
    });
  }
  return [...byHolder.values()].sort(
    (a, b) => Number(a.holder !== undefined) - Number(b.holder !== undefined) || b.open - a.open,
  );
}
