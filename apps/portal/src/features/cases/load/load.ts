import type { RepairCase } from '../../../api/cases.js';
import { dueThisWeek, remaining } from '../remaining.js';

/** What one person, or nobody, has on the desk. */
export interface Load {
  readonly holder?: { readonly id: string; readonly name: string };
  readonly open: number;
  readonly overdue: number;
  readonly thisWeek: number;
}

/** Cases by who holds them, nobody first, then who has most. @param today Asia/Shanghai day */
export function loadOf(cases: readonly RepairCase[], today: string): readonly Load[] {
  const byHolder = new Map<string, Load>();
  for (const { holder, deadline } of cases) {
    const key = holder?.id ?? '';
    const before = byHolder.get(key) ?? {
      ...(holder && { holder: { id: holder.id, name: holder.name } }),
      open: 0,
      overdue: 0,
      thisWeek: 0,
    };
    const isLate = deadline !== undefined && remaining(deadline.due, today).urgency === 'overdue';
    const isSoon = deadline !== undefined && dueThisWeek(deadline.due, today);
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
