import { documentSchema } from '../database/document.js';

/** A write over HTTP that is no case action, by its idempotency key. */
export interface ActionKeyDoc {
  _id: string;
  bodyHash: string;
  done: 0 | 1;
  response?: unknown;
  /** Real instant (ms) at which somebody began. */
  startedAt: number;
}

export const actionKeySchema = documentSchema<ActionKeyDoc>(
  'actionKeys',
  {
    _id: 'text',
    bodyHash: 'text',
    done: 'number',
    response: 'data',
    startedAt: 'number',
  },
  [[{ startedAt: 1 }]],
);
