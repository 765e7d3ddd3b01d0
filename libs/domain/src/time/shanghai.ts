import { type CivilDate, fromDayNumber, toDayNumber } from './civil-date.js';

const DAY_MS = 86_400_000;
/** Asia/Shanghai has had no daylight saving since 1991; earlier instants do not occur in this product. */
const OFFSET_MS = 8 * 3_600_000;

/** The Asia/Shanghai day of an instant. @param instant milliseconds since the epoch */
export function shanghaiDate(instant: number): CivilDate {
  return fromDayNumber(Math.floor((instant + OFFSET_MS) / DAY_MS));
}

/** The instant of a wall-clock time in Asia/Shanghai. @param time `HH:MM`; `24:00` is the end of the day */
export function shanghaiInstant(date: CivilDate, time = '00:00'): number {
  const [hours, minutes] = time.split(':').map(Number) as [number, number];
  return toDayNumber(date) * DAY_MS - OFFSET_MS + hours * 3_600_000 + minutes * 60_000;
}

/** `2026-11-30 09:05`: an instant by the clocks of Asia/Shanghai. @param instant milliseconds since the epoch */
export function shanghaiMinute(instant: number): string {
  return new Date(instant + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
