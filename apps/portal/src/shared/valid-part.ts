import type { z } from 'zod';

interface ValidPart<T> {
  /** What the contract takes of it. */
  readonly part: T;
  /** Whether that is all of it. */
  readonly isWhole: boolean;
}

/**
 * What of a half-filled form can be kept already: everything that the contract takes, without what it would refuse.
 * @param schema of which every part may be absent
 */
export function validPart<T>(schema: z.ZodType<T>, given: object): ValidPart<T> {
  let [part, isWhole]: [unknown, boolean] = [given, true];
  for (;;) {
    const read = schema.safeParse(part);
    if (read.success) return { part: read.data, isWhole };
    // Each round takes something away, so that there is a last one: nothing at all is right.
    const [refused] = read.error.issues;
    part = without(part, refused?.path ?? []) ?? {};
    isWhole = false;
  }
}

/** A copy without what lies at the path; what has nothing left, and what lacks the thing, goes as a whole. */
function without(value: unknown, [key, ...rest]: readonly PropertyKey[]): object | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  if (key === undefined || !(key in value)) return undefined;
  const { [key]: inner, ...others } = value as Record<PropertyKey, unknown>;
  const left = without(inner, rest);
  const copy = left === undefined ? others : { ...others, [key]: left };
  return Object.keys(copy).length === 0 ? undefined : copy;
}
