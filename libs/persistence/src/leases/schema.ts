import { documentSchema } from '../database/document.js';

export interface LeaseDoc {
  _id: string;
  owner: string;
  /** Real instant (ms). */
  until: number;
  version: number;
}

export const leaseSchema = documentSchema<LeaseDoc>('leases', {
  _id: 'text',
  owner: 'text',
  until: 'number',
  version: 'number',
});
