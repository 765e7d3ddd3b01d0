import { randomUUID } from 'node:crypto';
import type {
  CheckedCertificate,
  DeletionRunAnswer,
  DueAnswer,
  OneDeletionRunAnswer,
} from '@xinxiu/contracts';
import { DELETION_STATES, DUE_STANDINGS, RETENTION_DATA_NAMES, RETENTION_DATA_WORDS } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { publicKeys } from '../audit/kept-seals.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { certificateReport, keptCertificate } from '../retention/verify-certificate.js';
import { refusalText, refuseCommand } from './refuse-deletion.js';

type Json = { readonly json?: boolean };

async function due({ json, ...query }: Json & Readonly<Record<string, string>>): Promise<void> {
  const found = await (await Api.asCaller()).get<DueAnswer>(`/retention/due?${new URLSearchParams(query)}`);
  if (json) return output.json(found);
  output.text(
    table([
      [
        say('数据', 'data'),
        say('规则', 'rule'),
        say('期限', 'term'),
        say('到期数', 'due'),
        say('保全', 'held'),
        say('暂缓', 'blocked'),
        say('驳回', 'refused'),
        say('依据', 'article'),
      ],
      ...found.counts.map(({ data, ruleId, term, due: count, held, blocked, refused, article }) => {
        const counts = [count, held, blocked, refused].map(String);
        return [nameOf(data, RETENTION_DATA_WORDS), ruleId, term, ...counts, article];
      }),
    ]),
  );
  for (const { data, id, keptUntil, standing, heldBy, blocks, refusedIn } of found.items) {
    const why = [...heldBy, ...blocks, ...refusedIn].join(' ');
    output.text(`${nameOf(data, RETENTION_DATA_WORDS)}  ${id}  ${keptUntil}  ${standing}  ${why}`.trimEnd());
  }
  output.note(`${found.items.length} / ${found.total}`);
}

async function propose({ json }: Json): Promise<void> {
  const { body } = await (
    await Api.asCaller()
  ).post<OneDeletionRunAnswer>('/retention/runs', {}, randomUUID());
  if (json) output.json(body);
  else printRun(body);
}

async function show(number: string, { json }: Json): Promise<void> {
  const run = await (await Api.asCaller()).get<OneDeletionRunAnswer>(pathOf('runs', number));
  if (json) output.json(run);
  else printRun(run);
}

async function approve(number: string, { version, json }: Json & { version: string }): Promise<void> {
  const { body } = await (
    await Api.asCaller()
  ).post<OneDeletionRunAnswer>(
    `${pathOf('runs', number)}/approve`,
    { expectedVersion: Number(version) },
    randomUUID(),
  );
  if (json) return output.json(body);
  output.text(
    say(
      `${number} 已批准，将在一刻钟内执行；凭证：xinxiu retention certificate ${number}`,
      `${number} is approved and carried out within a quarter of an hour; then: xinxiu retention certificate ${number}`,
    ),
  );
}

function printRun(run: OneDeletionRunAnswer): void {
  output.text(runCells(run).join('  '));
  const { refused } = run;
  if (refused) output.text(refusalText(refused));
  output.text(
    table([
      [
        say('数据', 'data'),
        say('编号', 'id'),
        say('起算日', 'from'),
        say('保存至', 'kept until'),
        say('规则', 'rule'),
      ],
      ...run.items.map(({ data, id, eventOn, keptUntil, ruleId }) => [
        nameOf(data, RETENTION_DATA_WORDS),
        id,
        eventOn,
        keptUntil,
        ruleId,
      ]),
    ]),
  );
}

function runs(options: ListOptions): Promise<void> {
  return pageOf<DeletionRunAnswer>('/retention/runs', options, runCells, runHead());
}

function certificates(options: ListOptions): Promise<void> {
  return runs({ ...options, state: 'certified' });
}

const runHead = (): string[] => [
  say('批次', 'number'),
  say('状态', 'state'),
  say('版本', 'version'),
  say('数量', 'things'),
  say('提出人', 'proposed by'),
  say('时间', 'at'),
  say('批准人', 'approved by'),
];

function runCells(run: DeletionRunAnswer): string[] {
  const { number, state, version, counts, proposedBy, proposedAt, approvedBy } = run;
  const things = Object.entries(counts).map(
    ([data, count]) => `${nameOf(data, RETENTION_DATA_WORDS)} ${count}`,
  );
  return [
    number,
    state,
    String(version),
    things.join(', '),
    proposedBy.name,
    proposedAt,
    approvedBy?.name ?? '',
  ];
}

