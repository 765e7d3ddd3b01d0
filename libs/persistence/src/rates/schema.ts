import { documentSchema } from '../database/document.js';

/** How often something was asked within a minute, by everybody who counts the same key. */
export interface RateDoc {
  /** `<limit>:<hash of the key>:<minute>`; who asked is not kept. */
  _id: string;
  count: number;
  /** Minutes since 1970. */
  minute: number;
}

export const rateSchema = documentSchema<RateDoc>(
  'rates',
  { _id: 'text', count: 'number', minute: 'number' },
  [[{ minute: 1 }]],
);
