import { documentSchema } from '../database/document.js';

/** That somebody saw a personal value in full, and why; insert-only. The value itself is not kept. */
export interface DisclosureDoc {
  _id: string;
  /** Unified social credit code of the organisation whose data it is; empty where it has none. */
  about: string;
  /** Record, case or held row in which the value stands. */
  subject: string;
  field: string;
  reason: string;
  personId: string;
  personName: string;
  role: string;
  department: string;
  /** Real instant (ISO). */
  at: string;
}

export const disclosureSchema = documentSchema<DisclosureDoc>(
  'disclosures',
  {
    _id: 'text',
    about: 'text',
    subject: 'text',
    field: 'text',
    reason: 'text',
    personId: 'text',
    personName: 'text',
    role: 'text',
    department: 'text',
    at: 'text',
  },
  [[{ about: 1 }]],
);
