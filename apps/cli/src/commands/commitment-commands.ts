import {
  COMMITMENT_SORTS,
  MARKET_ENTITY_SORTS,
  type commitmentCoverageSchema,
  type commitmentSchema,
  type marketEntitySchema,
  type trackingAnswerSchema,
  type trackingSchema,
} from '@xinxiu/contracts';
import {
  BUSINESS_KINDS,
  COMMITMENT_FIELDS,
  COMMITMENT_TYPES,
  FULFILMENT_STATES,
  INDUSTRIES,
  OPERATING_STATES,
  TRACKING_ACTIONS,
  TRACKING_STATUSES,
  TRACKING_STATUS_WORDS,
} from '@xinxiu/domain';
import { type Command, Option } from 'commander';
import type { z } from 'zod';
import { type ActionBodyOptions, actionBody } from '../api/action-body.js';
import { Api } from '../api/api.js';
import { actedText, trackingText } from '../commitments/tracking-text.js';
import { examples } from '../output/examples.js';
import { nameOf, say, sayWords } from '../output/language.js';
import { output, table } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { uploadedFile } from '../records/uploaded-file.js';
import { takingAction } from './action-options.js';
import { civilDay, collected } from './arguments.js';

type Commitment = z.output<typeof commitmentSchema>;

function listCommitments(options: ListOptions): Promise<void> {
  return pageOf<Commitment>(
    '/commitments',
    options,
    ({ id, madeOn, type, fulfilment, tracking, promisorName, promisorCode, acceptor }) => [
      id,
      madeOn,
      type,
      fulfilment ?? '—',
      tracking ? nameOf(tracking.status, TRACKING_STATUS_WORDS) : '—',
      tracking?.due ?? '',
      promisorName,
      promisorCode,
      acceptor,
    ],
    [
      say('编号', 'id'),
      say('作出日期', 'made'),
      say('类型', 'type'),
      say('履行状态', 'fulfilment'),
      say('跟踪', 'followed'),
      say('期限', 'due'),
      say('承诺人', 'promisor'),
      say('代码', 'code'),
      say('受理单位', 'accepted by'),
    ],
  );
}

/** What it says, and how it is followed: status, term, history and what the caller may do. */
async function showCommitment(id: string, { json }: { readonly json?: boolean }): Promise<void> {
  const api = await Api.asCaller();
  const path = `/commitments/${encodeURIComponent(id)}`;
  const one = await api.get<Commitment>(path);
  const followed = one.tracking && (await api.get<z.output<typeof trackingSchema>>(`${path}/tracking`));
  if (json) return output.json(followed ? { ...one, tracking: followed } : one);
  const rows = COMMITMENT_FIELDS.flatMap(({ field, words }) => {
    const value = one[field];
    return value === undefined ? [] : [[sayWords(words), value]];
  });
  output.text(table(rows));
  output.text(followed ? trackingText(followed) : say('尚未跟踪', 'nobody follows it yet'));
}

interface ActOptions extends ActionBodyOptions {
  readonly proof?: readonly string[];
  readonly key?: string;
  readonly json?: boolean;
}

async function act(
  id: string,
  action: string,
  { proof = [], key, json, ...given }: ActOptions,
): Promise<void> {
  const fileIds = await Promise.all(proof.map(uploadedFile));
  const body = { ...(await actionBody(given)), ...(fileIds.length > 0 && { fileIds }) };
  const path = `/commitments/${encodeURIComponent(id)}/actions/${action}`;
  const sent = await (await Api.asCaller()).post(path, body, key);
  const answer = sent.body as z.output<typeof trackingAnswerSchema>;
  if (json) output.json(answer);
  else output.text(actedText(action, answer));
}

function listEntities(options: ListOptions): Promise<void> {
  return pageOf<z.output<typeof marketEntitySchema>>(
    '/market-entities',
    options,
    ({ code, name, kind, operating, industry, commitments }) => [
      code,
      name,
      kind,
      operating,
      industry ?? '—',
      String(commitments),
    ],
    [
      say('代码', 'code'),
      say('名称', 'name'),
      say('类别', 'kind'),
      say('状态', 'state'),
      say('行业', 'industry'),
      say('承诺数', 'commitments'),
    ],
  );
}

