/**
 * Looks again and again until there is something, for some twenty seconds: for what comes a moment after an answer.
 * @throws Error naming what did not come
 */
export async function until<T>(look: () => Promise<T | undefined>, what: string): Promise<T> {
  for (let tries = 0; tries < 100; tries++) {
    const found = await look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`Waited in vain: ${what}`);
}
