/** What a list may be ordered by: each of its keys, and the same with a leading minus, which turns it around. */
export function sortsOf<const K extends string>(...keys: readonly K[]): readonly (K | `-${K}`)[] {
  return keys.flatMap((key) => [key, `-${key}` as const]);
}
