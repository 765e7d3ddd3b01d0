import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { IDENTITY_DOCUMENTS, IDENTITY_DOCUMENT_WORDS, type IdentityDocument } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { ask } from '../output/ask.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { UsageError, output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { existingFile } from '../imports/existing-file.js';
import { type WindowDraft, codeText, draftText } from '../window/draft-text.js';
import { civilDay, collected } from './arguments.js';

const PATH = '/window-applications';
const pathOf = (id: string): string => `${PATH}/${encodeURIComponent(id)}`;

interface Shown {
  readonly json?: boolean;
}

interface PersonOptions extends Shown {
  readonly person: string;
  readonly document: IdentityDocument;
}

function show(draft: WindowDraft, { json }: Shown): void {
  if (json) output.json(draft);
  else output.text(draftText(draft));
}

async function open(
  uscc: string,
  { record: recordId, person: name, document, ...shown }: PersonOptions & { readonly record: string },
): Promise<void> {
  const body = { uscc, recordId, person: { name, document } };
  show((await (await Api.asCaller()).post<WindowDraft>(PATH, body, randomUUID())).body, shown);
}

interface FillOptions extends Partial<PersonOptions> {
  readonly contactName?: string;
  readonly phone?: string;
  readonly email?: string;
  readonly language?: 'zh-CN' | 'en';
  readonly fulfilledOn?: string;
  readonly commitment?: string;
  readonly proof?: readonly string[];
}

async function fill(id: string, { proof = [], commitment, ...options }: FillOptions): Promise<void> {
  const contact = contactOf({ name: options.contactName, phone: options.phone, email: options.email });
  for (const file of [...proof, ...(commitment === undefined ? [] : [commitment])])
    await existingFile(file, say('核对文件的路径。', 'Check the path of the file.'));
  const api = await Api.asCaller();
  const { window, content, version } = await api.get<WindowDraft>(pathOf(id));
  const { person, document, language, fulfilledOn } = options;
  const named = person !== undefined || document !== undefined;
  const added: string[] = [];
  for (const file of proof)
    added.push((await api.uploadFile<{ id: string }>(`${pathOf(id)}/proofs`, file)).body.id);
  const before = (content.files ?? []).map((one) => one.id);
  const patch = {
    ...(named && { person: { ...window.person, ...given({ name: person, document }) } }),
    ...given({ contact, locale: language, fulfilledOn }),
    ...(added.length > 0 && { fileIds: [...before, ...added] }),
    ...(commitment !== undefined && {
      commitment: { text: (await readFile(commitment, 'utf8')).trim(), agreed: true },
    }),
  };
  show((await api.patch<WindowDraft>(pathOf(id), patch, `"${version}"`)).body, options);
}

/** Whole or not at all: the telephone of before comes masked. @throws UsageError */
function contactOf(fields: Readonly<Record<'name' | 'phone' | 'email', string | undefined>>) {
  const values = Object.values(fields).filter((value) => value !== undefined);
  if (values.length === 0) return undefined;
  if (values.length === 3) return fields;
  throw new UsageError(
    say('联系人、电话和邮箱须一并填写。', 'Give --contact-name, --phone and --email together.'),
  );
}

/** What was given, and nothing of what was not. */
function given<T extends object>(fields: T): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function list(options: ListOptions): Promise<void> {
  return pageOf<WindowDraft>(
    PATH,
    options,
    ({ id, state, uscc, applicantName, window, caseNo, updatedAt }) => [
      id,
      caseNo ?? state,
      uscc,
      applicantName,
      window.person.name,
      updatedAt,
    ],
    [
      say('编号', 'id'),
      say('状态', 'state'),
      say('代码', 'code'),
      say('单位', 'business'),
      say('到场人员', 'person'),
      say('更新时间', 'updated'),
    ],
  );
}

async function showOne(id: string, shown: Shown): Promise<void> {
  show(await (await Api.asCaller()).get<WindowDraft>(pathOf(id)), shown);
}

async function askCode(id: string, { json }: Shown): Promise<void> {
  const api = await Api.asCaller();
  const { body } = await api.post<NonNullable<WindowDraft['code']>>(`${pathOf(id)}/code`, {}, randomUUID());
  if (json) return output.json(body);
  output.text(codeText(body));
  output.note(
    say(
      '请到场人员核对邮件内容，无误后告知确认码；申请变更后须重新发送。',
      'Let the person read the mail and tell the code if it is right; after a change of the draft mail another one.',
    ),
  );
}

