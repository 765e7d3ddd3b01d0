import { Inject, Injectable } from '@nestjs/common';
import { type Actor, type StaffRole, isSamePerson } from '@xinxiu/domain';
import { type Person, type Repositories, standingOf } from '@xinxiu/persistence';
import { AccountNotices } from '../accounts/account-notices.js';
import { EndActing } from '../agents/end-acting.js';
import { Absences } from '../absence/absences.js';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { EndAccess } from '../people/end-access.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { alone } from './alone.js';
import { InvitePerson } from './invite-person.js';
import { OnePerson } from './one-person.js';
import { RETURN_REASONS } from './return-reasons.js';
import { ReturnWork, type ReturnedWork } from './return-work.js';

/** Two administrators who remove each other must not both succeed. */
const DUTY = 'administrators';

export interface NewPost {
  readonly role: StaffRole;
  readonly department?: string | undefined;
  readonly reason: string;
}

export type Changed = ReturnedWork & { readonly person: Person };

/**
 * Moves people to another post and ends the access of who leaves; what they held goes back to its queue. Tokens end with
 * the post that they were made for, and so do absences and that an agent acts for businesses when he becomes an official.
 */
@Injectable()
export class ChangePost {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(InvitePerson) private readonly people: InvitePerson,
    @Inject(ReturnWork) private readonly work: ReturnWork,
    @Inject(EndAccess) private readonly access: EndAccess,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(EndActing) private readonly acting: EndActing,
    @Inject(Absences) private readonly absences: Absences,
    @Inject(AccountNotices) private readonly notices: AccountNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * The new rights hold from the next request on.
   * @throws ProblemError NOT_YOUR_OWN, NOT_FOUND, PERSON_LEFT, POST_IMPOSSIBLE, ADDRESS_OF_OFFICIAL, LAST_ADMINISTRATOR, UNAVAILABLE
   */
  async move(id: string, post: NewPost, actor: Actor): Promise<Changed> {
    const { role, department = '', reason } = post;
    // Of his own rights nobody decides: with a deciding office an administrator alone would be everybody.
    if (isSamePerson(actor, { id }))
      throw new ProblemError('NOT_YOUR_OWN', 'Another administrator moves you.');
    const before = await this.people.get(id);
    await this.people.assertPost(role, department);
    await this.people.assertAddress({ role, email: before.email });
    if (standingOf(before) === 'left') throw left(before);
    if (before.role === role && before.department === department) return this.unchanged(before, actor);
    await alone(this.repositories.leases, DUTY, this.now, async () => {
      if (role !== 'administrator') await this.assertNotLast(id);
      // First: cut off in between he has lost them, and none wakes up when the post comes back.
      await this.access.tokensOf(before);
      if (!(await this.repositories.people.move(id, { role, department }))) throw left(before);
    });
    await this.audit.done(actor, 'person-moved', id, {
      reason,
      fromRole: before.role,
      fromDepartment: before.department,
      role,
      department,
    });
    await this.acting.of({ id, role }, actor);
    await this.one.of({ ...before, role }, actor);
    await this.absences.ofChangedPost(id, actor);
    const returned = await this.work.of(id, actor, RETURN_REASONS.moved);
    await this.notices.tell(before, 'post-changed', department === '' ? {} : { department });
    return { person: await this.people.get(id), ...returned };
  }

  /**
   * Ends all access at once. Repeated, it ends nothing more and tries again to give back what could not be reached.
   * @throws ProblemError NOT_FOUND, LAST_ADMINISTRATOR, UNAVAILABLE
   */
  async leave(id: string, reason: string, actor: Actor): Promise<Changed> {
    const person = await this.people.get(id);
    const { people, oneTimeLinks } = this.repositories;
    const ended = await alone(this.repositories.leases, DUTY, this.now, async () => {
      await this.assertNotLast(id);
      return people.leave(id, new Date(this.now()).toISOString());
    });
    await Promise.all([this.access.allOf(person), oneTimeLinks.withdrawAll(id)]);
    if (ended) await this.audit.done(actor, 'access-ended', id, { reason });
    await this.absences.ofChangedPost(id, actor);
    const returned = await this.work.of(id, actor, RETURN_REASONS.left);
    if (ended) await this.notices.tell(person, 'access-ended');
    return { person: await this.people.get(id), ...returned };
  }

  /** Reads anew what the person is: it may have changed before our turn. */
  private async assertNotLast(id: string): Promise<void> {
    const person = await this.people.get(id);
    if (person.role !== 'administrator' || !person.active) return;
    if ((await this.repositories.people.countWithRole('administrator')) > 1) return;
    throw new ProblemError('LAST_ADMINISTRATOR', `${person.name} is the only administrator.`);
  }

  /** Whoever was cut off after the move asks again. */
  private async unchanged(person: Person, actor: Actor): Promise<Changed> {
    await this.acting.of(person, actor);
    await this.one.of(person, actor);
    await this.absences.ofChangedPost(person.id, actor);
    return { person, returned: [], waiting: [] };
  }
}

function left({ name }: Person): ProblemError {
  return new ProblemError('PERSON_LEFT', `${name} has left.`);
}
