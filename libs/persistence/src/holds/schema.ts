import type { HoldGround, HoldKind } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';
import type { StepMark } from '../database/step-mark.js';

/** That nothing about a case, a record or an organisation is deleted; what was said of it is closed in the store. */
export interface HoldDoc {
  _id: string;
  kind: HoldKind;
  subject: string;
  ground: HoldGround;
  reason: string;
  /** Last day; `9999-12-31` where it lasts until somebody ends it. */
  until: string;
  placed: StepMark;
  placedAt: string;
  ended: 0 | 1;
  end?: StepMark & { readonly reason: string };
}

export const holdSchema = documentSchema<HoldDoc>(
  'holds',
  {
    _id: 'text',
    kind: 'text',
    subject: 'text',
    ground: 'text',
    reason: 'text',
    until: 'text',
    placed: 'data',
    placedAt: 'text',
    ended: 'number',
    end: 'data',
  },
  [[{ subject: 1 }], [{ ended: 1 }]],
);
