/** Runs a long step with a sign of life every 5 s, so that a newcomer sees that the start has not hung. */
export async function withHeartbeat<T>(
  what: string,
  log: (line: string) => void,
  step: () => Promise<T>,
): Promise<T> {
  const since = Date.now();
  const elapsed = () => `${Math.round((Date.now() - since) / 1000)} s`;
  const timer = setInterval(() => log(`${what} … ${elapsed()}`), 5_000);
  try {
    log(`${what} …`);
    const result = await step();
    log(`${what}: done in ${elapsed()}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}
