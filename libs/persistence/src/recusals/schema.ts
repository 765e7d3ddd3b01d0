import type { RecusalGround } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { StepMark } from '../database/step-mark.js';

export type RecusalStep = StepMark &
  (
    | { readonly type: 'recused'; readonly ground: RecusalGround; readonly text: string }
    | { readonly type: 'ended'; readonly reason: string }
  );

/** From what a person keeps out; what was said of it is personal and closed in the store. */
export interface RecusalDoc {
  /** `<person>:<code>` */
  _id: string;
  personId: string;
  personName: string;
  uscc: string;
  inForce: 0 | 1;
  /** Number of steps: of two at once the second is told. */
  version: number;
  /** {@link RecusalStep}s, closed. */
  steps: string;
}

export const recusalSchema = documentSchema<RecusalDoc>(
  'recusals',
  {
    _id: 'text',
    personId: 'text',
    personName: 'text',
    uscc: 'text',
    inForce: 'number',
    version: 'number',
    steps: 'text',
  },
  [[{ personId: 1 }], [{ uscc: 1 }], [{ inForce: 1 }]],
);
