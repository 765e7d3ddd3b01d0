import { type PublicationTerm, SYSTEM_ACTOR, legalNow, shanghaiDate } from '@xinxiu/domain';
import type { PenaltyRecord, Repositories } from '@xinxiu/persistence';
import type { Law } from '../../law/law.js';

export interface TermRevision {
  readonly repositories: {
    readonly records: Pick<Repositories['records'], 'eachNotEnded' | 'revise'>;
    readonly audit: Pick<Repositories['audit'], 'record'>;
  };
  readonly law: Pick<Law, 'termOn'>;
  /** Real instant, ms. */
  readonly now: () => number;
}

/**
 * Gives each record that is not ended the dates that the law of today gives it: a version that takes force may shorten or
 * lengthen how long it is public, or keep it from the public. What has come due is then ended by the schedule that ends
 * every other. It may be repeated, and by several at once: a record that has them already is left alone.
 * @param goesOn asked before each record
 * @returns how many have other dates now
 */
export async function reviseTerms(revision: TermRevision, goesOn: () => boolean): Promise<number> {
  let revised = 0;
  for await (const record of revision.repositories.records.eachNotEnded()) {
    if (!goesOn()) break;
    if (await revise(revision, record)) revised++;
  }
  return revised;
}

async function revise({ repositories, law, now }: TermRevision, record: PenaltyRecord): Promise<boolean> {
  const term = law.termOn(record, shanghaiDate(legalNow(record.clock, now())));
  if (isSame(record, term)) return false;
  if (!(await repositories.records.revise(record, term, now()))) return false;
  await repositories.audit.record([entryOf(record, term, now())], now());
  return true;
}

function isSame(record: PenaltyRecord, term: PublicationTerm): boolean {
  return (
    record.publication.state === term.publication.state &&
    record.penaltyClass === term.penaltyClass &&
    record.publicationFrom === term.publicationFrom &&
    record.publicationEnds === term.publicationEnds
  );
}

function entryOf(record: PenaltyRecord, term: PublicationTerm, at: number) {
  const { id, name, role } = SYSTEM_ACTOR;
  return {
    id: `record:${record.id}:term:${term.publication.version}`,
    at: new Date(at).toISOString(),
    actor: { id, name, role },
    action: 'record-term-revised',
    subject: record.id,
    outcome: 'done' as const,
    departments: record.department === '' ? [] : [record.department],
    detail: { before: record.publicationEnds ?? '', after: term.publicationEnds ?? '' },
  };
}
