import { type TiedAccount, accountsByPerson } from '@xinxiu/domain';
import { type Model, trusted } from 'mongoose';
import { findByIds } from '../database/by-id.js';
import { type Page, type PageRequest, contains, orderOf, pageOf } from '../database/page.js';
import type { Scope } from '../database/scope.js';
import { isDuplicateKey } from '../database/store-error.js';
import { type PeopleFilter, type PeopleSort, matching } from './people-filters.js';
import { type NewPerson, type Person, person } from './person.js';
import type { PersonDoc } from './schema.js';

/** Each ties what others tied since the one before; more than a few are never needed. */
const TYING_ROUNDS = 5;
/** Id that no account has. */
const ASKED = '';

export class PersonRepository {
  constructor(private readonly people: Model<PersonDoc>) {}

  /** @returns false when id or user name is taken, be it in other letters */
  async create(person: NewPerson): Promise<boolean> {
    const { id, ...fields } = person;
    return this.insert({ _id: id, ...fields, active: 1, accessVersion: 0 });
  }

  /**
   * Two user names that differ by their case only would be one for who reads them, and for the lock of an account. Those that
   * are there from before stay.
   */
  private async insert(doc: PersonDoc): Promise<boolean> {
    if (await this.isTaken(doc.username, doc._id)) return false;
    try {
      await this.people.insertMany([doc], { lean: true });
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
    // Another may have come by the same name in other letters meanwhile: then neither stays, and each may try again.
    if (!(await this.isTaken(doc.username, doc._id))) return true;
    await this.people.deleteOne({ _id: doc._id });
    return false;
  }

  /** Whether somebody has the user name, be it in other letters. @param but a person who may have it */
  async isTaken(username: string, but = ''): Promise<boolean> {
    const similar = await this.people
      .find({ username: contains(username) } as never)
      .select({ username: 1 })
      .lean<Pick<PersonDoc, '_id' | 'username'>[]>();
    const wanted = username.toLowerCase();
    return similar.some((one) => one._id !== but && one.username.toLowerCase() === wanted);
  }

  async find(id: string): Promise<Person | undefined> {
    const doc = await this.people.findOne({ _id: id }).lean<PersonDoc>();
    return doc ? person(doc) : undefined;
  }

  /** For signing in: with the hash to verify against. */
  async findForSignIn(username: string): Promise<{ person: Person; passwordHash: string } | undefined> {
    const doc = await this.people.findOne({ username }).lean<PersonDoc>();
    return doc ? { person: person(doc), passwordHash: doc.passwordHash } : undefined;
  }

  async passwordHashOf(id: string): Promise<string | undefined> {
    return (await this.people.findOne({ _id: id }).lean<PersonDoc>())?.passwordHash;
  }

  /** Active officials of a department. */
  async ofDepartment(code: string): Promise<readonly Person[]> {
    const docs = await this.people.find({ department: code, active: 1 }).sort({ _id: 1 }).lean<PersonDoc[]>();
    return docs.map(person);
  }

  async withRole(role: Person['role']): Promise<readonly Person[]> {
    const docs = await this.people.find({ role, active: 1 }).sort({ _id: 1 }).lean<PersonDoc[]>();
    return docs.map(person);
  }

  async list(
    scope: Scope,
    filter: { readonly department?: string | undefined } = {},
  ): Promise<readonly Person[]> {
    if (scope.kind === 'applicant' || scope.kind === 'agent') return [];
    const code = scope.kind === 'department' ? scope.code : filter.department;
    if (scope.kind === 'department' && filter.department !== undefined && filter.department !== code)
      return [];
    const docs = await this.people
      .find({ active: 1, ...(code !== undefined && { department: code }) })
      .sort({ department: 1, _id: 1 })
      .lean<PersonDoc[]>();
    return docs.map(person);
  }

  async count(): Promise<number> {
    return this.people.countDocuments({});
  }

  async setPassword(id: string, passwordHash: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { passwordHash } });
  }

  /** Somebody who was invited and has not opened the account: he cannot sign in. @returns as {@link create} */
  async invite(person: NewPerson, at: string): Promise<boolean> {
    const { id, ...fields } = person;
    return this.insert({ _id: id, ...fields, active: 0, invitedAt: at, accessVersion: 0 });
  }

  async invitedAgain(id: string, at: string): Promise<void> {
    await this.people.updateOne({ _id: id, active: 0 }, { $set: { invitedAt: at } });
  }

  /**
   * Opens an account that was made for somebody. Without a password it has none: what stands there nobody can type.
   * @returns false when it is open, or was closed meanwhile
   */
  async open(id: string, passwordHash?: string): Promise<boolean> {
    const { matchedCount } = await this.people.updateOne(
      { _id: id, active: 0, invitedAt: trusted({ $exists: true }) } as never,
      {
        $set: { active: 1, ...(passwordHash !== undefined && { passwordHash }) },
        $unset: { invitedAt: 1 },
        $inc: { accessVersion: 1 },
      } as never,
    );
    return matchedCount === 1;
  }

  /** @returns false when the person has left or is not there */
  async move(id: string, { role, department }: Pick<PersonDoc, 'role' | 'department'>): Promise<boolean> {
    const { matchedCount } = await this.people.updateOne(
      { _id: id, leftAt: trusted({ $exists: false }) } as never,
      { $set: { role, department }, $inc: { accessVersion: 1 } } as never,
    );
    return matchedCount === 1;
  }

  /** Access ends with this write; repeated it keeps the first instant. @returns whether it was this call that ended it */
  async leave(id: string, at: string): Promise<boolean> {
    const { matchedCount } = await this.people.updateOne(
      { _id: id, leftAt: trusted({ $exists: false }) } as never,
      { $set: { active: 0, leftAt: at }, $unset: { invitedAt: 1 }, $inc: { accessVersion: 1 } } as never,
    );
    return matchedCount === 1;
  }

  /** The address before stays known: by it, too, the account is tied to others (ADR 38). Repeated it is one. */
  async setEmail(id: string, email: string): Promise<void> {
    const before = await this.people.findOne({ _id: id }).lean<PersonDoc>();
    if (!before || before.email === email) return;
    await this.people.updateOne({ _id: id }, { $set: { email }, $addToSet: { formerEmails: before.email } });
  }

  /** Kept also when the identity is bound no more: by it the account is tied to others (ADR 38). May be repeated. */
  async addIdentityMarks(id: string, marks: readonly string[]): Promise<void> {
    for (const mark of marks)
      await this.people.updateOne({ _id: id }, { $addToSet: { identityMarks: mark } });
  }

  async setLocale(id: string, locale: PersonDoc['locale']): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { locale } });
  }

  /** Only while the old name stands: repeated, or later, it undoes nothing. */
  async correctName(id: string, from: string, to: string): Promise<void> {
    await this.people.updateOne({ _id: id, name: from }, { $set: { name: to } });
  }

  /** Of every account of the organisation; otherwise as {@link correctName}. */
  async correctOrganisationName(organisation: string, from: string, to: string): Promise<void> {
    const change = { $set: { organisationName: to } };
    await this.people.updateMany({ organisation, organisationName: from }, change);
  }

  async signedIn(id: string, at: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { lastSignInAt: at } });
  }

  /** A page of all people with their standing, for who administers them. */
  async page(filter: PeopleFilter, sort: PeopleSort, page: PageRequest): Promise<Page<Person>> {
    const found = await pageOf(this.people, matching(filter), orderOf(sort), page);
    return { ...found, items: found.items.map(person) };
  }

  /** Active ones. */
  countWithRole(role: Person['role']): Promise<number> {
    return this.people.countDocuments({ role, active: 1 });
  }

  /** Active accounts of the organisation. */
  async ofOrganisation(organisation: string): Promise<readonly Person[]> {
    const docs = await this.people.find({ organisation, active: 1 }).sort({ _id: 1 }).lean<PersonDoc[]>();
    return docs.map(person);
  }

  /** Every account of whoever has or had the mail address, left or open, however it is written. */
  async ofAddress(email: string): Promise<readonly Person[]> {
    return this.found(onePersonWith({ addresses: [email], otherIds: [] }, await this.accounts()));
  }

  /**
   * Ties an account to every other of the same person, and each of them to it and to one another: whoever reads a mailbox can,
   * or could, open all that have or had it. What was tied once stays so. May be repeated. @returns the others
   */
  async linkAddress(id: string, email: string): Promise<readonly Person[]> {
    for (let round = 0; ; round++) {
      const accounts = await this.accounts();
      const ids = onePersonWith({ addresses: [email], otherIds: [id] }, accounts);
      const untied = untiedAmong(new Set(ids), accounts);
      // Somebody else may have tied one of them further meanwhile, having read it before we wrote.
      if (untied.length === 0 || round === TYING_ROUNDS) return this.found(ids.filter((one) => one !== id));
      await this.tie(untied);
    }
  }

  /**
   * Ties all accounts of each person who has several, as {@link linkAddress} those of one, by one reading of them: what
   * somebody ties further meanwhile he ties whole himself. May be repeated. @returns accounts of each of those persons
   */
  async linkAll(): Promise<readonly (readonly Person[])[]> {
    const accounts = await this.accounts();
    const found: (readonly Person[])[] = [];
    for (const ids of accountsByPerson(accounts)) {
      if (ids.length === 1) continue;
      await this.tie(untiedAmong(new Set(ids), accounts));
      found.push(await this.found(ids));
    }
    return found;
  }

  private async tie(pairs: readonly (readonly [string, string])[]): Promise<void> {
    for (const [one, other] of pairs)
      await this.people.updateOne({ _id: one }, { $addToSet: { otherIds: other } });
  }

  /** FerretDB finds nothing by a part of an address without reading all of them; what ties them is read alone. */
  private async accounts(): Promise<readonly TiedAccount[]> {
    const docs = await this.people
      .find({})
      .select({ email: 1, formerEmails: 1, identityMarks: 1, otherIds: 1 })
      .lean<Pick<PersonDoc, '_id' | 'email' | 'formerEmails' | 'identityMarks' | 'otherIds'>[]>();
    return docs.map(({ _id: id, email, formerEmails = [], identityMarks = [], otherIds = [] }) => ({
      id,
      // An identity ties accounts as an address does, and is the form of none.
      addresses: [email, ...formerEmails, ...identityMarks],
      otherIds,
    }));
  }

  private async found(ids: readonly string[]): Promise<readonly Person[]> {
    const docs = await findByIds(this.people, ids);
    return ids.flatMap((id) => docs.get(id) ?? []).map(person);
  }

  /** To be called after a session or token of the person has ended. */
  async accessEnded(id: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $inc: { accessVersion: 1 } });
  }

  /** From the next request on the person is kept out of what concerns the organisation, or no longer is. */
  async setRecused(id: string, uscc: string, recused: boolean): Promise<void> {
    const change = { recusedFrom: uscc };
    await this.people.updateOne({ _id: id }, recused ? { $addToSet: change } : { $pull: change });
  }

  async setActive(id: string, active: boolean): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { active: active ? 1 : 0 } });
  }
}

/** Ids of the accounts that are one person with what is asked for: an account, or an address alone. */
function onePersonWith(asked: Omit<TiedAccount, 'id'>, accounts: readonly TiedAccount[]): readonly string[] {
  const persons = accountsByPerson([{ id: ASKED, ...asked }, ...accounts]);
  return persons[0]?.filter((id) => id !== ASKED) ?? [];
}

/** Which of one person's accounts do not know which others. */
function untiedAmong(
  ids: ReadonlySet<string>,
  accounts: readonly TiedAccount[],
): readonly (readonly [string, string])[] {
  return accounts
    .filter(({ id }) => ids.has(id))
    .flatMap(({ id, otherIds }) => {
      const known = new Set([id, ...otherIds]);
      return [...ids].filter((other) => !known.has(other)).map((other) => [id, other] as const);
    });
}
