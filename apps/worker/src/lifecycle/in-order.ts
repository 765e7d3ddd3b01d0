/** One thing to end, with its name for the log. */
export type Ending = readonly [name: string, end: () => Promise<unknown> | unknown];

/** Ends one after the other; one that fails does not keep the others open. @returns the names of those that failed */
export async function inOrder(
  endings: readonly Ending[],
  failed: (name: string, error: unknown) => void,
): Promise<readonly string[]> {
  const names: string[] = [];
  for (const [name, end] of endings) {
    try {
      await end();
    } catch (error) {
      names.push(name);
      failed(name, error);
    }
  }
  return names;
}
