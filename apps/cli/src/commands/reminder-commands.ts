import type { ForeseenReminder } from '@xinxiu/contracts';
import { RUNG_TOLD_WORDS, RUNG_WORDS, shanghaiMinute } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output, table } from '../output/output.js';

interface ForeseeOptions {
  readonly ahead: string;
  readonly json?: boolean;
}

async function foresee({ ahead, json }: ForeseeOptions): Promise<void> {
  const api = await Api.asCaller();
  const query = new URLSearchParams({ ahead });
  const foreseen = await api.get<{ items: ForeseenReminder[] }>(`/reminders/foreseen?${query}`);
  if (json) return output.json(foreseen);
  const head = [
    say('时间', 'at'),
    say('事项', 'matter'),
    say('单位', 'business'),
    say('承办部门', 'department'),
    say('级别', 'rung'),
    say('发给', 'to'),
    say('期限', 'due'),
  ];
  output.text(table([head, ...foreseen.items.map(cells)]));
}

function cells({ at, id, name, department = '-', rung, to, due }: ForeseenReminder): string[] {
  const told = to.map((one) => nameOf(one, RUNG_TOLD_WORDS)).join(', ');
  return [shanghaiMinute(Date.parse(at)), id, name, department, nameOf(rung, RUNG_WORDS), told, due];
}

export function reminderCommands(program: Command): void {
  const reminder = program.command('reminder').description(say('催办和督办', 'reminders and escalations'));
  reminder
    .command('foresee')
    .description(
      say(
        '预览将发出的催办和督办（负责人、督办、审计）',
        'what is about to go (leader, supervisor, auditor)',
      ),
    )
    .option('--ahead <days>', say('几天后：0为今日余下时间', 'days ahead: 0 is the rest of today'), '1')
    .option('--json')
    .addHelpText('after', examples('xinxiu reminder foresee --ahead 3'))
    .action(foresee);
}
