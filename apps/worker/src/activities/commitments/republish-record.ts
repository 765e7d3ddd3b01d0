import { createHash } from 'node:crypto';
import {
  type Consequence,
  type RecordFact,
  type RepublicationBar,
  type RepublicationOrder,
  authorOf,
  legalNow,
  republicationOf,
  shanghaiDate,
  standingOf,
} from '@xinxiu/domain';
import { COUNTY, type PenaltyRecord, type Repositories, recordFactEntry } from '@xinxiu/persistence';
import type { Law } from '../../law/law.js';

export interface RepublicationDeps {
  readonly repositories: {
    readonly records: Pick<Repositories['records'], 'find' | 'command'>;
    readonly audit: Pick<Repositories['audit'], 'record'>;
  };
  readonly law: Pick<Law, 'termOn'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

type Republished = Extract<RecordFact, { readonly type: 'republished' }>;

/**
 * Makes the record that was repaired on a broken promise public again: one command with its fact in the record's history, for
 * one determination, however often it is asked for; then the audit entry. A record that cannot come back stays as it is.
 */
export async function republishRecord(
  deps: RepublicationDeps,
  order: RepublicationOrder,
): Promise<Consequence> {
  const { repositories, now } = deps;
  const record = await repositories.records.find(COUNTY, order.recordId);
  if (!record) return barred(order, 'RECORD_GONE');
  const done = record.facts.find((fact): fact is Republished => fact.id === factId(order));
  if (done) return told(deps, order, record, done);
  if (record.penalty.subjectCode !== order.uscc) return barred(order, 'ANOTHER_SUBJECT');
  const legal = legalNow(record.clock, now());
  const today = shanghaiDate(legal);
  const law = deps.law.termOn(record, today);
  const ends = { stored: record.publicationEnds, longest: law.publicationEnds };
  const possible = republicationOf(record.publication, order.rule.publication, ends, today);
  if (!possible.ok) return barred(order, possible.error);
  const fact = factOf(order, possible.value.until, new Date(legal).toISOString());
  const taken = await repositories.records.command(
    record.id,
    { type: 'republish', ground: order.article },
    causeOf(order),
    new Date(now()).toISOString(),
    { fact, standing: { ...standingOf(law), publicationEnds: fact.until } },
  );
  if (!taken) return barred(order, 'RECORD_GONE');
  if (!taken.ok) return barred(order, 'NOT_REPAIRED');
  return told(deps, order, record, fact);
}

async function told(
  { repositories, now }: RepublicationDeps,
  { recordId }: RepublicationOrder,
  record: PenaltyRecord,
  fact: Republished,
): Promise<Consequence> {
  await repositories.audit.record([recordFactEntry(record, fact, now())], now());
  return { recordId, republished: true, until: fact.until };
}

function barred({ recordId }: RepublicationOrder, bar: RepublicationBar): Consequence {
  return { recordId, republished: false, bar };
}

/** One determination has one effect on the record. */
function causeOf({ commitmentId }: RepublicationOrder): string {
  return `commitment:${commitmentId}:republish`;
}

function factId(order: RepublicationOrder): string {
  return createHash('sha256')
    .update(JSON.stringify([order.recordId, causeOf(order)]))
    .digest('hex');
}

function factOf(order: RepublicationOrder, until: string | null, at: string): Republished {
  const { commitmentId, unfulfilled: text, article, by, proposedBy } = order;
  return {
    type: 'republished',
    commitmentId,
    ground: { text, article },
    until,
    id: factId(order),
    at,
    by: authorOf(by),
    proposedBy: authorOf(proposedBy),
  };
}
