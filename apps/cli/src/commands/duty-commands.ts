import { randomUUID } from 'node:crypto';
import type { DutyAnswer } from '@xinxiu/contracts';
import {
  DUTY_NAMES,
  DUTY_OUTCOME_WORDS,
  DUTY_OVERLAP_WORDS,
  DUTY_STATE_WORDS,
  type Words,
  shanghaiMinute,
  spanWords,
} from '@xinxiu/domain';
import { Argument, type Command } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';

const ACTS = ['run', 'pause', 'resume'] as const;
type Act = (typeof ACTS)[number];

async function list({ json }: { json?: boolean }): Promise<void> {
  const found = await (await Api.asCaller()).get<{ items: DutyAnswer[] }>('/duties');
  if (json) return output.json(found);
  output.text(found.items.map(dutyText).join('\n\n'));
}

async function act(
  what: Act,
  name: string,
  { reason, json }: { reason: string; json?: boolean },
): Promise<void> {
  const path = `/duties/${encodeURIComponent(name)}/${what}`;
  const { body } = await (await Api.asCaller()).post<DutyAnswer>(path, { reason }, randomUUID());
  if (json) return output.json(body);
  output.text(dutyText(body));
}

/** What it does, when, and how it went. */
function dutyText(duty: DutyAnswer): string {
  const { name, title, what, turns, state, pause, next, overlap, catchUpMinutes, skipped, missed } = duty;
  const marked = (zh: string, en: string, mark: DutyAnswer['pause']): string[] =>
    mark ? [`  ${say(zh, en)}: ${minute(mark.at)} ${mark.by}: ${mark.reason}`] : [];
  return [
    `${name}  ${said(title)}  ${nameOf(state, DUTY_STATE_WORDS)}`,
    `  ${said(what)}`,
    `  ${said(turns)}${next === undefined ? '' : say(`，下次 ${minute(next)}`, `, next at ${minute(next)}`)}`,
    `  ${nameOf(overlap, DUTY_OVERLAP_WORDS)}${say('；', '; ')}${say('错过的补做期限', 'missed turns are made up within')} ${said(spanWords(catchUpMinutes))}`,
    `  ${say(`因重叠未执行 ${skipped} 次，错过未补 ${missed} 次`, `${skipped} left out, ${missed} missed and not made up`)}`,
    ...marked('暂停', 'paused', pause),
    ...marked('最近手工执行', 'last run by hand', duty.byHand),
    ...duty.runs.map((run) => `  ${minute(run.at)}  ${runText(run, duty.counts)}`),
  ].join('\n');
}

/** How a run ended, with what it counted. */
function runText({ outcome, count }: DutyAnswer['runs'][number], counts: Words): string {
  const told = nameOf(outcome, DUTY_OUTCOME_WORDS);
  return count === undefined ? told : `${told}  ${said(counts).replace('{n}', String(count))}`;
}

const said = ({ zh, en }: Words): string => say(zh, en);
const minute = (at: string): string => shanghaiMinute(Date.parse(at));

const DESCRIPTIONS: Readonly<Record<Act, Words>> = {
  run: {
    zh: '立即执行一项定期任务（信用办、管理员）',
    en: 'have a duty run now (credit office, administrator)',
  },
  pause: { zh: '暂停一项定期任务（管理员）', en: 'pause a duty (administrator)' },
  resume: { zh: '恢复一项定期任务（管理员）', en: 'resume a duty (administrator)' },
};

export function dutyCommands(program: Command): void {
  const duty = program.command('duty').description(say('定期任务', 'recurring duties'));
  duty
    .command('list')
    .description(
      say(
        '定期任务、下次执行时间和最近结果（信用办、督办、审计、管理员）',
        'what is done by itself, when, and how it went (credit office, supervisor, auditor, administrator)',
      ),
    )
    .option('--json')
    .addHelpText('after', examples('xinxiu duty list --json'))
    .action(list);
  for (const what of ACTS)
    duty
      .command(what)
      .addArgument(new Argument('<duty>', say('任务名称', 'name of the duty')).choices(DUTY_NAMES))
      .description(said(DESCRIPTIONS[what]))
      .requiredOption('--reason <text>', say('理由', 'why'))
      .option('--json')
      .addHelpText('after', examples(`xinxiu duty ${what} notice-sweep --reason 邮件服务器已恢复`))
      .action((name: string, options: { reason: string; json?: boolean }) => act(what, name, options));
}
