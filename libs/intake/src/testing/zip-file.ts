import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { type ZipPart, zipped } from '../writers/zip.js';

export type { PartContent } from '../writers/zip.js';

/** Writes a ZIP file for a test, part by part, without holding a part in memory. */
export function writeZip(path: string, parts: readonly ZipPart[]): Promise<void> {
  return pipeline(zipped(parts), createWriteStream(path));
}
