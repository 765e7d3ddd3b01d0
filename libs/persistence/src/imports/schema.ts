import { documentSchema } from '../database/document.js';

/** `uploaded`: nothing was said of it yet; `checked`: a dry run has ended; `taken`: the rows are in the store. */
export const IMPORT_STATES = ['uploaded', 'checking', 'checked', 'taking', 'taken', 'failed'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A file on its way into the store, looked at by whoever brought it. Forgotten after a while, with its rows and content. */
export interface ImportDoc {
  _id: string;
  /** Its content in the store of files. */
  fileId: string;
  /** Who brought it; nobody else sees it. */
  by: string;
  state: ImportState;
  /** Counts changes of state, so that of two who begin the same work only one does. */
  version: number;
  /** Real instants (ms): last sign of life of who works on it, and last use by whoever brought it. */
  beat: number;
  usedAt: number;
  /** Real instant (ISO). */
  uploadedAt: string;
  bytes: number;
  format: 'csv' | 'json' | 'xlsx';
  /** Name of the file, its columns with samples, and how its columns are to be read: closed. */
  name: string;
  columns: string;
  choices?: string;
  /** Rows done and rows in all, of the work that runs. */
  done: number;
  total: number;
  taken: number;
  held: number;
  refused: number;
  unchanged: number;
  conflicts: number;
  /** Why the last work ended early. */
  failure?: { readonly code: string; readonly zh: string; readonly en: string };
}

/** A row of such a file that somebody should see. */
export interface ImportRowDoc {
  /** `<import>:<number of the row>` */
  _id: string;
  importId: string;
  /** Rows that are not taken come first, then by number. */
  place: string;
  outcome: 'taken' | 'held' | 'refused';
  corrected: 0 | 1;
  /** Closed: what the row says, why, and what was corrected. */
  content: string;
}

/** How somebody explained the columns of a source; rows that are held under it are read by it later. */
export interface ImportProfileDoc {
  _id: string;
  title: string;
  /** YAML, as the files of the other profiles are. */
  text: string;
  by: string;
  at: string;
}

export const importSchema = documentSchema<ImportDoc>(
  'imports',
  {
    _id: 'text',
    fileId: 'text',
    by: 'text',
    state: 'text',
    version: 'number',
    beat: 'number',
    usedAt: 'number',
    uploadedAt: 'text',
    bytes: 'number',
    format: 'text',
    name: 'text',
    columns: 'text',
    choices: 'text',
    done: 'number',
    total: 'number',
    taken: 'number',
    held: 'number',
    refused: 'number',
    unchanged: 'number',
    conflicts: 'number',
    failure: 'data',
  },
  [[{ by: 1 }]],
);

export const importRowSchema = documentSchema<ImportRowDoc>(
  'importRows',
  {
    _id: 'text',
    importId: 'text',
    place: 'text',
    outcome: 'text',
    corrected: 'number',
    content: 'text',
  },
  [[{ importId: 1, place: 1, _id: 1 }]],
);

export const importProfileSchema = documentSchema<ImportProfileDoc>('importProfiles', {
  _id: 'text',
  title: 'text',
  text: 'text',
  by: 'text',
  at: 'text',
});
