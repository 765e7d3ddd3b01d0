import { stat } from 'node:fs/promises';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { EXIT, Refused, output, table } from '../output/output.js';

interface ImportOptions {
  readonly profile: string;
  readonly dryRun: boolean;
  readonly at?: string;
  readonly subject?: string;
  readonly subjectCode?: string;
  readonly json: boolean;
}

export interface ImportReport {
  readonly taken: number;
  readonly held: number;
  readonly refused: number;
  readonly total: number;
  readonly rows: readonly {
    readonly row: number;
    readonly outcome: string;
    readonly reasons: readonly { field: string; value: string; code: string; message: string }[];
  }[];
}

/** @throws Refused when the file is not there or the api refuses it as a whole */
export async function importPenalties(
  api: Api,
  file: string,
  options: Omit<ImportOptions, 'json'>,
): Promise<ImportReport> {
  const info = await stat(file).catch(() => undefined);
  if (!info?.isFile()) throw new Refused(`There is no file ${file}.`, 'Name a CSV, XLSX or JSON file.');
  const { profile, dryRun, at, subject, subjectCode } = options;
  const query = new URLSearchParams({
    profile,
    dryRun: String(dryRun),
    ...(at !== undefined && { at }),
    ...(subject !== undefined && { subjectName: subject }),
    ...(subjectCode !== undefined && { subjectCode }),
  });
  const since = Date.now();
  const sign = setInterval(() => {
    output.note(`importing ${file} … ${Math.round((Date.now() - since) / 1000)} s`);
  }, 5_000);
  try {
    return (await api.uploadFile<ImportReport>(`/records/import?${query}`, file)).body;
  } finally {
    clearInterval(sign);
  }
}

async function importCommand(file: string, { json, ...options }: ImportOptions): Promise<void> {
  const report = await importPenalties(await Api.asCaller(), file, options);
  if (json) {
    const { taken, held, refused, total, rows } = report;
    output.json({ taken, held, refused, total, rows });
  } else {
    for (const { row, outcome, reasons } of report.rows) {
      for (const { field, value, code, message } of reasons)
        output.text(`${row}  ${outcome}  ${code}  ${field}=${value}  ${message}`);
    }
    output.text(
      `taken ${report.taken}, held ${report.held}, refused ${report.refused}, total ${report.total}`,
    );
  }
  process.exitCode = report.taken === report.total ? EXIT.done : EXIT.refused;
}

interface Page {
  readonly items: readonly Record<string, unknown>[];
  readonly total: number;
}

async function listOf(path: string, columns: readonly string[], json: boolean | undefined): Promise<void> {
  const page = await (await Api.asCaller()).get<Page>(path);
  if (json) return output.json(page);
  const rows = page.items.map((item) => columns.map((name) => String(item[name] ?? '')));
  output.text(table([columns, ...rows]));
  output.text(`${page.items.length} of ${page.total}`);
}

export function recordCommands(program: Command): void {
  program
    .command('import')
    .description('导入 / imports')
    .command('penalties <file>')
    .description('导入行政处罚（CSV、XLSX、JSON）/ administrative penalties; exit 0 when every row was taken')
    .option('--profile <name>', 'how the source names its columns', 'national')
    .option('--dry-run', 'change nothing', false)
    .option('--at <date>', 'legal day of the import; only on a stack with the test clock')
    .option('--subject <name>', 'whose penalties these are, for a source that does not say')
    .option('--subject-code <uscc>', 'its unified social credit code')
    .option('--json', 'one JSON object', false)
    .action(importCommand);
  const record = program.command('record').description('记录 / records');
  record
    .command('list')
    .description('列表 / lists records')
    .option('--json')
    .action(({ json }: { json?: boolean }) =>
      listOf('/records', ['id', 'state', 'subjectName', 'decisionNumber'], json),
    );
  record
    .command('show <id>')
    .description('详情 / one record as JSON')
    .option('--json')
    .action(async (id: string) => {
      output.text(JSON.stringify(await (await Api.asCaller()).get(`/records/${id}`), null, 2));
    });
  const held = program.command('held').description('待处理的导入行 / rows that an import held for a person');
  held
    .command('list')
    .description('列表 / lists held rows')
    .option('--json')
    .action(({ json }: { json?: boolean }) => listOf('/held-rows', ['id', 'row', 'state'], json));
  held
    .command('complete <id>')
    .description('补全并入库 / completes a held row: --set decisionDate=2026-05-20')
    .requiredOption('--set <field=value...>', 'values as a file would have them')
    .option('--json')
    .action(async (id: string, { set }: { set: string[] }) => {
      const values = Object.fromEntries(
        set.map((pair) => [pair.split('=')[0], pair.slice(pair.indexOf('=') + 1)]),
      );
      output.json((await (await Api.asCaller()).post(`/held-rows/${id}/complete`, { values })).body);
    });
}
