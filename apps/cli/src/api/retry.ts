/** Longer than this nobody wants to look at a terminal, s: a locked-out account waits minutes. */
const LONGEST = 15;

/** After how many seconds to send a request again that was answered "not now"; undefined when that makes no sense. */
export function secondsToWait({ status, headers }: Pick<Response, 'status' | 'headers'>): number | undefined {
  if (status !== 503 && status !== 429) return undefined;
  const seconds = Number(headers.get('retry-after') ?? 1);
  return Number.isFinite(seconds) && seconds <= LONGEST ? Math.max(1, seconds) : undefined;
}
