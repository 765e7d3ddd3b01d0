const OFFSET_MS = 8 * 3_600_000;

/** Wall-clock time in Asia/Shanghai, to the minute. @param instant ISO, or ms since the epoch */
export function shanghaiTime(instant: string | number): string {
  const ms = typeof instant === 'number' ? instant : Date.parse(instant);
  return new Date(ms + OFFSET_MS).toISOString().slice(0, 16).replace('T', ' ');
}
