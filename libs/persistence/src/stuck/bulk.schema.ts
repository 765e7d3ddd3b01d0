import type {
  BulkAction,
  BulkItemState,
  BulkOrder,
  BulkReason,
  BulkStatus,
  Role,
  StuckCause,
  StuckMatter,
} from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** Who did something, as lists show it. */
export interface BulkPerson {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** That somebody does the same with many things that are stuck. Instants are real (ISO). */
export interface BulkActDoc {
  _id: string;
  number: string;
  action: BulkAction;
  by: BulkPerson;
  reason: string;
  /** What is asked for beside the reason. */
  order?: BulkOrder;
  status: BulkStatus;
  /** Items, and those of them that can be acted on. */
  total: number;
  eligible: number;
  startedAt: string;
  /** Whether its workflow has begun: one that has not is begun again. */
  begun: 0 | 1;
  /** Empty while it runs. */
  endedAt: string;
  stop?: { readonly by: BulkPerson; readonly reason: string };
}

export const bulkActSchema = documentSchema<BulkActDoc>(
  'bulkActs',
  {
    _id: 'text',
    number: 'text',
    action: 'text',
    by: 'data',
    reason: 'text',
    order: 'data',
    status: 'text',
    total: 'number',
    eligible: 'number',
    startedAt: 'text',
    begun: 'number',
    endedAt: 'text',
    stop: 'data',
  },
  [[{ number: 1 }, { unique: true }], [{ startedAt: 1, _id: 1 }], [{ begun: 1 }]],
);

/** One thing of a bulk act, and what became of it. Instants are real (ISO); empty until they are. */
export interface BulkItemDoc {
  /** `<bulk act>:<place, four digits>` */
  _id: string;
  bulkId: string;
  /** Place in the act, from 1. */
  place: number;
  /** Id of what it is stuck for. */
  rowId: string;
  matter: StuckMatter;
  subjectId: string;
  name: string;
  department: string;
  cause: StuckCause;
  state: BulkItemState;
  /** Empty where there is none. */
  reason: BulkReason | '';
  /** Code of the refusal, where the case refused. */
  code: string;
  /** The urge letter that was issued. */
  letter?: { readonly id: string; readonly number: string };
  /** When it was its turn; a second try of the same turn does not move it. */
  askedAt: string;
  endedAt: string;
  /** 1 while a look may change what is told of it. */
  followed: 0 | 1;
}

export const bulkItemSchema = documentSchema<BulkItemDoc>(
  'bulkItems',
  {
    _id: 'text',
    bulkId: 'text',
    place: 'number',
    rowId: 'text',
    matter: 'text',
    subjectId: 'text',
    name: 'text',
    department: 'text',
    cause: 'text',
    state: 'text',
    reason: 'text',
    code: 'text',
    letter: 'data',
    askedAt: 'text',
    endedAt: 'text',
    followed: 'number',
  },
  [[{ bulkId: 1, place: 1 }], [{ bulkId: 1, state: 1 }], [{ followed: 1 }]],
);
