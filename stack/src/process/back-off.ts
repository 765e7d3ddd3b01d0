/** Pause before the next start of a part that has ended `failures` times in a row, in ms: 1, 2, 4 … 30 s. */
export function backOff(failures: number): number {
  return Math.min(30_000, 1_000 * 2 ** Math.max(0, failures - 1));
}

/** A part that ran this long counts as healthy again, in ms. */
export const healthyAfter = 10_000;
