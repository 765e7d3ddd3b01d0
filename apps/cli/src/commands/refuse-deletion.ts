import { randomUUID } from 'node:crypto';
import type { DeletionRunAnswer, OneDeletionRunAnswer } from '@xinxiu/contracts';
import { REFUSAL_GROUNDS, REFUSAL_GROUND_WORDS, type RefusalGround } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import { Api } from '../api/api.js';
import { examples } from '../output/examples.js';
import { nameOf, say } from '../output/language.js';
import { output } from '../output/output.js';
import { civilDay } from './arguments.js';

interface RefuseOptions {
  readonly version: string;
  readonly ground: RefusalGround;
  readonly reason: string;
  readonly until: string;
  readonly only?: readonly string[];
  readonly json?: boolean;
}

async function refuse(number: string, { version, only, json, ...why }: RefuseOptions): Promise<void> {
  const path = `/retention/runs/${encodeURIComponent(number)}/refuse`;
  const wanted = { expectedVersion: Number(version), ...why, ...(only && { only: only.map(thing) }) };
  const { body } = await (await Api.asCaller()).post<OneDeletionRunAnswer>(path, wanted, randomUUID());
  if (json) output.json(body);
  else if (body.refused) output.text(refusalText(body.refused));
}

/** `class:id`; an id may have colons of its own. */
function thing(text: string): { readonly data: string; readonly id: string } {
  const colon = text.indexOf(':');
  return { data: text.slice(0, Math.max(colon, 0)), id: text.slice(colon + 1) };
}

export function refusalText(refused: NonNullable<DeletionRunAnswer['refused']>): string {
  const { by, at, ground, reason, until, things } = refused;
  const why = `${nameOf(ground, REFUSAL_GROUND_WORDS)}  ${reason}`;
  return say(
    `不予批准（${by.name} ${at}）：${things} 项至 ${until}（含）不再提出，期限或者起算日变更的除外  ${why}`,
    `refused by ${by.name} ${at}: ${things} of it are not proposed through ${until}, unless their term changes  ${why}`,
  );
}

export function refuseCommand(retention: Command): void {
  retention
    .command('refuse')
    .argument('<number>', say('批次编号', 'number of the deletion'))
    .description(
      say(
        '不予批准所见版本的批次，所列数据在一定日期前不再提出（监督人员）',
        'refuses a deletion as it was seen: what it names is not proposed again through a day (supervisor)',
      ),
    )
    .requiredOption('--version <n>', say('所见的版本', 'the version that was seen'))
    .addOption(
      new Option('--ground <ground>', say('事由', 'ground')).choices(REFUSAL_GROUNDS).makeOptionMandatory(),
    )
    .requiredOption('--reason <text>', say('具体说明', 'why'))
    .requiredOption(
      '--until <day>',
      say('不再提出的最后一日', 'last day on which it is not proposed again'),
      civilDay,
    )
    .option(
      '--only <things...>',
      say(
        '只针对其中的数据（类别:编号）',
        'these things of it alone, class:id; the rest may be proposed again',
      ),
    )
    .option('--json')
    .addHelpText(
      'after',
      examples(
        'xinxiu retention refuse SC-2026-000001 --version 1 --ground facts-wrong --reason 办结日有误 --until 2027-01-31 --only case-contents:XF-2021-000007',
      ),
    )
    .action(refuse);
}
