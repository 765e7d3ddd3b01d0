import { type Command, Option } from 'commander';
import { Api, type ListPage } from '../api/api.js';
import { type KeptSeals, keptSeals, publicKeys } from '../audit/kept-seals.js';
import { type FactReport, verifyFacts } from '../audit/verify-facts.js';
import { type DayReport, type TrailReport, verifyTrail } from '../audit/verify-trail.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { EXIT, output, table } from '../output/output.js';
import { noteMore } from '../output/paged-list.js';

interface VerifyOptions {
  readonly day?: string;
  readonly seals?: string;
  readonly key?: readonly string[];
  readonly json?: boolean;
}

const NONE_KEPT: KeptSeals = { seals: new Map(), running: [] };

async function verify({ day, seals, key, json }: VerifyOptions): Promise<void> {
  const evidence = {
    kept: seals === undefined ? NONE_KEPT : await keptSeals(seals),
    keys: key === undefined ? undefined : await publicKeys(key),
  };
  const api = await Api.asCaller();
  const trail = await verifyTrail(api, evidence, day);
  const facts = day === undefined ? await verifyFacts(api) : undefined;
  const intact = trail.intact && (facts?.faults.length ?? 0) === 0;
  if (json) output.json({ ...trail, ...(facts && { facts }), intact });
  else {
    printReport(trail);
    if (facts) printFacts(facts);
  }
  if (!intact) process.exitCode = EXIT.refused;
}

function printFacts({ facts, waiting, unbound, faults }: FactReport): void {
  if (faults.length > 0)
    output.text(
      table([
        [say('案号或记录', 'case or record'), say('序号', 'seq'), say('问题', 'fault'), say('事实', 'fact')],
        ...faults.map(({ caseNo, seq, fault, id }) => [caseNo, String(seq), fault, id]),
      ]),
    );
  output.text(
    faults.length === 0
      ? say(
          `案件和记录的事实与审计链一致：${facts} 条`,
          `facts of cases and records as they were chained: ${facts}`,
        )
      : say('案件或记录的事实已被改动，见上。', 'Facts of cases or records were tampered with; see above.'),
  );
  if (unbound > 0)
    output.note(
      say(
        `其中 ${unbound} 条写入时审计链尚不含内容哈希，只能证明其存在。`,
        `${unbound} of them were chained without a hash of their content: only that they were there is proven.`,
      ),
    );
  if (waiting > 0)
    output.note(
      say(`${waiting} 条刚写入，尚未入链。`, `${waiting} were just written and are not chained yet.`),
    );
}

function printReport({ days, strays, links, intact }: TrailReport): void {
  const head = [say('日', 'day'), say('条数', 'links'), say('封存', 'seal'), say('问题', 'faults')];
  const never = strays.map(({ day, links: found, first }) => [
    day,
    String(found),
    '-',
    `stray (${first.join(', ')}${found > first.length ? ', …' : ''})`,
  ]);
  output.text(table([head, ...days.map(row), ...never]));
  output.text(
    intact
      ? say(`完整：${links} 条`, `intact: ${links} links`)
      : say('已被改动，见上。', 'It was tampered with; see above.'),
  );
}

function row({ day, links, seal, faults }: DayReport): string[] {
  const told = faults.map(({ fault, seq, upTo, entryId }) => {
    const place = upTo === undefined ? `${seq}` : `${seq}-${upTo}`;
    return `${fault} ${place}${entryId === undefined ? '' : ` (${entryId})`}`;
  });
  return [day, String(links), seal, told.join('; ')];
}

interface ListOptions {
  readonly day?: string;
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly outcome?: string;
  readonly limit: string;
  readonly cursor?: string;
  readonly json?: boolean;
}

interface Listed {
  readonly day: string;
  readonly seq: number;
  readonly entry: {
    readonly at: string;
    readonly action: string;
    readonly subject: string;
    readonly outcome: string;
    readonly actor: { readonly name: string; readonly role: string };
  };
}

async function list({ json, ...filter }: ListOptions): Promise<void> {
  const api = await Api.asCaller();
  const page = await api.get<ListPage<Listed>>(`/audit?${new URLSearchParams({ ...filter })}`);
  if (json) return output.json(page);
  const rows = page.items.map(({ day, seq, entry }) => [
    `${day}/${seq}`,
    entry.at,
    entry.actor.name,
    entry.actor.role,
    entry.action,
    entry.subject,
    entry.outcome,
  ]);
  output.text(table(rows));
  noteMore(page);
}

interface ExportOptions {
  readonly format: string;
  readonly day?: string;
  readonly subject?: string;
  readonly actor?: string;
  readonly action?: string;
  readonly outcome?: string;
}

/** To stdout as it comes: a trail of years does not fit into memory. */
async function exportTrail(options: ExportOptions): Promise<void> {
  const api = await Api.asCaller();
  for await (const line of api.lines(`/audit/export?${new URLSearchParams({ ...options })}`))
    output.text(line);
}

export function auditCommands(program: Command): void {
  const audit = program.command('audit').description(say('审计记录', 'the audit trail'));
  audit
    .command('verify')
    .description(
      say(
        '重新计算每一条的哈希，并将案件和记录的事实与之核对，指出任何直接在数据库中的改动；有改动时退出码为 1',
        'recomputes every hash, holds the facts of cases and records against them, and names what was changed directly in the database; exit 1 if anything was',
      ),
    )
    .option('--day <date>', say('只核验一日（UTC）', 'one UTC day only'))
    .option('--seals <folder>', say('另行保管的封存文件', 'seals that were kept outside'))
    .option(
      '--key <places...>',
      say(
        '审计公钥 audit.pub.pem（可多个，或其所在目录），用于逐条验签',
        'public keys audit.pub.pem, or their folder, to check every signature: older ones too after a rotation',
      ),
    )
    .option('--json')
    .action(verify);
  audit
    .command('list')
    .description(say('谁做了什么，新的在前', 'who did what, newest first'))
    .option('--day <date>')
    .option('--subject <text>', say('案号、记录或人员', 'case number, record or person'))
    .option('--actor <id>')
    .option('--action <name>')
    .option('--outcome <outcome>', 'done | refused | failed')
    .option('--limit <n>', '', '50')
    .option('--cursor <cursor>')
    .option('--json')
    .action(list);
  audit
    .command('export')
    .description(
      say(
        '将审计记录导出到标准输出；导出本身也会被记录',
        'writes the trail to standard output; that it was exported is recorded too',
      ),
    )
    .addOption(
      new Option('--format <format>', say('格式', 'format')).choices(['csv', 'jsonl']).default('jsonl'),
    )
    .option('--day <date>')
    .option('--subject <text>', say('案号、记录或人员', 'case number, record or person'))
    .option('--actor <id>')
    .option('--action <name>')
    .option('--outcome <outcome>', 'done | refused | failed')
    .addHelpText('after', examples('xinxiu audit export --format csv --day 2026-11-25 > audit.csv'))
    .action(exportTrail);
}
