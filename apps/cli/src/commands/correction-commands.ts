import { randomUUID } from 'node:crypto';
import {
  CORRECTION_SORTS,
  type CorrectionAnswer,
  type CorrectionTaskAnswer,
  type HeldDataAnswer,
} from '@xinxiu/contracts';
import {
  CORRECTION_FIELDS,
  CORRECTION_FIELD_WORDS,
  CORRECTION_STANDINGS,
  type CorrectionField,
  WAY_TO_CHANGE_WORDS,
} from '@xinxiu/domain';
import { Argument, type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output, table } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { saveFile } from '../output/save-file.js';
import { existingFile } from '../imports/existing-file.js';

const OWN = '/account/corrections';
const taskPath = (id: string): string => `/corrections/${encodeURIComponent(id)}`;

/** What is held of the own account, and what of it one changes or asks to correct. */
export function ownDataCommands(account: Command): void {
  account
    .command('data')
    .description(say('本人账号所存信息及变更方式', 'what is held of the own account, and how it changes'))
    .option('--json')
    .action(held);
  account
    .command('language')
    .addArgument(new Argument('<language>').choices(['zh-CN', 'en']))
    .description(say('选择邮件语言', 'chooses the language of mails'))
    .option('--json')
    .action(language);
  const correction = account
    .command('correction')
    .description(say('申请更正本人信息', 'corrections of what is held of oneself'));
  correction
    .command('ask')
    .addArgument(new Argument('<field>').choices(CORRECTION_FIELDS))
    .argument('<value>', say('正确的内容', 'the right value'))
    .description(
      say(
        '申请更正：单位账号由信用办、其他账号由管理员核实后决定',
        'asks to correct a value: the credit office decides for businesses, an administrator for all others',
      ),
    )
    .requiredOption('--reason <text>', say('理由', 'why it is wrong'))
    .option('--proof <file>', say('证明文件（单位账号必附）', 'what proves it; a business needs it'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu account correction ask name 赵敏 --reason 法定代表人已变更登记 --proof 营业执照.pdf'),
    )
    .action(ask);
  paged(correction.command('list'))
    .description(say('本人的更正申请及其结果', 'the own requests and what became of them'))
    .action((options: ListOptions) =>
      pageOf<CorrectionAnswer>(OWN, options, cells, [
        'id',
        'standing',
        'field',
        'from',
        'to',
        'asked',
        'words',
      ]),
    );
  correction
    .command('withdraw <id>')
    .description(say('撤回待决的申请', 'withdraws one that waits'))
    .option('--json')
    .action(withdraw);
}

/** Requests for corrections as work of the credit office and of administrators. */
export function correctionCommands(program: Command): void {
  const correction = program
    .command('correction')
    .description(
      say('更正申请（信用办、管理员）', 'requests for corrections (credit office, administrator)'),
    );
  paged(correction.command('list'), CORRECTION_SORTS)
    .description(say('列出更正申请，最早的在前', 'lists requests for corrections, the oldest first'))
    .addOption(
      new Option('--standing <standing>', say('不填为待决的', 'those that wait unless given')).choices(
        CORRECTION_STANDINGS,
      ),
    )
    .action((options: ListOptions) =>
      pageOf<CorrectionTaskAnswer>(
        '/corrections',
        options,
        (one) => [...cells(one), one.asker.username, one.asker.organisationName ?? ''],
        [
          say('编号', 'id'),
          say('状态', 'standing'),
          say('字段', 'field'),
          say('原值', 'from'),
          say('新值', 'to'),
          say('申请时间', 'asked'),
          say('理由', 'words'),
          say('登录名', 'user'),
          say('单位', 'organisation'),
        ],
      ),
    );
  correction
    .command('show <id>')
    .description(say('一份更正申请', 'one request'))
    .option('--json')
    .action(async (id: string) => output.json(await (await Api.asCaller()).get(taskPath(id))));
  correction
    .command('proof <id>')
    .description(say('下载所附证明文件（下载会记入审计）', 'downloads the file that came with it (audited)'))
    .option(
      '--out <file>',
      say('存为；不填则用原文件名存入当前目录', 'where to; its own name in this folder unless given'),
    )
    .option('--json')
    .action(proof);
  for (const [outcome, text] of [
    ['approve', say('核实属实，予以更正', 'corrects what was asked for, once it is verified')],
    ['refuse', say('不予更正，说明理由', 'refuses it with a reason')],
  ] as const)
    correction
      .command(`${outcome} <id>`)
      .description(text)
      .requiredOption('--reason <text>', say('核实情况或者理由', 'by what it was verified, or why not'))
      .option('--json')
      .action(async (id: string, { reason }: { reason: string }) => {
        const path = `${taskPath(id)}/decision`;
        output.json((await (await Api.asCaller()).post(path, { outcome, reason }, randomUUID())).body);
      });
}

async function proof(id: string, { out, json }: { out?: string; json?: boolean }): Promise<void> {
  const path = await saveFile(await (await Api.asCaller()).file(`${taskPath(id)}/proof`), out);
  if (json) output.json({ id, path });
  else output.text(say(`已存为 ${path}`, `saved as ${path}`));
}

async function held({ json }: { json?: boolean }): Promise<void> {
  const body = await (await Api.asCaller()).get<HeldDataAnswer>('/account/data');
  if (json) return output.json(body);
  const rows = body.fields.map(({ field, value, change }) => {
    const { zh, en } = WAY_TO_CHANGE_WORDS[change];
    return [field, value, say(zh, en)];
  });
  output.text(table([[say('字段', 'field'), say('内容', 'value'), say('如何更改', 'change')], ...rows]));
  output.note(body.article);
}

async function language(locale: string): Promise<void> {
  output.json((await (await Api.asCaller()).post('/account/language', { locale })).body);
}

interface Asking {
  readonly reason: string;
  readonly proof?: string;
}

async function ask(field: CorrectionField, value: string, { reason, proof }: Asking): Promise<void> {
  if (proof !== undefined) await existingFile(proof, say('指定证明文件。', 'Name the file that proves it.'));
  const api = await Api.asCaller();
  const file = proof === undefined ? undefined : (await api.uploadFile<{ id: string }>('/files', proof)).body;
  const body = { field, value, reason, ...(file && { fileId: file.id }) };
  output.json((await api.post(OWN, body, randomUUID())).body);
}

async function withdraw(id: string): Promise<void> {
  const api = await Api.asCaller();
  output.json((await api.post(`${OWN}/${encodeURIComponent(id)}/withdrawal`, {})).body);
}

function cells({ id, standing, field, from, to, askedAt, closed }: CorrectionAnswer): string[] {
  const name = nameOf(field, CORRECTION_FIELD_WORDS);
  return [id, standing, name, from, to, askedAt, closed?.reason ?? ''];
}
