import type { CaseClock, Penalty, RecordFact, RecordPublication } from '@xinxiu/domain';
import { documentSchema } from '../database/document.js';

/** Where a record came from; `kept` as pairs, because a source's headers are not names for fields. */
export interface RecordSource {
  readonly profile: string;
  readonly row: number;
  readonly at: string;
  readonly key: string;
  readonly kept: readonly { readonly header: string; readonly value: string }[];
}

/** As it is stored: the hash of the row and what no column of ours takes are closed as one value each. */
export type StoredSource = Omit<RecordSource, 'kept'> & { readonly kept: RecordSource['kept'] | string };

export interface CommandedOnce {
  readonly causationId: string;
  readonly type: string;
  readonly at: string;
}

/** A penalty and its publication: an aggregate of its own, written by commands only. */
export interface RecordDoc {
  _id: string;
  /** Code of the department that determined it; empty while no department has the authority's name. */
  department: string;
  authority: string;
  subjectName: string;
  /** 1 for a natural person, whose name the public does not see. */
  person: 0 | 1;
  /** Unified social credit code, or empty for who has none. */
  uscc: string;
  decisionNumber: string;
  decisionDate: string;
  /** Identity numbers, and texts in which one stands, are closed. */
  penalty: Penalty;
  source: StoredSource;
  publication: RecordPublication;
  state: string;
  version: number;
  /** 1 while the public may find it. */
  public: 0 | 1;
  penaltyClass: string;
  publicationFrom: string | null;
  publicationEnds: string | null;
  /** Real instant (ms) at which the maximum is reached, by the record's own clock; far away where it never is. */
  endsAt: number;
  /** UTC day from which it is due to end, and not before it was taken; empty where it never is. */
  endsDay: string;
  clock?: CaseClock;
  takenAt: string;
  takenBy: string;
  takenIn: string;
  /** The last commands, so that the same cause has one effect. */
  commands: CommandedOnce[];
  /** What people brought and decided, in order; absent in a document from before there was any. */
  facts?: RecordFact[];
  /** 1 while a change of it waits for a second person; absent in a document from before there were any. */
  proposed?: 0 | 1;
  /** Ids of applications that are opening a case on it; of what was cut off some may stay. Absent before the first. */
  applying?: string[];
  /** Real instant (ms) at which the last of them began. */
  applyingSince?: number;
  /** How many ever began: tells that another one did. */
  applications?: number;
}

export const recordSchema = documentSchema<RecordDoc>(
  'records',
  {
    _id: 'text',
    department: 'text',
    authority: 'text',
    subjectName: 'text',
    person: 'number',
    uscc: 'text',
    decisionNumber: 'text',
    decisionDate: 'text',
    penalty: 'data',
    source: 'data',
    publication: 'data',
    state: 'text',
    version: 'number',
    public: 'number',
    penaltyClass: 'text',
    publicationFrom: 'text',
    publicationEnds: 'text',
    endsAt: 'number',
    endsDay: 'text',
    clock: 'data',
    takenAt: 'text',
    takenBy: 'text',
    takenIn: 'text',
    commands: 'list',
    facts: 'list',
    proposed: 'number',
    applying: 'texts',
    applyingSince: 'number',
    applications: 'number',
  },
  [
    [{ department: 1 }],
    [{ uscc: 1 }],
    [{ state: 1 }],
    [{ penaltyClass: 1 }],
    [{ proposed: 1 }],
    [{ public: 1, decisionDate: 1 }],
    [{ decisionDate: 1, _id: 1 }],
    [{ endsAt: 1, _id: 1 }],
    [{ subjectName: 1, _id: 1 }],
    [{ endsDay: 1 }],
  ],
);
