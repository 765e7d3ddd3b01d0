import { randomBytes } from 'node:crypto';
import type { FieldKeys } from '../fields/field-cipher.js';

/** Keys that end with the test. @param ids the last one writes */
export function fieldKeys(...ids: readonly string[]): FieldKeys {
  const keys = new Map((ids.length > 0 ? ids : ['k1']).map((id) => [id, randomBytes(32)]));
  return { active: [...keys.keys()].at(-1) ?? '', find: (id) => keys.get(id), index: randomBytes(32) };
}

/** The same keys and one more, which writes. */
export function rotated(before: FieldKeys, id: string): FieldKeys {
  const fresh = randomBytes(32);
  return { active: id, find: (wanted) => (wanted === id ? fresh : before.find(wanted)), index: before.index };
}
