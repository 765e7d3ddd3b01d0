import type { CaseClock, UrgeStatus } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** An urge letter as its workflow has made it true; what people said in it is closed with the state. */
export interface UrgeLetterDoc {
  /** Id of the letter. */
  _id: string;
  number: string;
  caseNo: string;
  businessName: string;
  department: string;
  status: UrgeStatus;
  issuedAt: string;
  due: string;
  tableDigest: string;
  /** Closed as one value. */
  state: unknown;
  /** Each closed. */
  facts: unknown[];
  clock: CaseClock;
  seq: number;
}

export const urgeLetterSchema = documentSchema<UrgeLetterDoc>(
  'urgeLetters',
  {
    _id: 'text',
    number: 'text',
    caseNo: 'text',
    businessName: 'text',
    department: 'text',
    status: 'text',
    issuedAt: 'text',
    due: 'text',
    tableDigest: 'text',
    state: 'data',
    facts: 'list',
    clock: 'data',
    seq: 'number',
  },
  [[{ caseNo: 1 }], [{ status: 1 }], [{ department: 1, status: 1 }]],
);
