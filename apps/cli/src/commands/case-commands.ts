import { CASE_SORTS } from '@xinxiu/contracts';
import { ACTION_NAMES, CASE_STATUSES, type CaseState, EVENT_WORDS, STATUS_WORDS } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { type ActionBodyOptions, actionBody } from '../api/action-body.js';
import { Api, type ListPage } from '../api/api.js';
import { type ActionAnswer, type CaseAnswer, actionText, caseText } from '../cases/case-text.js';
import { finished } from '../cases/finished-action.js';
import { type NoticeLine, type TimelineLine, timelineText } from '../cases/timeline-text.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output, table } from '../output/output.js';
import { type ListOptions, noteMore, pageOf, paged } from '../output/paged-list.js';
import { takingAction } from './action-options.js';

type ListedCase = Pick<CaseState, 'caseNo' | 'status' | 'applicant'> & {
  readonly deadline?: { readonly due: string };
  readonly holder?: { readonly name: string };
};

function list(options: ListOptions): Promise<void> {
  return pageOf<ListedCase>(
    '/cases',
    options,
    ({ caseNo, status, deadline, holder, applicant }) => [
      caseNo,
      nameOf(status, STATUS_WORDS),
      deadline?.due ?? '',
      holder?.name ?? '',
      applicant.name,
    ],
    [
      say('案号', 'case'),
      say('状态', 'status'),
      say('截止日', 'due'),
      say('承办人', 'holder'),
      say('申请人', 'applicant'),
    ],
  );
}

async function show(caseNo: string, { json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<CaseAnswer>(`/cases/${encodeURIComponent(caseNo)}`);
  if (json) output.json(found);
  else output.text(caseText(found));
}

interface EventLine {
  readonly seq: number;
  /** Legal time, ISO. */
  readonly at: string;
  readonly type: string;
  readonly actor: { readonly name: string };
}

interface PageOptions {
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: boolean;
}

async function events(caseNo: string, { json, ...place }: PageOptions): Promise<void> {
  const api = await Api.asCaller();
  const query = new URLSearchParams({ ...place });
  const page = await api.get<ListPage<EventLine>>(`/cases/${encodeURIComponent(caseNo)}/events?${query}`);
  if (json) return output.json(page);
  output.text(
    table(
      page.items.map(({ seq, at, type, actor }) => [String(seq), at, nameOf(type, EVENT_WORDS), actor.name]),
    ),
  );
  noteMore(page);
}

async function timeline(caseNo: string, { json }: { json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  output.text(await timelineOf(api, encodeURIComponent(caseNo), json === true));
}

/** The course of a case as the caller may see it: as text, or as the JSON that the api gives. */
export async function timelineOf(api: Api, caseNo: string, json: boolean): Promise<string> {
  const part = <T>(name: string): Promise<{ items: T[] }> => api.get(`/cases/${caseNo}/${name}`);
  const lines = await part<TimelineLine>('timeline');
  if (json) return JSON.stringify(lines);
  const [facts, notices] = await Promise.all([
    api.all<{ id: string; seq: number }>(`/cases/${caseNo}/events`),
    part<NoticeLine>('notices'),
  ]);
  return timelineText(lines.items, facts, notices.items);
}

interface ActOptions extends ActionBodyOptions {
  readonly key?: string;
  readonly json?: boolean;
}

async function act(caseNo: string, action: string, { key, json, ...given }: ActOptions): Promise<void> {
  const body = await actionBody(given);
  const api = await Api.asCaller();
  const path = `/cases/${encodeURIComponent(caseNo)}/actions/${encodeURIComponent(action)}`;
  const result = await finished<ActionAnswer>(api, await api.post(path, body, key));
  if (json) output.json(result);
  else output.text(actionText(action, result));
}

const caseExamples = (): string =>
  examples(
    'xinxiu case list --status submitted --overdue',
    'xinxiu case timeline XF-2026-000001',
    'xinxiu case act XF-2026-000001 claim',
    `xinxiu case act XF-2026-000001 accept --data '{"note":"材料齐全"}'`,
    'xinxiu case act XF-2026-000001 decide --expected-version 7 --file decision.json',
  );

export function caseCommands(program: Command): void {
  const group = program
    .command('case')
    .description(say('案件', 'cases'))
    .addHelpText('after', caseExamples());
  paged(group.command('list'), CASE_SORTS)
    .description(say('列出可见的案件', 'lists the cases that you may see'))
    .addOption(new Option('--status <status>', say('状态', 'status')).choices(CASE_STATUSES))
    .option('--department <code>', say('由该单位办理', 'department whose turn it is'))
    .option('--holder <id>', say('承办人；me 为本人', 'person who holds it; "me" for yourself'))
    .option('--q <text>', say('案号、名称或代码的一部分', 'part of number, name or code'))
    .option('--overdue', say('仅逾期', 'only those past their deadline'))
    .action(list);
  group
    .command('show <caseNo>')
    .description(say('一个案件及可办事项', 'one case, and what you may do with it'))
    .option('--json')
    .action(show);
  group
    .command('events <caseNo>')
    .description(say('案件的全部事实，按序分页', 'the facts of a case in order, page by page'))
    .option('--limit <n>', say('最多条数', 'at most'), '50')
    .option('--cursor <cursor>', say('接上一页', 'where the page before ended'))
    .option('--json')
    .action(events);
  group
    .command('timeline <caseNo>')
    .description(say('办理经过', 'what happened, by whom, until when and why'))
    .option('--json')
    .action(timeline);
  takingAction(
    group.command('act <caseNo>'),
    ACTION_NAMES,
    say('所依据的案件版本；作出决定时必填', 'version that you saw; a decision needs it'),
  )
    .addHelpText('after', caseExamples())
    .action(act);
}
