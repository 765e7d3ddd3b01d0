import type { SpotCheckAnswer } from '@xinxiu/contracts';
import { STATUS_WORDS, shanghaiMinute } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output, table } from '../output/output.js';

async function list({ json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<{ items: SpotCheckAnswer[] }>('/spot-checks');
  if (json) return output.json(found);
  output.text(found.items.map(checkText).join('\n\n'));
}

function checkText(check: SpotCheckAnswer): string {
  const { quarter, from, to, drawnAt, seed, population, populationHash, drawn } = check;
  const at = shanghaiMinute(Date.parse(drawnAt));
  const rows = drawn.map(({ caseNo, department, status, checker = '-' }) => [
    caseNo,
    department,
    nameOf(status, STATUS_WORDS),
    checker,
  ]);
  return [
    `${quarter}  ${from} – ${to}`,
    say(
      `办结 ${population} 件，${at} 抽取 ${drawn.length} 件`,
      `${drawn.length} of ${population} that ended, drawn ${at}`,
    ),
    `${say('种子', 'seed')}: ${seed}`,
    `${say('案件清单 SHA-256', 'SHA-256 of the list of cases')}: ${populationHash}`,
    ...(rows.length > 0 ? [table(rows)] : []),
  ].join('\n');
}

export function spotCheckCommands(program: Command): void {
  program
    .command('spot-check')
    .description(say('季度抽查', 'spot checks of the quarters'))
    .command('list')
    .description(
      say(
        '各季度抽取的案件、复查人和种子（信用办、督办、审计）',
        'the cases that were drawn, who checks them, and the seed (credit office, supervisor, auditor)',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu spot-check list --json'))
    .action(list);
}
