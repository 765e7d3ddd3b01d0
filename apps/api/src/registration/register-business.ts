import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { RegistrationBegin, TestClock } from '@xinxiu/contracts';
import { type CaseClock, legalNow, mailboxOf, realClock, shanghaiDate } from '@xinxiu/domain';
import {
  type Repositories,
  type StoredRegistration,
  hashPassword,
  registrationFileOwner,
} from '@xinxiu/persistence';
import { resolveCaseRules } from '@xinxiu/policy';
import type { RegistrationAnswer } from '@xinxiu/workflows';
import { countMail } from '../accounts/mails-per-hour.js';
import { OneTimeLinks } from '../accounts/one-time-links.js';
import { type FileView, fileView } from '../files/file-view.js';
import { StoreUpload } from '../files/store-upload.js';
import { ProblemError } from '../http/problem.error.js';
import type { ApiRequest } from '../http/request-context.js';
import { CreditOffice } from '../people/credit-office.js';
import { PasswordRule } from '../people/password-rule.js';
import { isSameSecret, newSecret, secretHash } from '../people/tokens.js';
import { demonstrationClock } from '../platform/test-clock.js';
import { LAW, type Law, NOW, type Now, REPOSITORIES, SETTINGS, type Settings } from '../platform/tokens.js';
import { OfficeAddresses } from '../staff/office-addresses.js';
import { OnePerson } from '../staff/one-person.js';
import { RegistrationEngine } from './registration-engine.js';

const HOUR_MS = 3_600_000;
/** Longer than workers are ever away. */
const SUBMITTED_KEPT_MS = 30 * 24 * HOUR_MS;
/** A registration that nobody goes on with is forgotten after this. */
const HOURS = 24;
const MOST_PROOFS = 10;
/** Mails that anybody may cause to an address in an hour. */
const MOST_MAILS = 5;

export interface Begun {
  readonly id: string;
  readonly key: string;
  readonly expiresAt: string;
}

/** What a business does to get an account, before it has one. Whether it has one already is told by nothing here. */
@Injectable()
export class RegisterBusiness {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(PasswordRule) private readonly rule: PasswordRule,
    @Inject(OneTimeLinks) private readonly links: OneTimeLinks,
    @Inject(StoreUpload) private readonly uploads: StoreUpload,
    @Inject(CreditOffice) private readonly office: CreditOffice,
    @Inject(OnePerson) private readonly one: OnePerson,
    @Inject(OfficeAddresses) private readonly offices: OfficeAddresses,
    @Inject(RegistrationEngine) private readonly engine: RegistrationEngine,
    @Inject(LAW) private readonly law: Law,
    @Inject(SETTINGS) private readonly settings: Settings,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError PASSWORD_…, ADDRESS_OF_OFFICIAL */
  async begin({ password, ...subject }: RegistrationBegin): Promise<Begun> {
    await this.offices.assertNone(subject.email);
    await this.rule.assertFit(password, ownerOf(subject));
    const id = randomUUID();
    const key = newSecret();
    const now = this.now();
    const expiresAt = now + HOURS * HOUR_MS;
    await this.repositories.registrations.create({
      ...subject,
      id,
      passwordHash: await hashPassword(password),
      keyHash: secretHash(key),
      createdAt: new Date(now).toISOString(),
      expiresAt,
    });
    await this.mailCode(id, subject);
    return { id, key, expiresAt: new Date(expiresAt).toISOString() };
  }

  /** @throws ProblemError CODE_INVALID, NOT_FOUND */
  async confirm(id: string, key: string, code: string): Promise<StoredRegistration> {
    const found = await this.own(id, key);
    const link = await this.links.look('registration', code);
    if (link.subject !== id) {
      throw new ProblemError('CODE_INVALID', 'The code was mailed for another registration.');
    }
    await this.links.take('registration', code);
    await this.repositories.registrations.confirm(id);
    return { ...found, standing: found.standing === 'unconfirmed' ? 'confirmed' : found.standing };
  }

