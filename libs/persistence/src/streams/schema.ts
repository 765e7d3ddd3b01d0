import { documentSchema } from '../database/document.js';

/** Event streams that an account has open at one process. */
export interface OpenStreamsDoc {
  /** `<account>:<process>` */
  _id: string;
  account: string;
  process: string;
  open: number;
  /** Real instant (ms) after which the process is taken for gone, unless it says again that they are open. */
  until: number;
}

export const openStreamsSchema = documentSchema<OpenStreamsDoc>(
  'openStreams',
  { _id: 'text', account: 'text', process: 'text', open: 'number', until: 'number' },
  [[{ account: 1 }]],
);
