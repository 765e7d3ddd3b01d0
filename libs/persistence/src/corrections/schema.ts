import type { CorrectionField, CorrectionOffice, CorrectionStanding } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** That somebody asks to correct what is held of him. */
export interface CorrectionDoc {
  _id: string;
  personId: string;
  /** Code of the asker's business; empty for others. */
  uscc: string;
  office: CorrectionOffice;
  field: CorrectionField;
  standing: CorrectionStanding;
  /** `<person>:<field>` while it waits, so that there is one of each; then its id. */
  slot: string;
  /** File that proves it; empty for none. */
  fileId: string;
  /** Real instant (ISO). */
  askedAt: string;
  /** 1 while what was decided has not been carried out and told in full. */
  due: 0 | 1;
  /** Goes up with every change: of two who decide at once the second is told. */
  version: number;
  /** Old and new value, ground, and how it was closed; closed in the store. */
  content: string;
}

export const correctionSchema = documentSchema<CorrectionDoc>(
  'corrections',
  {
    _id: 'text',
    personId: 'text',
    uscc: 'text',
    office: 'text',
    field: 'text',
    standing: 'text',
    slot: 'text',
    fileId: 'text',
    askedAt: 'text',
    due: 'number',
    version: 'number',
    content: 'text',
  },
  [[{ slot: 1 }, { unique: true }], [{ personId: 1 }], [{ standing: 1 }], [{ due: 1 }]],
);
