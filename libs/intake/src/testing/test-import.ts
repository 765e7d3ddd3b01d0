import { join } from 'node:path';
import type { ImportOptions, ImportSummary } from '../import/import-penalties.js';
import { importPenalties } from '../import/import-penalties.js';
import type { RowOutcome } from '../import/import-batch.js';
import { loadProfile } from '../profile/profile.loader.js';

const ROOT = join(import.meta.dirname, '../../../..');
export const PROFILES = join(ROOT, 'seeds/profiles');
export const REAL = join(ROOT, 'test/fixtures/real');

/** A dry run with all its outcomes. */
export async function tryImport(
  source: ImportOptions['source'],
  profile: string,
  options: Partial<ImportOptions> = {},
): Promise<{ readonly rows: readonly RowOutcome[]; readonly summary: ImportSummary }> {
  const run = importPenalties({
    dryRun: true,
    ...options,
    source,
    profile: options.profile ?? (await loadProfile(profile, PROFILES)),
  });
  const rows: RowOutcome[] = [];
  for await (const row of run) rows.push(row);
  return { rows, summary: run.summary };
}

/** Bytes as they would be uploaded, cut into chunks of a size that splits characters. */
export async function* upload(content: string | Buffer, chunk = 7): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(content as string);
  for (let i = 0; i < bytes.length; i += chunk) yield bytes.subarray(i, i + chunk);
}

/** The codes of a row's reasons, sorted. */
export function codes(row: RowOutcome | undefined): readonly string[] {
  return (row?.reasons ?? []).map(({ code }) => code).sort();
}
