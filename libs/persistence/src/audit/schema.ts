import { documentSchema } from '../database/document.js';

/** Something that somebody did, tried or was refused. */
export interface AuditEntry {
  /** Of its cause: written twice it is one entry. */
  readonly id: string;
  /** Real instant (ISO). */
  readonly at: string;
  readonly actor: {
    readonly id: string;
    readonly name: string;
    readonly role: string;
    readonly department?: string;
    /** Of an agent: the business that he acted for, and by which authorisation. */
    readonly organisation?: string;
    readonly authorisation?: string;
    /** Of a substitute: the absent holder whom he acted for. */
    readonly actingFor?: { readonly id: string; readonly name: string };
  };
  /** E.g. `application-accepted`, `sign-in`, `import`. */
  readonly action: string;
  /** What it was done to: case number, record, person. */
  readonly subject: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** Code of the refusal or failure. */
  readonly code?: string;
  /** Departments that may read it. */
  readonly departments: readonly string[];
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256 of the fact of a case or a record, or of the reading, that it is about; that itself stays where it is. */
  readonly content?: string;
}

/** Entries that wait for the one writer of the chain. */
export interface AuditInboxDoc {
  _id: string;
  entry: AuditEntry;
  /** Real instant (ms) of arrival. */
  since: number;
  /** Of the field key by which it is marked. */
  keyId: string;
  /** See `EntryMarks`: without the right one it is not chained. */
  mac: string;
}

/** What somebody put into the inbox who has not the keys: kept as evidence, for good. */
export interface AuditRefusedDoc {
  /** SHA-256 of the whole of it. */
  _id: string;
  /** Id that it had in the inbox, shortened. */
  called: string;
  /** `no-mark`, `key-unknown` or `wrong-mark` */
  because: string;
  /** JSON of it, cut off where it is very long. */
  text: string;
  /** Real instant (ms) at which it was refused. */
  at: number;
}

export interface AuditLinkDoc {
  /** `audit:<day>:<seq>` */
  _id: string;
  /** Of the entry; each is chained once. */
  entryId: string;
  /** UTC day of chaining, `YYYY-MM-DD`. */
  day: string;
  seq: number;
  entry: AuditEntry;
  previous: string;
  hash: string;
  /** Of the audit key that signed it. */
  keyId: string;
  signature: string;
}

/** A day's seal. Its signature is added where there is a key; once handed out it is never changed. */
export interface AuditSealDoc {
  /** UTC day. */
  _id: string;
  links: number;
  head: string;
  sealedAt: string;
  keyId: string;
  signature: string;
  handedOut: 0 | 1;
}

/** No index beside the id: it is emptied every second, and each insert and delete would pay for one. */
export const auditInboxSchema = documentSchema<AuditInboxDoc>('auditInbox', {
  _id: 'text',
  entry: 'data',
  since: 'number',
  keyId: 'text',
  mac: 'text',
});

export const auditRefusedSchema = documentSchema<AuditRefusedDoc>('auditRefused', {
  _id: 'text',
  called: 'text',
  because: 'text',
  text: 'text',
  at: 'number',
});

export const auditLinkSchema = documentSchema<AuditLinkDoc>(
  'audit',
  {
    _id: 'text',
    entryId: 'text',
    day: 'text',
    seq: 'number',
    entry: 'data',
    previous: 'text',
    hash: 'text',
    keyId: 'text',
    signature: 'text',
  },
  [
    [{ entryId: 1 }, { unique: true }],
    [{ day: 1 }],
    [{ 'entry.subject': 1 }],
    [{ 'entry.actor.authorisation': 1 }],
  ],
);

/**
 * The last link of the chain, signed: where the next one goes on, and by which it is seen that the end of the day that is
 * being written is not there any more. May lag behind it by what a crash left unwritten.
 */
export interface AuditHeadDoc {
  _id: string;
  day: string;
  seq: number;
  hash: string;
  /** Real instant (ISO). */
  at: string;
  keyId: string;
  signature: string;
}

export const auditHeadSchema = documentSchema<AuditHeadDoc>('auditHeads', {
  _id: 'text',
  day: 'text',
  seq: 'number',
  hash: 'text',
  at: 'text',
  keyId: 'text',
  signature: 'text',
});

export const auditSealSchema = documentSchema<AuditSealDoc>(
  'auditSeals',
  {
    _id: 'text',
    links: 'number',
    head: 'text',
    sealedAt: 'text',
    keyId: 'text',
    signature: 'text',
    handedOut: 'number',
  },
  [[{ handedOut: 1 }]],
);
