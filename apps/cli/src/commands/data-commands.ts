import { Argument, type Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { say } from '../output/language.js';
import { output, table } from '../output/output.js';

const PLACES = { record: 'records', case: 'cases', 'held-row': 'held-rows' } as const;

interface RevealOptions {
  readonly field: string;
  readonly reason: string;
  readonly json?: boolean;
}

async function reveal(
  place: keyof typeof PLACES,
  id: string,
  { field, reason, json }: RevealOptions,
): Promise<void> {
  const api = await Api.asCaller();
  const path = `/${PLACES[place]}/${encodeURIComponent(id)}/reveal`;
  const { body } = await api.post<{ field: string; value: string }>(path, { field, reason });
  if (json) output.json(body);
  else output.text(body.value);
}

interface Disclosed {
  readonly at: string;
  readonly subject: string;
  readonly field: string;
  readonly reason: string;
  readonly by: { readonly name: string; readonly role: string; readonly department: string };
}

async function disclosures({ json }: { json?: boolean }): Promise<void> {
  const items = await (await Api.asCaller()).all<Disclosed>('/own-data/disclosures');
  if (json) return output.json({ items });
  output.text(
    table(
      items.map(({ at, subject, field, reason, by }) => [
        at,
        by.name,
        by.department || by.role,
        subject,
        field,
        reason,
      ]),
    ),
  );
}

/** Line by line as it comes: memory does not grow with what is held. */
async function exportOwn(): Promise<void> {
  const api = await Api.asCaller();
  for await (const line of api.lines('/own-data/export')) output.text(line);
}

export function dataCommands(program: Command): void {
  const data = program.command('data').description(say('个人信息', 'personal data'));
  data
    .command('reveal')
    .addArgument(new Argument('<place>', 'record | case | held-row').choices(Object.keys(PLACES)))
    .argument('<id>')
    .description(
      say(
        '查看一项完整的个人信息；理由记入审计，并告知当事人',
        'shows one personal value in full; the reason enters the audit trail and is told to whom it concerns',
      ),
    )
    .requiredOption('--field <name>', 'subjectIdNo | legalRepresentativeIdNo | contact.phone | header')
    .requiredOption('--reason <text>', say('理由', 'why'))
    .option('--json')
    .addHelpText(
      'after',
      examples('xinxiu data reveal case XF-2026-000001 --field contact.phone --reason 电话通知补正'),
    )
    .action(reveal);
  data
    .command('disclosures')
    .description(
      say('谁查看过本单位的完整个人信息', 'who saw personal values of the own organisation in full'),
    )
    .option('--json')
    .action(disclosures);
  data
    .command('export')
    .description(
      say(
        '导出本单位的全部数据（JSON）',
        'everything that is held of the own organisation, as JSON on stdout',
      ),
    )
    .action(exportOwn);
}
