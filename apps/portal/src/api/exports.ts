import type { ExportFormat } from '@xinxiu/contracts';
import { type Query, readParts } from './client.js';

/** A list as it is shown now: where the api saves it, and the filter without the place in it. */
export interface ListToSave {
  /** Path in the api. */
  readonly path: string;
  readonly query: Query;
}

/** How long the browser may take to begin to keep what we hand it, ms. */
const KEPT_MS = 60_000;

/**
 * Fetches a list and lets the browser keep it.
 * @param told bytes that have come so far
 * @throws ApiProblem EXPORT_TOO_LONG and others; Unreached
 */
export async function saveList(
  { path, query }: ListToSave,
  format: ExportFormat,
  told: (bytes: number) => void,
): Promise<void> {
  const { blob, name } = await readParts(path, { ...query, format }, told);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name ?? `export.${format}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}