async function certificate(number: string, { json }: Json): Promise<void> {
  const found = await certificateOf(number);
  if (json) return output.json(found);
  const { at, approvedBy, approvedAt, rules, items, kept } = found.certificate;
  output.text(
    say(
      `删除凭证 ${number}\n执行 ${at}，批准 ${approvedBy.name} ${approvedAt}`,
      `Certificate of deletion ${number}\ncarried out ${at}, approved by ${approvedBy.name} ${approvedAt}`,
    ),
  );
  for (const { id, article, trust, text, textEn } of rules)
    output.text(`${id}  ${article} (${trust})\n  ${say(text, textEn)}`);
  for (const { data, id, parts } of items) {
    output.text(`${nameOf(data, RETENTION_DATA_WORDS)}  ${id}`);
    for (const part of parts)
      output.text(`  ${part.kind} ${part.id}  sha256 ${part.sha256}${staying(part.stays)}`);
  }
  for (const { data, id, part, reason } of kept)
    output.text(
      `${say('保留', 'kept')}  ${data}  ${id}  ${part ? `${part.kind} ${part.id}  ` : ''}${reason}`,
    );
  output.text(
    say(
      '案件事实（谁于何时依何条作出何决定）、记录台账和统计保留。',
      'The facts of cases (who decided what, when, under which article), ledgers and statistics stay.',
    ),
  );
}

function staying(sha256: string | undefined): string {
  return sha256 === undefined ? '' : say(`  留存 ${sha256}`, `  stays ${sha256}`);
}

interface VerifyOptions extends Json {
  readonly key?: readonly string[];
  readonly file?: string;
}

async function verify(number: string, { key, file, json }: VerifyOptions): Promise<void> {
  const report = certificateReport(await certificateOf(number), {
    keys: key === undefined ? undefined : await publicKeys(key),
    kept: file === undefined ? undefined : await keptCertificate(file),
  });
  if (json) output.json(report);
  else {
    const { genuine, ...told } = report;
    output.text(
      Object.entries(told)
        .map(([name, value]) => `${name}: ${value}`)
        .join('\n'),
    );
    output.text(
      genuine ? say('凭证真实。', 'The certificate is genuine.') : say('凭证不真实。', 'It is not genuine.'),
    );
  }
  if (!report.genuine) process.exitCode = EXIT.refused;
}

async function certificateOf(number: string): Promise<CheckedCertificate> {
  return (await Api.asCaller()).get<CheckedCertificate>(pathOf('certificates', number));
}

function pathOf(place: string, number: string): string {
  return `/retention/${place}/${encodeURIComponent(number)}`;
}

export function retentionCommands(program: Command): void {
  const retention = program
    .command('retention')
    .description(say('保存期限与删除', 'terms and deletion of personal data'));
  const number = ['<number>', say('批次编号', 'number of the deletion')] as const;
  retention
    .command('due')
    .description(
      say('已过保存期限的数据，以及仍应保留的原因', 'what is over its term, and what keeps it all the same'),
    )
    .addOption(new Option('--standing <standing>').choices(DUE_STANDINGS))
    .addOption(new Option('--data <data>', say('数据类别', 'class of data')).choices(RETENTION_DATA_NAMES))
    .option('--limit <n>', say('最多条数', 'at most'), '50')
    .option('--json')
    .action(due);
  retention
    .command('run')
    .description(
      say(
        '提出删除批次：只列出应删除的数据，不删除',
        'proposes to delete what is due: a list of what would go, nothing goes',
      ),
    )
    .option('--json')
    .action(propose);
  paged(retention.command('runs'))
    .description(say('删除批次，新的在前', 'deletions, newest first'))
    .addOption(new Option('--state <state>').choices(DELETION_STATES))
    .action(runs);
  retention
    .command('show')
    .argument(...number)
    .description(say('一个批次的全部内容', 'a deletion with all that it names'))
    .option('--json')
    .action(show);
  retention
    .command('approve')
    .argument(...number)
    .description(
      say(
        '批准所见版本的批次（监督人员；不得批准本人提出的）',
        'approves a deletion as it was seen (supervisor; not an own one)',
      ),
    )
    .requiredOption('--version <n>', say('所见的版本', 'the version that was seen'))
    .option('--json')
    .addHelpText('after', examples('xinxiu retention approve SC-2026-000001 --version 1'))
    .action(approve);
  refuseCommand(retention);
  paged(retention.command('certificates'))
    .description(say('已出具凭证的批次', 'deletions that were carried out'))
    .action(certificates);
  retention
    .command('certificate')
    .argument(...number)
    .description(say('删除凭证', 'the certificate of a deletion'))
    .option('--json')
    .action(certificate);
  retention
    .command('verify')
    .argument(...number)
    .description(
      say(
        '核验删除凭证的签名和入链；不真实时退出码为 1',
        'whether a certificate is genuine: signature and chain; exit 1 if not',
      ),
    )
    .option(
      '--key <places...>',
      say('审计公钥 audit.pub.pem（可多个，或其所在目录）', 'public keys audit.pub.pem, or their folder'),
    )
    .option(
      '--file <file>',
      say('另行保管的凭证（--json 输出）', 'a certificate that was kept (output of --json)'),
    )
    .option('--json')
    .action(verify);
}
