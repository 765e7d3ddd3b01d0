import { createHash } from 'node:crypto';
import type { RawRow } from '../readers/raw-row.js';

/** Identifies a row by what it says (SHA-256, hex): the same row of the same source is not held twice. */
export function rowKey(raw: RawRow, profileName: string): string {
  const hash = createHash('sha256').update(profileName);
  for (const { header, value } of raw.cells) hash.update(`\u001e${header}\u001f${value}`);
  return hash.digest('hex');
}