async function submit(id: string, { code, json }: Shown & { readonly code?: string }): Promise<void> {
  const api = await Api.asCaller();
  const told = code ?? (await ask(say('确认码：', 'Code: ')));
  const path = `${pathOf(id)}/submit`;
  const { body } = await api.post<{ caseNo: string }>(path, { code: told.trim() }, randomUUID());
  if (json) return output.json(body);
  output.text(say(`已提交，案号 ${body.caseNo}。`, `Filed as case ${body.caseNo}.`));
  output.note(say('该案由其他人员受理、核实和决定。', 'Somebody else accepts, verifies and decides it.'));
}

function document(): Option {
  const kinds = IDENTITY_DOCUMENTS.map((kind) => `${kind}=${nameOf(kind, IDENTITY_DOCUMENT_WORDS)}`);
  const what = say(
    `查看的证件种类，不录入号码（${kinds.join('，')}）`,
    'kind of identity document seen; its number is not entered',
  );
  return new Option('--document <kind>', what).choices(IDENTITY_DOCUMENTS);
}

export function windowCommands(program: Command): void {
  const window = program
    .command('window')
    .description(
      say(
        '窗口代为提交：到场人员凭确认码确认（信用办）',
        'filing for somebody present, who confirms by a code (credit office)',
      ),
    );
  window
    .command('open')
    .argument('<code>', say('单位的统一社会信用代码', 'unified social credit code of the business'))
    .description(
      say('为到场单位的一条记录起草申请', 'begins an application for a record of a business that is present'),
    )
    .requiredOption('--record <id>', say('记录编号', 'the record'))
    .requiredOption('--person <name>', say('到场人员姓名', 'name of the person present'))
    .addOption(document().makeOptionMandatory())
    .option('--json')
    .addHelpText(
      'after',
      examples(
        'xinxiu window open 91420526MA00000001 --record 3f0c… --person 赵明 --document resident-id',
        'xinxiu window fill ID --contact-name 赵明 --phone 13800000000 --email zhao@food.example \\',
        '  --fulfilled-on 2026-10-30 --commitment 承诺书.txt --proof 缴款凭证.pdf',
        'xinxiu window ask-code ID',
        'xinxiu window submit ID --code 123456',
      ),
    )
    .action(open);
  window
    .command('fill <id>')
    .description(say('填写或者修改申请；凭证逐份添加', 'fills in or changes the draft; proofs are added'))
    .option('--person <name>', say('到场人员姓名', 'name of the person present'))
    .addOption(document())
    .option('--contact-name <name>', say('联系人', 'name of the contact'))
    .option('--phone <number>', say('联系电话', 'telephone of the contact'))
    .option('--email <address>', say('联系邮箱，通知发往此处', 'address of the contact; notices go there'))
    .addOption(
      new Option('--language <language>', say('通知的语言', 'language of the notices')).choices([
        'zh-CN',
        'en',
      ]),
    )
    .option('--fulfilled-on <day>', say('义务履行日期', 'day on which the duties were fulfilled'), civilDay)
    .option('--commitment <file>', say('信用承诺文本文件', 'text file of the commitment'))
    .option('--proof <file>', say('履行凭证，可重复', 'proof of fulfilment; may be repeated'), collected)
    .option('--json')
    .action(fill);
  paged(window.command('list'))
    .description(say('本人经办的窗口申请', 'what one began at the window'))
    .addOption(new Option('--state <state>').choices(['draft', 'submitted']))
    .action(list);
  window
    .command('show <id>')
    .description(say('一份窗口申请及其确认码的状态', 'one of them, with what became of its code'))
    .option('--json')
    .action(showOne);
  window
    .command('ask-code <id>')
    .description(
      say(
        '向该单位发送确认码：有账号的发往账号邮箱，没有的发往联系邮箱',
        'mails a code: to the account of the business, or to the contact where it has none',
      ),
    )
    .option('--json')
    .action(askCode);
  window
    .command('submit <id>')
    .description(say('凭到场人员告知的确认码提交', 'files it with the code that the person told'))
    .option('--code <code>', say('6位确认码；不填则询问', 'the 6 digits; asked for if not given'))
    .option('--json')
    .action(submit);
}
