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

function department({ _id, ...doc }: DepartmentDoc): Department {
  return { code: _id, ...doc };
}
