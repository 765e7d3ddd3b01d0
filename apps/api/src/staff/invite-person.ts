import { randomBytes, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Invitation } from '@xinxiu/contracts';
import {
  type Actor,
  type PostFault,
  type Role,
  hasFormOfUscc,
  onApplicantsSide,
  postFault,
} from '@xinxiu/domain';
import { type Person, type Repositories, hashPassword, standingOf } from '@xinxiu/persistence';
import { OneTimeLinks } from '../accounts/one-time-links.js';
import { AuditLog } from '../audit/audit-log.js';
import { ProblemError } from '../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { OfficeAddresses } from './office-addresses.js';
import { OnePerson } from './one-person.js';

const LIFE = { hours: 48 };

const DETAIL: Readonly<Record<PostFault, string>> = {
  DEPARTMENT_NEEDED: 'This role works in a department: name one that the county has.',
  DEPARTMENT_NOT_FOR_ROLE: 'This role works for the whole county: leave the department out.',
  OFFICE_ONLY: 'Clerks of the credit office work in the credit office.',
  ROLE_NOT_STAFF: 'Nobody is invited to this role.',
};

/** Makes accounts for people of the county; who is meant opens it by a mailed code (ASVS 6.4.1). */
@Injectable()
export class InvitePerson {
  private unusable: Promise<string> | undefined;

  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(OfficeAddresses) private readonly offices: OfficeAddresses,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError USERNAME_OF_BUSINESS, USERNAME_TAKEN, POST_IMPOSSIBLE, ADDRESS_OF_OFFICIAL */
  async invite(invitation: Invitation, actor: Actor): Promise<Person> {
    const { department = '', ...fields } = invitation;
    assertNoCode(fields.username);
    await this.assertPost(fields.role, department);
    await this.assertAddress(fields);
    const id = randomUUID();
    const created = await this.repositories.people.invite(
      {
        ...fields,
        id,
        department,
        organisation: '',
        organisationName: '',
        passwordHash: await this.noPassword(),
      },
      this.at(),
    );
    if (!created) {
      throw new ProblemError(
        'USERNAME_TAKEN',
        `Somebody has the user name ${fields.username} already; capital and small letters are the same.`,
      );
    }
    await this.audit.done(actor, 'person-invited', id, { role: fields.role, department });
    const person = await this.get(id);
    // Before the mail: nobody opens the account before it is known whose it is.
    await this.one.of(person, actor);
    await this.mail(person);
    return person;
  }

  /** A new code; the one before no longer works. @throws ProblemError NOT_FOUND, ACCOUNT_OPEN, PERSON_LEFT */
  async again(id: string, actor: Actor): Promise<Person> {
    const person = await this.get(id);
    const standing = standingOf(person);
    if (standing === 'left') throw new ProblemError('PERSON_LEFT', `${person.name} has left.`);
    if (standing === 'active')
      throw new ProblemError('ACCOUNT_OPEN', `${person.name} has opened the account.`);
    await this.repositories.people.invitedAgain(id, this.at());
    await this.audit.done(actor, 'person-invited', id, { again: true });
    await this.one.of(person, actor);
    await this.mail(person);
    return this.get(id);
  }

  /** Somebody who works for the county. @throws ProblemError NOT_FOUND; businesses are not administered here */
  async get(id: string): Promise<Person> {
    const person = await this.repositories.people.find(id);
    if (person && person.role !== 'applicant') return person;
    throw new ProblemError('NOT_FOUND', 'Nobody of the county has this id.');
  }

  /** @throws ProblemError POST_IMPOSSIBLE */
  async assertPost(role: Role, department: string): Promise<void> {
    const found = department === '' ? undefined : await this.repositories.departments.find(department);
    if (department !== '' && !found) {
      throw new ProblemError('POST_IMPOSSIBLE', `The county has no department "${department}".`);
    }
    const code = postFault(role, found?.kind);
    if (code) throw new ProblemError('POST_IMPOSSIBLE', DETAIL[code]);
  }

  /** An agent stands on the side of the businesses. @throws ProblemError ADDRESS_OF_OFFICIAL */
  async assertAddress({ role, email }: Pick<Person, 'role' | 'email'>): Promise<void> {
    if (onApplicantsSide({ role })) await this.offices.assertNone(email);
  }

  private mail(person: Person): Promise<void> {
    return this.links.mail({
      purpose: 'invitation',
      subject: person.id,
      to: person,
      life: LIFE,
      page: 'account/invitation',
      content: { username: person.username },
    });
  }

  /** Of an account that nobody has opened: nothing that could be typed is behind it. */
  private noPassword(): Promise<string> {
    this.unusable ??= hashPassword(randomBytes(32).toString('base64url'));
    return this.unusable;
  }

  private at(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Whose code it is could open no account any more. @throws ProblemError USERNAME_OF_BUSINESS */
export function assertNoCode(username: string): void {
  if (!hasFormOfUscc(username)) return;
  throw new ProblemError(
    'USERNAME_OF_BUSINESS',
    'A unified social credit code is the user name of its business.',
  );
}
