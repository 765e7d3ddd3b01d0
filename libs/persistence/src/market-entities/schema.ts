import { documentSchema } from '../database/document.js';

/** An enterprise or an individual business of the county, as the register has it. */
export interface MarketEntityDoc {
  /** Unified social credit code. */
  _id: string;
  name: string;
  kind: string;
  operating: string;
  /** Empty where the list did not say. */
  industry: string;
  registeredOn: string;
  /** How many commitments of it are in the ledger. */
  commitments: number;
  /** 1 while there is any: what lists and figures look at. */
  covered: 0 | 1;
  takenAt: string;
  takenBy: string;
}

export const marketEntitySchema = documentSchema<MarketEntityDoc>(
  'marketEntities',
  {
    _id: 'text',
    name: 'text',
    kind: 'text',
    operating: 'text',
    industry: 'text',
    registeredOn: 'text',
    commitments: 'number',
    covered: 'number',
    takenAt: 'text',
    takenBy: 'text',
  },
  [[{ operating: 1, covered: 1 }], [{ industry: 1 }], [{ name: 1, _id: 1 }], [{ registeredOn: 1, _id: 1 }]],
);
