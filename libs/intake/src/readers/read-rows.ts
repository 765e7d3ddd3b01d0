import { csvLines } from './csv.reader.js';
import { jsonRows } from './json.reader.js';
import type { RawRow } from './raw-row.js';
import { tableRows } from './table-rows.js';
import { xlsxRows } from './xlsx.reader.js';
import { IntakeError } from '../intake-error.js';
import { LIMITS } from '../limits.js';
import type { ImportProfile } from '../profile/profile.js';
import { decodedText, detectEncoding } from '../source/encoding.js';
import { type SourceFormat, detectFormat } from '../source/format.js';
import { singleLineEnds } from '../source/line-ends.js';
import { type ImportSource, type StoredSource, storeSource } from '../source/stored-source.js';

/**
 * The records of a CSV, XLSX or JSON source as a stream; memory does not grow with the file. Throws IntakeError for a
 * file that cannot be read, at the latest when the trouble is met.
 * @param source a path, or the bytes (copied to a temporary file, removed at the end)
 */
export async function* readRows(
  source: ImportSource,
  options: { readonly profile: ImportProfile },
): AsyncGenerator<RawRow> {
  const stored = await storeSource(source);
  try {
    yield* storedRows(stored, options.profile);
  } finally {
    await stored.close();
  }
}

/** {@link readRows} of a source that is on disk already; may be called again for a second pass. */
export async function* storedRows(stored: StoredSource, profile: ImportProfile): AsyncGenerator<RawRow> {
  for await (const raw of rowsOf(stored, await detectFormat(stored), profile)) {
    if (raw.row > LIMITS.rows)
      throw new IntakeError(
        'TOO_MANY_ROWS',
        `超过 ${LIMITS.rows} 条记录，请拆分后分批导入。`,
        `More than ${LIMITS.rows} records. Split the file and import the parts.`,
        { limit: LIMITS.rows },
      );
    yield raw;
  }
}

async function* rowsOf(
  stored: StoredSource,
  format: SourceFormat,
  profile: ImportProfile,
): AsyncGenerator<RawRow> {
  if (format === 'xlsx') return yield* xlsxRows(stored.path, profile);
  const text = decodedText(stored, await detectEncoding(stored));
  if (format === 'json') yield* jsonRows(text, profile);
  else yield* tableRows(csvLines(singleLineEnds(text)), profile);
}
