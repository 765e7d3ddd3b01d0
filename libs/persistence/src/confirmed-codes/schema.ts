import { documentSchema } from '../database/document.js';
import type { StepMark } from '../database/step-mark.js';

/** A person vouches for a code with a document, or takes that back. */
export type CodeStep = StepMark &
  (
    | {
        readonly type: 'confirmed';
        readonly fileId: string;
        readonly ground: { readonly text: string; readonly article: string };
      }
    | { readonly type: 'revoked'; readonly reason: string }
  );

/** A credit code whose check is wrong, with everything that people said of it. */
export interface ConfirmedCodeDoc {
  /** The normalised code. */
  _id: string;
  /** Of the last step. */
  state: CodeStep['type'];
  /** Number of steps: of two at once the second is told. */
  version: number;
  steps: CodeStep[];
}

export const confirmedCodeSchema = documentSchema<ConfirmedCodeDoc>(
  'confirmedCodes',
  { _id: 'text', state: 'text', version: 'number', steps: 'list' },
  [[{ state: 1 }]],
);
