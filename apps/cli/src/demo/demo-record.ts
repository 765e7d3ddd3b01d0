import { randomUUID } from 'node:crypto';
import type { CivilDate, Penalty, RecordPublication } from '@xinxiu/domain';
import type { Repositories } from '@xinxiu/persistence';
import type { Api } from '../api/api.js';
import { say } from '../output/language.js';
import { Refused, output } from '../output/output.js';

interface Verdict {
  readonly publicationEnds: string | null;
  readonly unmet: readonly { condition: string; article: string }[];
}

/** Asks before anything is filed: a record whose publication has ended by law has nothing to repair. */
export async function refuseEnded(api: Api, penalty: Penalty, at: CivilDate): Promise<void> {
  const { penaltyKinds, fineYuan, confiscatedYuan, decisionDate } = penalty;
  const facts = { kind: 'penalty', penaltyKinds, fineYuan, confiscatedYuan, decisionDate };
  const { body } = await api.post<Verdict>(`/eligibility?at=${at}`, facts);
  const ended = body.unmet.find(({ condition }) => condition === 'PUBLICATION_ENDED');
  if (!ended) return;
  const { publicationEnds } = body;
  throw new Refused(
    say(
      `PUBLICATION_ENDED：公示已于 ${publicationEnds} 结束（${ended.article}）。`,
      `PUBLICATION_ENDED: the publication ended on ${publicationEnds} (${ended.article}).`,
    ),
    say(
      '已无须修复；可用 --at YYYY-MM-DD 在其公示期内的某一天演示。',
      'There is nothing to repair; play it on a day of its publication with --at YYYY-MM-DD.',
    ),
    { code: 'PUBLICATION_ENDED', publicationEnds },
  );
}

interface ListedRecord {
  readonly id: string;
  readonly penalty: { readonly decisionNumber: string };
  readonly publication: RecordPublication;
}

/**
 * The record of the penalty, as its business finds it. One that an earlier demonstration repaired is publicised again,
 * so that it can be played once more. @returns its id
 */
export async function recordOf(
  applicant: Api,
  decisionNumber: string,
  { records }: Repositories,
): Promise<string> {
  const query = new URLSearchParams({ q: decisionNumber });
  const { items } = await applicant.get<{ items: ListedRecord[] }>(`/records?${query}`);
  const record = items.find(({ penalty }) => penalty.decisionNumber === decisionNumber);
  if (!record) {
    throw new Refused(
      say('导入后企业看不到其记录。', 'The business does not see its record after the import.'),
      say('检查导入结果。', 'Look at what the import said.'),
      { code: 'RECORD_NOT_VISIBLE' },
    );
  }
  if (record.publication.endReason === 'repaired') await publiciseAgain(record.id, records);
  return record.id;
}

async function publiciseAgain(recordId: string, records: Repositories['records']): Promise<void> {
  output.note(
    say(
      '该记录在以前的演示中已修复；为再次演示，恢复公示',
      'the record was repaired in an earlier demonstration; it is publicised again for this one',
    ),
  );
  const command = { type: 'republish', ground: 'demonstration played again' } as const;
  const cause = `demo-${randomUUID()}`;
  const result = await records.command(recordId, command, cause, new Date().toISOString());
  if (result?.ok !== true)
    throw new Refused(
      result?.error.message ?? say(`没有记录 ${recordId}。`, `There is no record ${recordId}.`),
    );
}
