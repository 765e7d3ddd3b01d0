import { Inject, Injectable } from '@nestjs/common';
import {
  type Actor,
  type CivilDate,
  type PublicationTerm,
  type RecordChange,
  type RecordFact,
  isUnitRole,
  needsSecondPerson,
  standingOf,
  waitingChange,
} from '@xinxiu/domain';
import type { PenaltyRecord } from '@xinxiu/persistence';
import { twoPersonClasses } from '@xinxiu/policy';
import { ProblemError } from '../http/problem.error.js';
import { CreditOffice } from '../people/credit-office.js';
import { LAW, type Law } from '../platform/tokens.js';

/** A change of a record as a fact, before it is known whether one person is enough for it. */
export type ChangeFact = RecordChange & Pick<RecordFact, 'id' | 'at' | 'by'>;

/** What enters the record's history, and what the law makes of the record with it. */
export interface Entry {
  readonly fact: RecordFact;
  readonly term: PublicationTerm;
}

/** Tells a change that one person may make from one that he may only propose (ADR 34). */
@Injectable()
export class SecondPerson {
  constructor(
    @Inject(CreditOffice) private readonly creditOffice: CreditOffice,
    @Inject(LAW) private readonly law: Law,
  ) {}

  /**
   * @param term what the law would make of the record with the change @param today legal day
   * @returns the change itself, or a proposal of it that leaves the record as it is. @throws ProblemError PROPOSAL_PENDING
   */
  async weigh(
    record: PenaltyRecord,
    change: ChangeFact,
    term: PublicationTerm,
    actor: Actor,
    today: CivilDate,
  ): Promise<Entry> {
    const [before, after] = [standingOf(record), standingOf(term)];
    const classes = twoPersonClasses(this.law.packs, today);
    if (!needsSecondPerson(before, after, classes, change)) return { fact: change, term };
    const waiting = waitingChange(record);
    if (waiting && !waiting.isVoid) {
      const message = `${waiting.by.name} has proposed a change; a second person of ${waiting.unit} settles it.`;
      throw new ProblemError('PROPOSAL_PENDING', message);
    }
    const { id, at, by, ...proposed } = change;
    const unit = await this.unitOf(actor);
    const fact: RecordFact = { type: 'change-proposed', change: proposed, unit, before, after, id, at, by };
    return { fact, term: unchanged(record) };
  }

  /** Who belongs to no department, such as an administrator, proposes to the credit office, which answers for imports. */
  private async unitOf({ role, department = '' }: Actor): Promise<string> {
    if (isUnitRole(role) && department !== '') return department;
    return (await this.creditOffice.get()).code;
  }
}

/** The term of a record to which something was added that bears on nothing of it. */
export function unchanged(record: PenaltyRecord): PublicationTerm {
  const { publication } = record;
  return { ...record, publication: { ...publication, version: publication.version + 1 } };
}
