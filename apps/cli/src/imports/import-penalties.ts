import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { importing } from './importing.js';
import { endImport, reportRows } from './report-import.js';

export interface ImportOptions {
  readonly profile: string;
  readonly dryRun: boolean;
  /** Legal day; only on a stack with the test clock. */
  readonly at?: string;
  readonly subject?: string;
  readonly subjectCode?: string;
}

export interface ImportReport {
  readonly taken: number;
  readonly held: number;
  readonly refused: number;
  readonly total: number;
  /** Of the taken: there already, with the same content. */
  readonly unchanged: number;
  readonly rows: readonly {
    readonly row: number;
    readonly outcome: string;
    readonly reasons: readonly { field: string; value: string; code: string; message: string }[];
  }[];
}

/** Streams a file to the api. @throws Refused when the file is not there or the api refuses it as a whole */
export async function importPenalties(
  api: Api,
  file: string,
  { profile, dryRun, at, subject, subjectCode }: ImportOptions,
): Promise<ImportReport> {
  const query = new URLSearchParams({
    profile,
    dryRun: String(dryRun),
    ...(at !== undefined && { at }),
    ...(subject !== undefined && { subjectName: subject }),
    ...(subjectCode !== undefined && { subjectCode }),
  });
  return importing(
    file,
    async () => (await api.uploadFile<ImportReport>(`/records/import?${query}`, file)).body,
  );
}

export async function importCommand(
  file: string,
  { json, ...options }: ImportOptions & { readonly json: boolean },
): Promise<void> {
  const report = await importPenalties(await Api.asCaller(), file, options);
  const { taken, held, refused, total, unchanged, rows } = report;
  if (json) output.json({ taken, held, refused, total, rows });
  else {
    // Counted below: a file that is imported again may have thousands.
    reportRows(rows, 'UNCHANGED');
    const [again, alreadyThere] =
      unchanged === 0
        ? ['', '']
        : [`（其中原已入库 ${unchanged}）`, ` (${unchanged} of them were there already)`];
    output.text(
      say(
        `入库 ${taken}${again}，待处理 ${held}，拒绝 ${refused}，共 ${total}`,
        `taken ${taken}${alreadyThere}, held ${held}, refused ${refused}, total ${total}`,
      ),
    );
  }
  endImport(file, total, taken === total);
}