async function showCoverage({ json }: { readonly json?: boolean }): Promise<void> {
  type Coverage = z.output<typeof commitmentCoverageSchema>;
  const coverage = await (await Api.asCaller()).get<Coverage>('/commitments/coverage');
  if (json) return output.json(coverage);
  const { entities, covered, byKind, byIndustry, byType, byFulfilment, byDepartment, byMonth } = coverage;
  const unknown = say('未说明', 'not said');
  const rows = [
    [say('在营经营主体', 'active market entities'), '', String(covered), String(entities)],
    ...byKind.map((one) => [say('类别', 'kind'), one.kind, String(one.covered), String(one.entities)]),
    ...byIndustry.map((one) => [
      say('行业', 'industry'),
      one.industry || unknown,
      String(one.covered),
      String(one.entities),
    ]),
  ];
  const head = [say('范围', 'of'), '', say('已承诺', 'covered'), say('总数', 'all')];
  output.text(table([head, ...rows]));
  const counted = [
    ...byType.map(({ of, n }) => [say('类型', 'type'), of, String(n)]),
    ...byFulfilment.map(({ of, n }) => [
      say('履行状态', 'fulfilment'),
      of || say('尚未认定', 'undetermined'),
      String(n),
    ]),
    ...byDepartment.map(({ of, n }) => [
      say('受理单位', 'accepted by'),
      of || say('县外', 'outside'),
      String(n),
    ]),
    ...byMonth.map(({ of, n }) => [say('月份', 'month'), of, String(n)]),
  ];
  output.text(table([[say('信用承诺', 'commitments'), '', String(coverage.commitments)], ...counted]));
}

const actExamples = (): string =>
  examples(
    `xinxiu commitment act ID submitEvidence --data '{"text":"已完成整改"}' --proof report.pdf`,
    `xinxiu commitment act ID verify --data '{"found":"kept","ground":"查看台账"}'`,
    `xinxiu commitment act ID proposeDetermination --expected-version 4 --data '{"outcome":"全部未履行","ground":"逾期未整改","unfulfilled":"整改","measures":["measure.credit-record"]}'`,
    'xinxiu commitment act ID confirmDetermination --expected-version 5',
  );

export function commitmentCommands(program: Command): void {
  const commitment = program.command('commitment').description(say('信用承诺', 'credit commitments'));
  paged(commitment.command('list'), COMMITMENT_SORTS)
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
    .addOption(
      new Option('--tracking <status>', say('跟踪状态；untracked 尚未跟踪', 'where it is followed')).choices([
        ...TRACKING_STATUSES,
        'untracked',
      ]),
    )
    .option('--due-by <day>', say('期限在该日或者之前', 'whose term ends on this day or before'), civilDay)
    .action(listCommitments);
  commitment
    .command('show <id>')
    .description(
      say(
        '一条信用承诺及其跟踪：状态、期限、经过',
        'one commitment and how it is followed: status, term, history',
      ),
    )
    .option('--json')
    .action(showCommitment);
  takingAction(
    commitment.command('act <id>'),
    TRACKING_ACTIONS,
    say('所依据的版本；认定时必填', 'version that you saw; a determination needs it'),
  )
    .option(
      '--proof <path>',
      say('随附的证明材料，可重复', 'a proof to go with it; may be repeated'),
      collected,
    )
    .addHelpText('after', actExamples())
    .action(act);
  commitment
    .command('coverage')
    .description(
      say(
        '在营经营主体中已作出承诺的数量，按类别、行业；承诺按类型、履行状态、受理单位、月份',
        'how many active market entities have made a commitment, and commitments by type, fulfilment, department and month',
      ),
    )
    .option('--json')
    .action(showCoverage);
  paged(
    program.command('market-entity').description(say('经营主体', 'market entities')).command('list'),
    MARKET_ENTITY_SORTS,
  )
    .description(
      say(
        '列出经营主体；--covered false 为尚未承诺的',
        'lists market entities; --covered false: without a commitment',
      ),
    )
    .option('--q <text>', say('名称或代码的一部分', 'part of name or code'))
    .addOption(new Option('--kind <kind>', say('类别', 'kind')).choices(BUSINESS_KINDS))
    .addOption(new Option('--industry <name>', say('行业门类', 'industry')).choices(INDUSTRIES))
    .addOption(new Option('--operating <state>', say('在营状态', 'state')).choices(OPERATING_STATES))
    .addOption(
      new Option('--covered <flag>', say('是否已承诺', 'whether it has made one')).choices(['true', 'false']),
    )
    .action(listEntities);
}
