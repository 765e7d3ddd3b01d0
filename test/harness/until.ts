interface Patience {
  /** How long to look, ms. */
  readonly ms?: number;
  /** How long to pause between two looks, ms. */
  readonly every?: number;
}

/**
 * Looks again and again until there is something: for what comes a moment after an answer.
 * @throws Error naming what did not come
 */
export async function until<T>(
  look: () => Promise<T | undefined>,
  what: string,
  { ms = 30_000, every = 200 }: Patience = {},
): Promise<T> {
  for (const end = Date.now() + ms; ;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`Waited in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, every));
  }
}
