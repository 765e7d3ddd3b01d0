import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type CaseClock,
  type HistoryEntry,
  type LawFact,
  authorOf,
  legalNow,
} from '@xinxiu/domain';
import { type AuditEntry, COUNTY, type PenaltyRecord, type Repositories } from '@xinxiu/persistence';
import { REPOSITORIES } from '../platform/tokens.js';
import { factsFor } from '../records/record-view.js';

/** Entries of a record that the law makes are few: one for each version that moves its end. */
const MOST = 200;

/** What became of a record, in the order of its legal time: what people brought and decided, and what the law did. */
@Injectable()
export class RecordHistory {
  constructor(@Inject(REPOSITORIES) private readonly repositories: Pick<Repositories, 'audit'>) {}

  async of(record: PenaltyRecord, actor: Actor): Promise<readonly HistoryEntry[]> {
    const told = await Promise.all(
      ['record-term-revised', 'record-expired'].map((action) =>
        this.repositories.audit.list(COUNTY, { subject: record.id, action }, { limit: MOST }),
      ),
    );
    const byLaw = told.flatMap(({ items }) =>
      items.flatMap(({ entry }) => lawFact(entry, record.clock) ?? []),
    );
    return [...factsFor(record, actor), ...byLaw].sort((one, other) => compare(one.at, other.at));
  }
}

/** @param clock of the record: the trail is kept in real time */
function lawFact(
  { at, actor, action, detail = {} }: AuditEntry,
  clock: CaseClock | undefined,
): LawFact | undefined {
  const own = {
    // That of the entry names the version of the record, which also counts what is only proposed of it (ADR 34).
    id: `${action}:${at}`,
    at: new Date(legalNow(clock, Date.parse(at))).toISOString(),
    by: authorOf(actor) as LawFact['by'],
  };
  const day = (of: 'before' | 'after' | 'endedOn') => (detail[of] ? String(detail[of]) : null);
  if (action === 'record-term-revised')
    return { type: 'term-revised', before: day('before'), after: day('after'), ...own };
  const endedOn = day('endedOn');
  return endedOn === null ? undefined : { type: 'publication-expired', endedOn, ...own };
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
