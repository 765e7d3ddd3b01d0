import { readFile } from 'node:fs/promises';
import type { CaseState } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { Refused, output, table } from '../output/output.js';

interface ListOptions {
  readonly status?: string;
  readonly q?: string;
  readonly overdue?: boolean;
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: boolean;
}

type ListedCase = Pick<CaseState, 'caseNo' | 'status' | 'applicant'> & {
  readonly deadline?: { readonly due: string };
  readonly holder?: { readonly name: string };
};

async function list({ json, overdue, ...filter }: ListOptions): Promise<void> {
  const api = await Api.asCaller();
  const query = new URLSearchParams({ ...filter, ...(overdue === true && { overdue: 'true' }) });
  const page = await api.get<{ items: ListedCase[]; total: number; nextCursor?: string }>(`/cases?${query}`);
  if (json) return output.json(page);
  const rows = page.items.map((one) => [
    one.caseNo,
    one.status,
    one.deadline?.due ?? '',
    one.holder?.name ?? '',
    one.applicant.name,
  ]);
  output.text(table([['caseNo', 'status', 'due', 'holder', 'applicant'], ...rows]));
  output.text(
    `${page.items.length} of ${page.total}${page.nextCursor ? `; next: --cursor ${page.nextCursor}` : ''}`,
  );
}

async function show(caseNo: string): Promise<void> {
  const api = await Api.asCaller();
  output.text(JSON.stringify(await api.get(`/cases/${caseNo}`), null, 2));
}

async function timeline(caseNo: string, { json }: { json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  const answer = await api.get<{ items: Record<string, unknown>[] }>(`/cases/${caseNo}/timeline`);
  if (json) return output.json(answer);
  for (const item of answer.items)
    output.text(
      Object.values(item)
        .filter((value) => typeof value !== 'object')
        .join('  '),
    );
}

interface ActOptions {
  readonly data?: string;
  readonly file?: string;
  readonly expectedVersion?: string;
  readonly key?: string;
}

async function act(
  caseNo: string,
  action: string,
  { data, file, expectedVersion, key }: ActOptions,
): Promise<void> {
  const text = data ?? (file === undefined ? '{}' : await readFile(file, 'utf8'));
  const version = expectedVersion === undefined ? {} : { expectedVersion: Number(expectedVersion) };
  const api = await Api.asCaller();
  const { body } = await api.post(
    `/cases/${caseNo}/actions/${action}`,
    { ...jsonObject(text), ...version },
    key,
  );
  output.json(body);
}

function jsonObject(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Told below, as for every other text that is no object.
  }
  throw new Refused('The data of an action is a JSON object.', `For example: --data '{"reason":"…"}'`);
}

export function caseCommands(program: Command): void {
  const group = program.command('case').description('案件 / cases');
  group
    .command('list')
    .description('列表 / lists the cases that you may see')
    .option('--status <status>')
    .option('--q <text>', 'part of number, name or code')
    .option('--overdue')
    .option('--limit <n>', 'at most', '20')
    .option('--cursor <cursor>', 'where the page before ended')
    .option('--json')
    .action(list);
  group.command('show <caseNo>').description('详情 / one case as JSON').option('--json').action(show);
  group
    .command('timeline <caseNo>')
    .description('时间线 / what happened, by whom, until when')
    .option('--json')
    .action(timeline);
  group
    .command('act <caseNo> <action>')
    .description('办理 / takes an action, e.g.: xinxiu case act XF-2026-000001 claim')
    .option('--data <json>', 'body of the action')
    .option('--file <path>', 'the body in a file')
    .option('--expected-version <n>', 'version of the case that you saw; a decision needs it')
    .option('--key <key>', 'the same key has one effect')
    .option('--json')
    .action(act);
}
