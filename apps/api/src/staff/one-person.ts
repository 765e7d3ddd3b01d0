import { Inject, Injectable } from '@nestjs/common';
import { type Actor, SYSTEM_ACTOR, isOfficial } from '@xinxiu/domain';
import type { Person, Recusal, Repositories } from '@xinxiu/persistence';
import { REPOSITORIES } from '../platform/tokens.js';
import { Recusals } from '../recusal/recusals.js';

const PAGE = 100;
const CARRIED = '原账号登记的回避，随同一邮箱的新账号延续';
const STOOD_FOR = '曾以同一邮箱的账号代表该单位';
const STANDS_FOR = '以同一邮箱的账号代表该单位';
const REGISTERS = '该单位以其邮箱申请注册';
const ACTS_FOR = '以同一邮箱的代理人账号受该单位委托';

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

  /**
   * Whichever of the accounts comes last, the officials among them keep out. May be repeated.
   * @param actor by whose act the account has the address, or its post
   */
  async of(person: Person, actor: Actor): Promise<void> {
    const others = await this.repositories.people.linkAddress(person.id, person.email);
    await this.keepOut([person, ...others], actor);
  }

  /**
   * The service has proved who has the account, whatever its address: accounts of one identity, also one after the other, are
   * one person. After an identity is bound and before it is bound no more; may be repeated.
   */
  async byIdentity(person: Person, actor: Actor): Promise<void> {
    const { identities, people } = this.repositories;
    await people.addIdentityMarks(person.id, await identities.marksOf(person.id));
    await this.of(person, actor);
  }

  /** Of whoever has several accounts: some came before they were tied so, and of others it was cut off. May be repeated. */
  async ofAll(): Promise<void> {
    for (const accounts of await this.repositories.people.linkAll())
      await this.keepOut(accounts, SYSTEM_ACTOR);
  }

  /**
   * A business asks for an account with the address of an official: he keeps out from then on, its registration included.
   * May be repeated. @returns ids of those officials
   */
  async registers({
    uscc,
    email,
  }: {
    readonly uscc: string;
    readonly email: string;
  }): Promise<readonly string[]> {
    const officials = await this.officialsOf(email);
    for (const { id } of officials) await this.recuse(id, uscc, REGISTERS, SYSTEM_ACTOR);
    return officials.map(({ id }) => id);
  }

  /** A business lets an agent act who is an official by another account. What was ended before begins anew by it. */
  async actsFor(agent: Person, uscc: string, actor: Actor): Promise<void> {
    const others = await this.repositories.people.linkAddress(agent.id, agent.email);
    for (const { id } of officialsAmong([agent, ...others]))
      await this.recusals.recuse(id, { uscc, ground: 'other', text: ACTS_FOR }, actor);
  }

  /** Those in office by whom an address is read, or was, with whatever other account they are in office. */
  async officialsOf(email: string): Promise<readonly Person[]> {
    return officialsAmong(await this.repositories.people.ofAddress(email));
  }

  /** @param accounts all of one person */
  private async keepOut(accounts: readonly Person[], actor: Actor): Promise<void> {
    for (const { id } of officialsAmong(accounts))
      for (const other of accounts) if (other.id !== id) await this.carry(other, id, actor);
  }

  private async carry(from: Person, to: string, actor: Actor): Promise<void> {
    for (const { uscc } of await this.inForceOf(from.id)) await this.recuse(to, uscc, CARRIED, actor);
    for (const uscc of await this.stoodFor(from)) await this.recuse(to, uscc, STOOD_FOR, actor);
    // Whose own business it is keeps out of it, whatever a supervisor has found before it was.
    if (from.organisation !== '' && from.leftAt === undefined)
      await this.recusals.recuse(to, { uscc: from.organisation, ground: 'other', text: STANDS_FOR }, actor);
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

  /** Businesses that an account belonged to until it was closed, or was ever let act for, unless a supervisor found that nothing stands there. */
  private async stoodFor({ id, organisation, leftAt }: Person): Promise<readonly string[]> {
    const { authorisations, recusals } = this.repositories;
    const acted: string[] = [];
    for (const uscc of await authorisations.businessesOf(id)) {
      if (!(await recusals.find(id, uscc))) acted.push(uscc);
    }
    return organisation === '' || leftAt === undefined ? acted : [...acted, organisation];
  }

  /** One that a supervisor has ended for this account stays ended. */
  private async recuse(id: string, uscc: string, text: string, actor: Actor): Promise<void> {
    if (await this.repositories.recusals.find(id, uscc)) return;
    await this.recusals.recuse(id, { uscc, ground: 'other', text }, actor);
  }
}

function officialsAmong(people: readonly Person[]): readonly Person[] {
  return people.filter(({ role, leftAt }) => isOfficial(role) && leftAt === undefined);
}
