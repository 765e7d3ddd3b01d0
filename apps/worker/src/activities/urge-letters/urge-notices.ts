import { type CivilDate, type UrgeFact, type UrgeState, isEscalation } from '@xinxiu/domain';
import type { AccountMailKind, AccountNotice } from '@xinxiu/mail';
import type { Repositories } from '@xinxiu/persistence';
import { type Recipient, escalatedTo, leadersOf, workersOf } from '../notices/department-people.js';
import { substituteOf } from '../notices/substitute-of.js';

type Stores = Pick<Repositories, 'people' | 'departments' | 'absences'>;

/** Who is told of the facts of an urge letter, and what. @param today real day, Asia/Shanghai: on these people are away */
export async function urgeNotices(
  stores: Stores,
  letter: UrgeState,
  facts: readonly UrgeFact[],
  today: CivilDate,
): Promise<readonly AccountNotice[]> {
  const all = await Promise.all(facts.map((fact) => new Telling(stores, letter, fact, today).notices()));
  return all.flat();
}

/** What one fact causes. */
class Telling {
  constructor(
    private readonly stores: Stores,
    private readonly letter: UrgeState,
    private readonly fact: UrgeFact,
    private readonly today: CivilDate,
  ) {}

  async notices(): Promise<readonly AccountNotice[]> {
    const { fact, letter, stores } = this;
    switch (fact.type) {
      case 'urge-issued':
        return this.told('urge-issued', await this.addressees(), letter.reason);
      case 'urge-answered':
        return this.told('urge-answered', await this.issuer(), fact.data.text);
      case 'urge-withdrawn':
        return this.told('urge-withdrawn', await this.addressees(), fact.data.reason);
      case 'urge-moot':
        return this.told('urge-moot', [...(await this.addressees()), ...(await this.issuer())]);
      case 'deadline-recomputed':
        return this.told('urge-recomputed', await this.addressees());
      case 'rung-reached': {
        const { rung } = fact.data;
        if (!isEscalation(rung)) return this.told('urge-reminder', await this.addressees());
        return this.told('urge-escalation', await escalatedTo(stores, rung, letter, letter.department));
      }
    }
  }

  /** Whom the letter asks, and who stands in for him; where he has left, the leader, who answers for him. */
  private async addressees(): Promise<readonly Recipient[]> {
    const { stores, today } = this;
    const { addressee, department } = this.letter;
    if (!addressee) return workersOf(stores, department);
    const person = await stores.people.find(addressee.id);
    if (person?.department !== department || !person.active) return leadersOf(stores, department);
    const substitute = await substituteOf(stores, person.id, today);
    return substitute ? [person, substitute] : [person];
  }

  private async issuer(): Promise<readonly Recipient[]> {
    const person = await this.stores.people.find(this.letter.issuedBy.id);
    return person ? [person] : [];
  }

  private told(kind: AccountMailKind, people: readonly Recipient[], note?: string): readonly AccountNotice[] {
    const cause = `${this.letter.letterId}:${this.fact.causationId}`;
    const content = { ...subjectOf(this.letter), ...(note !== undefined && { note }) };
    return people.map((to) => ({ kind, cause, to, content }));
  }
}

function subjectOf({ number, caseNo, businessName, demand, deadline, status }: UrgeState) {
  return {
    urgeNumber: number,
    caseNo,
    organisationName: businessName,
    demand,
    ...(deadline && status === 'open' && { due: deadline.due, article: deadline.article }),
  };
}
