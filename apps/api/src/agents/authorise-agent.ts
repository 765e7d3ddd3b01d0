import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NewAuthorisationBody } from '@xinxiu/contracts';
import { type Actor, type CivilDate, checkTerm, maskNumbers, shanghaiDate } from '@xinxiu/domain';
import {
  COUNTY,
  type Person,
  type Repositories,
  type Scope,
  type StoredAuthorisation,
} from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { assertOwnFiles } from '../files/own-files.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { OnePerson } from '../staff/one-person.js';

/** Lets an agent act for records of a business, until either of them ends it. Both are told by mail, whoever of them did it. */
@Injectable()
export class AuthoriseAgent {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError AGENT_UNKNOWN, AUTHORISATION_IMPOSSIBLE, AUTHORISATION_EXISTS, RECORD_NOT_YOURS, FILE_UNKNOWN */
  async give(body: NewAuthorisationBody, actor: Actor, scope: Scope): Promise<StoredAuthorisation> {
    const today = this.today();
    const { from = today, until, recordIds, fileId } = body;
    const term = checkTerm({ from, until }, today);
    if (!term.ok) throw new ProblemError('AUTHORISATION_IMPOSSIBLE', term.error);
    const business = await this.account(actor);
    const agent = await this.agent(body.agent, business);
    await this.assertOwn(scope, recordIds, fileId);
    const authorisation = {
      id: randomUUID(),
      uscc: business.organisation,
      organisationName: business.organisationName,
      agentId: agent.id,
      agentUsername: agent.username,
      agentName: agent.name,
      recordIds: [...recordIds],
      from,
      until,
      ...(fileId !== undefined && { fileId }),
      givenBy: actor.id,
      givenAt: new Date(this.now()).toISOString(),
    };
    // Before he may act: as an official he keeps out of it by then.
    await this.one.actsFor(agent, business.organisation, actor);
    const same = await this.repositories.authorisations.give(authorisation, today);
    if (same !== undefined)
      throw new ProblemError('AUTHORISATION_EXISTS', `Authorisation ${same} says the same and is alive.`);
    if (fileId !== undefined) await this.repositories.files.use([fileId]);
    await this.audit.done(actor, 'authorisation-given', authorisation.id, {
      agent: agent.id,
      records: recordIds.length,
      until,
    });
    await this.tell(authorisation, agent, 'agent-authorised', 'authorisation-given');
    return authorisation;
  }

  /** @throws ProblemError NOT_FOUND, AUTHORISATION_ENDED */
  async takeBack(id: string, reason: string, actor: Actor, scope: Scope): Promise<StoredAuthorisation> {
    const after = await this.end(id, reason, actor, scope, 'authorisation-taken-back');
    await this.tell(after, await this.agentOf(after), 'agent-ended', 'authorisation-taken-back');
    return after;
  }

  /** By the agent, also before it begins (民法典 art. 173: 辞去委托). @throws ProblemError NOT_FOUND, AUTHORISATION_ENDED */
  async giveUp(id: string, reason: string, actor: Actor, scope: Scope): Promise<StoredAuthorisation> {
    const after = await this.end(id, reason, actor, scope, 'authorisation-given-up');
    await this.tell(after, await this.agentOf(after), 'agent-gave-up', 'authorisation-given-up');
    return after;
  }

  /** Its agent has become an official: it ends whether it lives or has yet to begin. May be repeated. */
  async lapse({ id, until }: StoredAuthorisation, reason: string, actor: Actor): Promise<void> {
    if (until < this.today()) return;
    const at = new Date(this.now()).toISOString();
    if (!(await this.repositories.authorisations.takeBack(id, { by: actor.id, at, reason }))) return;
    const after = await this.get(COUNTY, id);
    await this.audit.done(actor, 'authorisation-lapsed', id, { agent: after.agentId, reason });
    await this.tell(after, await this.agentOf(after), 'agent-lapsed', 'authorisation-lapsed');
  }

  private async end(
    id: string,
    reason: string,
    actor: Actor,
    scope: Scope,
    action: 'authorisation-taken-back' | 'authorisation-given-up',
  ): Promise<StoredAuthorisation> {
    const before = await this.get(scope, id);
    if (before.until < this.today())
      throw new ProblemError('AUTHORISATION_ENDED', `The authorisation ended on ${before.until}.`);
    const at = new Date(this.now()).toISOString();
    const taken = { by: actor.id, at, reason: maskNumbers(reason) };
    const first = await this.repositories.authorisations.takeBack(id, taken);
    // An agent no longer finds what has ended.
    const after = await this.get(COUNTY, id);
    if (!first) throw ended(after);
    await this.audit.done(actor, action, id, { agent: after.agentId, reason: taken.reason });
    return after;
  }

  /** @throws ProblemError NOT_FOUND */
  async get(scope: Scope, id: string): Promise<StoredAuthorisation> {
    const found = await this.repositories.authorisations.find(scope, id);
    if (!found) throw new ProblemError('NOT_FOUND', 'You have no authorisation with this id.');
    return found;
  }

  today(): CivilDate {
    return shanghaiDate(this.now());
  }

  private agentOf({ agentId }: StoredAuthorisation): Promise<Person | undefined> {
    return this.repositories.people.find(agentId);
  }

  private async account({ id }: Actor): Promise<Person> {
    const person = await this.repositories.people.find(id);
    if (!person) throw new ProblemError('NOT_SIGNED_IN', 'This needs somebody who is signed in.');
    return person;
  }

  /** Who is no agent, was disabled or is not there is the same to a business: it learns of no other accounts. */
  private async agent(username: string, business: Person): Promise<Person> {
    if (username === business.username)
      throw new ProblemError('AUTHORISATION_IMPOSSIBLE', 'You act for your own business without any.');
    const person = (await this.repositories.people.findForSignIn(username))?.person;
    if (person?.active && person.role === 'agent') return person;
    throw new ProblemError('AGENT_UNKNOWN', `No agent has the user name ${username}.`);
  }

  private async assertOwn(scope: Scope, recordIds: readonly string[], fileId?: string): Promise<void> {
    for (const id of recordIds) {
      if (!(await this.repositories.records.find(scope, id)))
        throw new ProblemError('RECORD_NOT_YOURS', 'Your organisation has no record with this id.');
    }
    if (fileId !== undefined) await assertOwnFiles(this.repositories, scope, [fileId]);
  }

  private async tell(
    { id, uscc, organisationName, agentName, until }: StoredAuthorisation,
    agent: Person | undefined,
    toAgent: 'agent-authorised' | 'agent-ended' | 'agent-gave-up' | 'agent-lapsed',
    toBusiness:
      'authorisation-given' | 'authorisation-taken-back' | 'authorisation-given-up' | 'authorisation-lapsed',
  ): Promise<void> {
    const term = toAgent === 'agent-authorised' && { until };
    const content = { organisationName, uscc, agentName, ...term };
    const accounts = await this.repositories.people.ofOrganisation(uscc);
    if (agent) await this.notices.write({ kind: toAgent, cause: id, to: agent, content });
    for (const to of accounts) await this.notices.write({ kind: toBusiness, cause: id, to, content });
  }
}

function ended({ takenBackBy, takenBackAt = '', agentId }: StoredAuthorisation): ProblemError {
  return new ProblemError(
    'AUTHORISATION_ENDED',
    takenBackBy === agentId
      ? `The authorisation was given up at ${takenBackAt}.`
      : `The authorisation was taken back at ${takenBackAt}.`,
  );
}
