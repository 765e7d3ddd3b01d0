import { type CivilDate, type RungTold, type UrgeFact, type UrgeState, isEscalation } from '@xinxiu/domain';
import type { AccountMailKind, AccountNotice } from '@xinxiu/mail';
import {
  type AccountRecipient,
  type Repositories,
  urgeAddressees,
  urgeRecipients,
} from '@xinxiu/persistence';
import { rungRecipients } from '../notices/rung-recipients.js';

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
        const told = (to: RungTold) => urgeRecipients(stores, letter, to, this.today);
        const kind = isEscalation(rung) ? 'urge-escalation' : 'urge-reminder';
        return this.told(kind, await rungRecipients(rung, letter, told));
      }
    }
  }

  private addressees(): Promise<readonly AccountRecipient[]> {
    return urgeAddressees(this.stores, this.letter, this.today);
  }

  private async issuer(): Promise<readonly AccountRecipient[]> {
    const person = await this.stores.people.find(this.letter.issuedBy.id);
    return person ? [person] : [];
  }

  private told(
    kind: AccountMailKind,
    people: readonly AccountRecipient[],
    note?: string,
  ): readonly AccountNotice[] {
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
