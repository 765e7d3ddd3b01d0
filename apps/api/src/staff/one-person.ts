import { Inject, Injectable } from '@nestjs/common';
import { type Actor, isOfficial } from '@xinxiu/domain';
import type { Person, Recusal, Repositories } from '@xinxiu/persistence';
import { REPOSITORIES } from '../platform/tokens.js';
import { Recusals } from '../recusal/recusals.js';

const PAGE = 100;
const CARRIED = '原账号登记的回避，随同一邮箱的新账号延续';
const STOOD_FOR = '曾以同一邮箱的账号代表该单位';

/**
 * Makes accounts of one mail address one person to every rule (ADR 38): who left and is invited again, or was an agent or a
 * representative of a business, keeps out of what he kept out of, and is no second person to himself.
 */
@Injectable()
export class OnePerson {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(Recusals) private readonly recusals: Recusals,
  ) {}

  /** May be repeated. @param actor by whose act the account has the address, or its post */
  async of({ id, role, email }: Pick<Person, 'id' | 'role' | 'email'>, actor: Actor): Promise<void> {
    const others = await this.repositories.people.linkAddress(id, email);
    if (!isOfficial(role)) return;
    for (const other of others) {
      for (const { uscc } of await this.inForceOf(other.id)) await this.recuse(id, uscc, CARRIED, actor);
      for (const uscc of await this.stoodFor(other)) await this.recuse(id, uscc, STOOD_FOR, actor);
    }
  }

  private async inForceOf(personId: string): Promise<readonly Recusal[]> {
    const found: Recusal[] = [];
    for (let cursor: string | undefined; ;) {
      const filter = { personId, inForce: true };
      const page = await this.repositories.recusals.list(filter, { limit: PAGE, cursor });
      found.push(...page.items);
      cursor = page.nextCursor;
      if (cursor === undefined) return found;
    }
  }

  /** Businesses that an account belonged to or was ever let act for, unless a supervisor found that nothing stands there. */
  private async stoodFor({ id, organisation }: Person): Promise<readonly string[]> {
    const { authorisations, recusals } = this.repositories;
    const acted: string[] = [];
    for (const uscc of await authorisations.businessesOf(id)) {
      if (!(await recusals.find(id, uscc))) acted.push(uscc);
    }
    return organisation === '' ? acted : [...acted, organisation];
  }

  /** One that a supervisor has ended for this account stays ended. */
  private async recuse(id: string, uscc: string, text: string, actor: Actor): Promise<void> {
    if (await this.repositories.recusals.find(id, uscc)) return;
    await this.recusals.recuse(id, { uscc, ground: 'other', text }, actor);
  }
}
