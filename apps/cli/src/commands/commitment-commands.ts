import type { commitmentSchema } from '@xinxiu/contracts';
import { COMMITMENT_FIELDS, COMMITMENT_TYPES, FULFILMENT_STATES } from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import type { z } from 'zod';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output, table } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';

type Commitment = z.output<typeof commitmentSchema>;

function listCommitments(options: ListOptions): Promise<void> {
  return pageOf<Commitment>(
    '/commitments',
    options,
    ({ id, madeOn, type, fulfilment, promisorName, promisorCode, acceptor }) => [
      id,
      madeOn,
      type,
      fulfilment ?? '—',
      promisorName,
      promisorCode,
      acceptor,
    ],
    [
      say('编号', 'id'),
      say('作出日期', 'made'),
      say('类型', 'type'),
      say('履行状态', 'fulfilment'),
      say('承诺人', 'promisor'),
      say('代码', 'code'),
      say('受理单位', 'accepted by'),
    ],
  );
}

async function showCommitment(id: string, { json }: { readonly json?: boolean }): Promise<void> {
  const one = await (await Api.asCaller()).get<Commitment>(`/commitments/${encodeURIComponent(id)}`);
  if (json) return output.json(one);
  const rows = COMMITMENT_FIELDS.flatMap(({ field, words }) => {
    const value = one[field];
    return value === undefined ? [] : [[say(words.zh, words.en), value]];
  });
  output.text(table(rows));
}

export function commitmentCommands(program: Command): void {
  const commitment = program.command('commitment').description(say('信用承诺', 'credit commitments'));
  paged(commitment.command('list'))
    .description(say('列出可见的信用承诺', 'lists the commitments that you may see'))
    .option('--q <text>', say('承诺人名称、代码或承诺编码的一部分', 'part of name, code or number'))
    .addOption(new Option('--type <type>', say('承诺类型', 'type')).choices(COMMITMENT_TYPES))
    .addOption(
      new Option('--fulfilment <state>', say('履行状态；undetermined 尚未认定', 'fulfilment')).choices([
        ...FULFILMENT_STATES,
        'undetermined',
      ]),
    )
    .option('--department <code>', say('受理单位代码', 'code of the accepting department'))
    .action(listCommitments);
  commitment
    .command('show <id>')
    .description(say('一条信用承诺', 'one commitment'))
    .option('--json')
    .action(showCommitment);
}