  /** @throws ProblemError REGISTRATION_INCOMPLETE before the address is confirmed, and those of any upload */
  async addProof(id: string, key: string, request: ApiRequest): Promise<FileView> {
    assertOpen(await this.own(id, key));
    const file = await this.uploads.store(request, { owner: registrationFileOwner(id), uploadedBy: id });
    const proof = fileView(file);
    if (await this.repositories.registrations.addProof(id, proof, MOST_PROOFS)) return proof;
    await this.repositories.files.remove(file.id);
    throw new ProblemError('TOO_MANY_PROOFS', `A registration has at most ${MOST_PROOFS} proofs.`);
  }

  /** Puts a proof away that was the wrong one, with its content; repeated it changes nothing. */
  async dropProof(id: string, key: string, proofId: string): Promise<void> {
    assertOpen(await this.own(id, key));
    if (await this.repositories.registrations.dropProof(id, proofId))
      await this.repositories.files.remove(proofId);
  }

  /**
   * Hands it to the credit office; repeated it is handed over once.
   * @throws ProblemError REGISTRATION_INCOMPLETE, REGISTRATION_CLOSED, ADDRESS_OF_OFFICIAL
   */
  async submit(id: string, key: string, testClock: TestClock | undefined): Promise<RegistrationAnswer> {
    const found = await this.own(id, key);
    if (found.state) {
      const { status, deadline } = found.state;
      return { registrationId: id, status, ...(deadline && { due: deadline.due }) };
    }
    assertOpen(found);
    if (found.proofs.length === 0) {
      throw new ProblemError('REGISTRATION_INCOMPLETE', 'Upload a proof of identity first.');
    }
    await this.offices.assertNone(found.email);
    const now = this.now();
    const clock = testClock ? demonstrationClock(this.settings, testClock, now) : realClock(now);
    this.assertDeadline(clock);
    const { uscc, organisationName, representative } = found;
    const { code: creditOffice } = await this.office.get();
    const subject = { registrationId: id, uscc, organisationName, representative, creditOffice };
    // Before it is a task: nobody decides on a registration of his own.
    await this.one.registers(found);
    await this.repositories.registrations.keep(id, now + SUBMITTED_KEPT_MS);
    return this.engine.begin({ subject, clock });
  }

  /** @throws ProblemError NOT_FOUND for a wrong key, too */
  async own(id: string, key: string): Promise<StoredRegistration> {
    const found = await this.repositories.registrations.find(id);
    const expired = found !== undefined && found.expiresAt !== 0 && found.expiresAt <= this.now();
    if (found && !expired && isSameSecret(found.keyHash, secretHash(key))) return found;
    throw new ProblemError('NOT_FOUND', 'There is no registration of this id and key, or it has expired.');
  }

  private async mailCode(
    id: string,
    {
      email,
      locale,
      organisationName,
      uscc,
    }: Pick<RegistrationBegin, 'email' | 'locale' | 'organisationName' | 'uscc'>,
  ): Promise<void> {
    const key = `registration:${mailboxOf(email)}`;
    const counted = { key, most: MOST_MAILS, now: this.now() };
    if ((await countMail(this.repositories.attempts, counted)) !== undefined) return;
    await this.links.mail({
      purpose: 'registration',
      subject: id,
      to: { name: organisationName, email, locale },
      life: { hours: HOURS },
      page: 'registration',
      content: { uscc, organisationName },
    });
  }

  /** A task without a deadline is not begun. */
  private assertDeadline(clock: CaseClock): void {
    const today = shanghaiDate(legalNow(clock, this.now()));
    const rules = resolveCaseRules(this.law.packs, today);
    if (rules.ok && rules.value.registration) return;
    throw new ProblemError('REGISTRATION_CLOSED', `No rule in force on ${today} says by when it is decided.`);
  }
}

/** As the account will have it: it signs in with its code. */
function ownerOf({ uscc, representative, email, organisationName }: Omit<RegistrationBegin, 'password'>) {
  return { username: uscc, name: representative, email, organisationName };
}

function assertOpen({ standing }: StoredRegistration): void {
  if (standing === 'confirmed') return;
  if (standing === 'unconfirmed') {
    throw new ProblemError('REGISTRATION_INCOMPLETE', 'Confirm the mail address first.');
  }
  throw new ProblemError('REGISTRATION_SUBMITTED', 'The credit office has it.');
}
