import type { Actor } from '@xinxiu/domain';
import type { Model } from 'mongoose';
import type { Scope } from '../database/scope.js';
import { isDuplicateKey } from '../database/store-error.js';
import type { PersonDoc } from './schema.js';

/** A person as the program works with him; the password's hash is asked for by itself. */
export type Person = Omit<PersonDoc, '_id' | 'passwordHash' | 'active' | 'accessVersion'> & {
  readonly id: string;
  readonly active: boolean;
  readonly accessVersion: number;
};

export type NewPerson = Omit<Person, 'active' | 'accessVersion'> & { readonly passwordHash: string };

export class PersonRepository {
  constructor(private readonly people: Model<PersonDoc>) {}

  /** @returns false when id or user name is taken */
  async create(person: NewPerson): Promise<boolean> {
    const { id, ...fields } = person;
    try {
      await this.people.insertMany([{ _id: id, ...fields, active: 1, accessVersion: 0 }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
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
    if (scope.kind === 'applicant') return [];
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

  /** To be called after a session or token of the person has ended. */
  async accessEnded(id: string): Promise<void> {
    await this.people.updateOne({ _id: id }, { $inc: { accessVersion: 1 } });
  }

  async setActive(id: string, active: boolean): Promise<void> {
    await this.people.updateOne({ _id: id }, { $set: { active: active ? 1 : 0 } });
  }
}

/** The person as the rules of a case know him. */
export function actorOf({ id, name, role, department, organisation }: Person): Actor {
  return {
    id,
    name,
    role,
    ...(department !== '' && { department }),
    ...(organisation !== '' && { organisation }),
  };
}

function person({ _id, passwordHash: _hash, active, accessVersion, ...doc }: PersonDoc): Person {
  return { id: _id, ...doc, active: active === 1, accessVersion: accessVersion ?? 0 };
}
