import type { Model } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { DepartmentDoc } from './schema.js';

export type Department = Omit<DepartmentDoc, '_id'> & { readonly code: string };

/** Departments of the county. Few: they are read as a whole. */
export class DepartmentRepository {
  constructor(private readonly departments: Model<DepartmentDoc>) {}

  /** @returns false when the code is taken */
  async create({ code, ...fields }: Department): Promise<boolean> {
    try {
      await this.departments.insertMany([{ _id: code, ...fields }], { lean: true });
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async find(code: string): Promise<Department | undefined> {
    const doc = await this.departments.findOne({ _id: code }).lean<DepartmentDoc>();
    return doc ? department(doc) : undefined;
  }

  async all(): Promise<readonly Department[]> {
    const docs = await this.departments.find({}).sort({ _id: 1 }).lean<DepartmentDoc[]>();
    return docs.map(department);
  }

  /** The county's credit office (信用办). */
  async creditOffice(): Promise<Department | undefined> {
    const doc = await this.departments.findOne({ kind: 'credit-office' }).lean<DepartmentDoc>();
    return doc ? department(doc) : undefined;
  }
}

/** The department that an authority is, by credit code first, then by name or alias. */
export function departmentOfAuthority(
  departments: readonly Department[],
  authority: { readonly name: string; readonly code?: string | undefined },
): Department | undefined {
  const byCode = departments.find(({ uscc }) => uscc !== '' && uscc === authority.code);
  const name = authority.name.trim();
  return byCode ?? departments.find((one) => one.name === name || one.aliases.includes(name));
}

/**
 * Whose the code is, or which code the named department has, where name and code are of two departments; undefined
 * where they agree or nothing is known. A sub-office that carries its department's name or alias, and its code, agrees.
 */
export function otherAuthority(
  departments: readonly Department[],
  authority: { readonly name: string; readonly code: string },
): string | undefined {
  const name = authority.name.trim();
  const called = (one: Department) => [one.name, ...one.aliases];
  const byCode = departments.find(({ uscc }) => uscc !== '' && uscc === authority.code);
  if (byCode) return called(byCode).some((own) => own !== '' && name.includes(own)) ? undefined : byCode.name;
  const byName = departments.find((one) => called(one).includes(name));
  return byName && byName.uscc !== '' ? `${byName.name} ${byName.uscc}` : undefined;
}

function department({ _id, ...doc }: DepartmentDoc): Department {
  return { code: _id, ...doc };
}
