/** Longer than any of the ways that an answer may take inside. */
const ANSWER_MS = 500;

/**
 * Answers after the same time whatever there was to do, so that nobody learns from the clock whether an account exists.
 * What fails fails at once: that depends on the request alone.
 */
export async function evenly<T>(work: Promise<T>): Promise<T> {
  const [result] = await Promise.all([work, new Promise((resolve) => setTimeout(resolve, ANSWER_MS))]);
  return result;
}
