import { documentSchema } from '../database/document.js';

export interface DepartmentDoc {
  /** Short code: it goes into search attributes and ids. */
  _id: string;
  name: string;
  nameEn: string;
  /** Unified social credit code. */
  uscc: string;
  /** Other names under which penalties call it. */
  aliases: string[];
  kind: 'credit-office' | 'determining-department';
  email: string;
}

export const departmentSchema = documentSchema<DepartmentDoc>('departments', {
  _id: 'text',
  name: 'text',
  nameEn: 'text',
  uscc: 'text',
  aliases: 'texts',
  kind: 'text',
  email: 'text',
});
