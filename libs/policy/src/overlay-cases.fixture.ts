import { RUNG_IDS, type RungId } from '@xinxiu/domain';

/** A day of each version of the county overlay: the second brought the checklist, the third registrations. */
export const OVERLAY_DAYS = [
  '2006-11-24',
  '2025-11-24',
  '2026-11-24',
  '2026-11-27',
  '2026-11-29',
  '2026-11-30',
  '2026-12-01',
  '2026-12-02',
  '2026-12-03',
] as const;

/** The ladder before it went on to who supervises the county, with the eighth. */
export function ladderOn(day: string): readonly RungId[] {
  return RUNG_IDS.filter((id) => id !== 'escalation-supervisor' || day >= '2026-12-02');
}
