import { type WorkingTime, workingTimeFrom } from '@xinxiu/domain';
import type { WorkingTimeInput } from '@xinxiu/workflows';
import type { Law } from '../law/law.js';

/** From when on people work by the overlay and the holiday table in force; at once where the overlay names no hours. */
export async function workingTime(
  law: Pick<Law, 'calendar' | 'rulesOfPack'>,
  { packDigest, at }: WorkingTimeInput,
): Promise<WorkingTime> {
  const { workingHours } = law.rulesOfPack(packDigest);
  if (!workingHours) return { from: at, until: Number.MAX_SAFE_INTEGER };
  await law.calendar.refresh();
  return workingTimeFrom(law.calendar, workingHours, at);
}
