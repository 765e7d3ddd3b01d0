/** Levels of JSON below the whole that anybody needs; deeper content is refused before it is looked at. */
export const DEEPEST_JSON = 32;

/** Looks level by level: content made to be deep must not exhaust the stack. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > levels) return true;
    level = level.flatMap((one) => (typeof one === 'object' && one !== null ? Object.values(one) : []));
  }
  return false;
}
