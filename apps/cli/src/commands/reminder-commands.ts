import { FORESEEN_SORTS, type ForeseenReminder } from '@xinxiu/contracts';
import { MATTERS_OF_WAITS, RUNG_IDS, RUNG_TOLD_WORDS, RUNG_WORDS, shanghaiMinute } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

function foresee({ mine, ...options }: ListOptions): Promise<void> {
  const query = { ...options, ...(mine === true && { holder: 'me' }) };
  return pageOf<ForeseenReminder>('/reminders/foreseen', query, cells, [
    say('时间', 'at'),
    say('事项', 'matter'),
    say('单位', 'business'),
    say('承办部门', 'department'),
    say('级别', 'rung'),
    say('发给', 'to'),
    say('期限', 'due'),
  ]);
}

function cells(reminder: ForeseenReminder): string[] {
  const { at, id, name, department = '-', rung, to, due, people, inDigest } = reminder;
  const parts = to.map((one) => nameOf(one, RUNG_TOLD_WORDS));
  if (inDigest > 0) parts.push(say(`合并发送 ${inDigest}/${people}`, `in a digest ${inDigest}/${people}`));
  const told = parts.join(', ');
  return [shanghaiMinute(Date.parse(at)), id, name, department, nameOf(rung, RUNG_WORDS), told, due];
}

export function reminderCommands(program: Command): void {
  const reminder = program.command('reminder').description(say('催办和督办', 'reminders and escalations'));
  paged(reminder.command('foresee'), FORESEEN_SORTS)
    .description(
      say(
        '预览将发出的催办和督办（经办部门、督办、审计）',
        'what is about to go (offices, supervisor, auditor)',
      ),
    )
    .option('--ahead <days>', say('几天后：0为今日余下时间', 'days ahead: 0 is the rest of today'), '1')
    .option('--mine', say('本人和代办的', 'what one holds, or stands in for'))
    .option('--q <text>', say('单位名称或编号', 'part of the name or the number'))
    .option('--department <code>', say('承办部门', 'department whose turn it is'))
    .addOption(new Option('--matter <kind>', say('事项', 'kind of matter')).choices(MATTERS_OF_WAITS))
    .addOption(new Option('--rung <rung>', say('级别', 'rung')).choices(RUNG_IDS))
    .addHelpText('after', examples('xinxiu reminder foresee --ahead 3'))
    .action(foresee);
}
