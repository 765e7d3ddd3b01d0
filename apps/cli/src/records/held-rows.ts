import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { Api, type ListPage } from '../api/api.js';
import { say } from '../output/language.js';
import { EXIT, UsageError, output, table } from '../output/output.js';
import { type ListOptions, pageOf } from '../output/paged-list.js';
import { existingFile } from '../imports/existing-file.js';

interface ListedRow {
  readonly id: string;
  readonly state: string;
  readonly source: { readonly row: number; readonly profile: string };
  readonly reasons: readonly { readonly code: string; readonly field: string }[];
}

interface SettleOptions {
  readonly set: Readonly<Record<string, string>>;
  readonly take?: string;
  readonly ground?: string;
  readonly article?: string;
  readonly dismiss?: string;
  readonly profile?: string;
  readonly code?: string;
  readonly dryRun: boolean;
  readonly json?: boolean;
}

interface Settled {
  readonly settled: number;
  readonly failed: number;
  readonly items: readonly {
    readonly id: string;
    readonly outcome: string;
    readonly code?: string;
    readonly detail?: string;
    readonly errors?: readonly { readonly path: string; readonly message: string }[];
  }[];
}

/** As many as the api settles in one request. */
const AT_ONCE = 200;

export function listHeld(options: ListOptions): Promise<void> {
  return pageOf<ListedRow>(
    '/held-rows',
    options,
    ({ id, source, reasons }) => [
      id,
      source.profile,
      String(source.row),
      reasons.map(({ code, field }) => `${code}(${field})`).join(' '),
    ],
    [say('编号', 'id'), say('导入方案', 'profile'), say('行', 'row'), say('原因', 'reasons')],
  );
}

export async function settleOne(id: string, options: SettleOptions): Promise<void> {
  const api = await Api.asCaller();
  const completion = completionOf(options);
  if (options.dryRun) return show(await settle(api, [{ id, ...completion }], true), options);
  const { body } = await api.post(`/held-rows/${encodeURIComponent(id)}/complete`, completion);
  output.json(body);
}

export function undo(what: 'dismiss' | 'restore') {
  return async (id: string, { reason }: { reason: string }): Promise<void> => {
    const api = await Api.asCaller();
    output.json((await api.post(`/held-rows/${encodeURIComponent(id)}/${what}`, { reason })).body);
  };
}

export async function settleMany(file: string | undefined, options: SettleOptions): Promise<void> {
  const api = await Api.asCaller();
  const items = file === undefined ? await chosen(api, options) : await linesOf(file);
  const answers: Settled['items'][number][] = [];
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const { items: some } = await settle(api, items.slice(from, from + AT_ONCE), options.dryRun);
    answers.push(...some);
    if (items.length > AT_ONCE) output.note(`${answers.length} / ${items.length}`);
  }
  const failed = answers.filter(({ outcome }) => outcome === 'failed').length;
  show({ settled: answers.length - failed, failed, items: answers }, options);
}

async function settle(api: Api, items: readonly object[], dryRun: boolean): Promise<Settled> {
  return (await api.post<Settled>('/held-rows/settle', { dryRun, items })).body;
}

/** The same decision for every row that the filter finds. They are listed first: settling them shortens the list. */
async function chosen(api: Api, options: SettleOptions): Promise<readonly object[]> {
  const { profile, code, dismiss } = options;
  if (profile === undefined && code === undefined) {
    throw new UsageError(
      say('指定文件，或用 --profile、--code 选择。', 'Name a file, or choose rows by --profile or --code.'),
    );
  }
  const decision = dismiss === undefined ? completionOf(options) : { dismiss };
  const ids: string[] = [];
  const filter = { limit: '200', ...(profile && { profile }), ...(code && { code }) };
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = new URLSearchParams({ ...filter, ...(cursor && { cursor }) });
    const page: ListPage<ListedRow> = await api.get(`/held-rows?${query}`);
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids.map((id) => ({ id, ...decision }));
}

async function linesOf(file: string): Promise<readonly object[]> {
  await existingFile(file, say('指定一份每行一个 JSON 的文件。', 'Name a file of JSON lines.'));
  const items: object[] = [];
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8') })) {
    number++;
    if (line.trim() === '') continue;
    items.push(objectOf(line, number));
  }
  return items;
}

function objectOf(line: string, number: number): object {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Told below, with its line.
  }
  throw new UsageError(say(`第 ${number} 行不是 JSON 对象。`, `Line ${number} is not a JSON object.`));
}

/** Without any value the row is read again as it is: its code may have been confirmed since. */
function completionOf({ set, take, ground, article }: SettleOptions): object {
  if (take === undefined) return { values: set };
  if (ground === undefined || article === undefined) {
    throw new UsageError(
      say('--take 须同时给出 --ground 和 --article。', '--take goes with --ground and --article.'),
    );
  }
  return { values: set, conflict: { take, ground: { text: ground, article } } };
}

function show(answer: Settled, { json }: SettleOptions): void {
  const { settled, failed, items } = answer;
  if (json) output.json(answer);
  else {
    const rows = items.map(({ id, outcome, code = '', detail = '', errors = [] }) => [
      id,
      outcome,
      code,
      [detail, ...errors.map(({ path, message }) => `${path}: ${message}`)].join(' '),
    ]);
    output.text(
      table([
        [say('编号', 'id'), say('结果', 'outcome'), say('原因代码', 'code'), say('说明', 'detail')],
        ...rows,
      ]),
    );
    output.text(say(`已处理 ${settled}，未能处理 ${failed}`, `settled ${settled}, failed ${failed}`));
  }
  process.exitCode = failed === 0 ? EXIT.done : EXIT.refused;
}
