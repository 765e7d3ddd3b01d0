import { RECORD_SORTS } from '@xinxiu/contracts';
import type { Penalty, RecordPublication } from '@xinxiu/domain';
import type { Command } from 'commander';
import { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { output } from '../output/output.js';
import { type ListOptions, pageOf, paged } from '../output/paged-list.js';
import { proposedCells, proposedHead } from '../records/proposed-changes.js';
import { unclassifiedCells, unclassifiedHead } from '../records/record-lists.js';
import { heldCommands } from './held-commands.js';
import { recordActCommands } from './record-act-commands.js';

interface ListedRecord {
  readonly id: string;
  readonly penalty: Pick<Penalty, 'subjectName' | 'decisionNumber' | 'decisionDate' | 'authority'>;
  readonly publication: Pick<RecordPublication, 'state'>;
  readonly publicationEnds: string | null;
}

function listRecords(options: ListOptions): Promise<void> {
  const head = [
    say('编号', 'id'),
    say('状态', 'state'),
    say('处罚日期', 'decided'),
    say('公示至', 'until'),
    say('文号', 'number'),
    say('当事人', 'subject'),
    say('机关', 'authority'),
  ];
  return pageOf<ListedRecord>(
    '/records',
    options,
    ({ id, penalty, publication, publicationEnds }) => [
      id,
      publication.state,
      penalty.decisionDate,
      publicationEnds ?? '—',
      penalty.decisionNumber,
      penalty.subjectName,
      penalty.authority,
    ],
    head,
  );
}

function listUnclassified(options: ListOptions): Promise<void> {
  return pageOf('/records/unclassified', options, unclassifiedCells, unclassifiedHead());
}

function listProposed(options: ListOptions): Promise<void> {
  return pageOf('/records/proposed', options, proposedCells, proposedHead());
}

async function showRecord(id: string, { json }: { json?: boolean }): Promise<void> {
  const record = await (await Api.asCaller()).get(`/records/${encodeURIComponent(id)}`);
  if (json) output.json(record);
  else output.text(JSON.stringify(record, null, 2));
}

export function recordCommands(program: Command): void {
  const record = program.command('record').description(say('记录', 'records'));
  paged(record.command('list'), RECORD_SORTS)
    .description(say('列出可见的记录', 'lists the records that you may see'))
    .option('--q <text>', say('名称、代码、文号或编号的一部分', 'part of name, code, number or id'))
    .option('--state <state>', 'held, published, shielded, ended, re-published')
    .action(listRecords);
  record.command('show <id>').description(say('一条记录', 'one record')).option('--json').action(showRecord);
  paged(record.command('unclassified'))
    .description(say('列出待确定类别的记录', 'lists the records whose class a person has to decide'))
    .action(listUnclassified);
  paged(record.command('proposed'))
    .description(say('列出待双人确认的变更', 'lists the changes that wait for a second person'))
    .action(listProposed);
  recordActCommands(record);
  heldCommands(program);
}
