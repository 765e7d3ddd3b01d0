import { Inject, Injectable } from '@nestjs/common';
import type { Actor, StaffRole } from '@xinxiu/domain';
import { type Person, type Repositories, standingOf } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { AuditLog } from '../audit/audit-log.js';
import { Gate } from '../http/gate.js';
import { ProblemError } from '../http/problem.error.js';
import { EndAccess } from '../people/end-access.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { InvitePerson } from './invite-person.js';
import { ReturnWork, type ReturnedWork } from './return-work.js';

export interface NewPost {
  readonly role: StaffRole;
  readonly department?: string | undefined;
  readonly reason: string;
}

export type Changed = ReturnedWork & { readonly person: Person };

/** Moves people to another post and ends the access of who leaves; what they held goes back to its queue. */
@Injectable()
export class ChangePost {
  /** One at a time: two administrators who remove each other must not both succeed. */
  private readonly oneByOne = new Gate(1, 10_000);

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(InvitePerson) private readonly people: InvitePerson,
    @Inject(ReturnWork) private readonly work: ReturnWork,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** The new rights hold from the next request on. @throws ProblemError NOT_FOUND, PERSON_LEFT, POST_IMPOSSIBLE, LAST_ADMINISTRATOR */
  async move(id: string, post: NewPost, actor: Actor): Promise<Changed> {
    const { role, department = '', reason } = post;
    const before = await this.people.get(id);
    await this.people.assertPost(role, department);
    if (standingOf(before) === 'left') throw left(before);
    if (before.role === role && before.department === department) return this.unchanged(before);
    await this.oneByOne.run('administrators', async () => {
      if (role !== 'administrator') await this.assertNotLast(before);
      if (!(await this.repositories.people.move(id, { role, department }))) throw left(before);
    });
    await this.audit.done(actor, 'person-moved', id, {
      reason,
      fromRole: before.role,
      fromDepartment: before.department,
      role,
      department,
    });
    const returned = await this.work.of(id, actor, reason);
    await this.notices.tell(before, 'post-changed', department === '' ? {} : { department });
    return { person: await this.people.get(id), ...returned };
  }

  /**
   * Ends all access at once. Repeated, it ends nothing more and tries again to give back what could not be reached.
   * @throws ProblemError NOT_FOUND, LAST_ADMINISTRATOR
   */
  async leave(id: string, reason: string, actor: Actor): Promise<Changed> {
    const person = await this.people.get(id);
    const { people, oneTimeLinks } = this.repositories;
    const ended = await this.oneByOne.run('administrators', async () => {
      await this.assertNotLast(person);
      return people.leave(id, new Date(this.now()).toISOString());
    });
    await Promise.all([this.access.allOf(person), oneTimeLinks.withdrawAll(id)]);
    if (ended) await this.audit.done(actor, 'access-ended', id, { reason });
    const returned = await this.work.of(id, actor, reason);
    if (ended) await this.notices.tell(person, 'access-ended');
    return { person: await this.people.get(id), ...returned };
  }

  private async assertNotLast(person: Person): Promise<void> {
    if (person.role !== 'administrator' || !person.active) return;
    if ((await this.repositories.people.countWithRole('administrator')) > 1) return;
    throw new ProblemError('LAST_ADMINISTRATOR', `${person.name} is the only administrator.`);
  }

  private unchanged(person: Person): Changed {
    return { person, returned: [], waiting: [] };
  }
}

function left({ name }: Person): ProblemError {
  return new ProblemError('PERSON_LEFT', `${name} has left.`);
}
