import { documentSchema } from '../database/document.js';

/** What is known of a stored file. It exists from here: bytes without this row are of an upload that broke off. */
export interface FileDoc {
  _id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  /** Unified social credit code of the applicant that owns it, `department:<code>`, `county`, or `registration:<id>`. */
  owner: string;
  uploadedBy: string;
  /** Record that an agent uploaded it for: he finds it again while he acts for that one. */
  recordId?: string;
  at: string;
  /** 1 while no draft, act or request names it. Absent also of files from before this was kept. */
  unused?: 1;
  /** Field key that closed the content; absent where it is from before there was encryption. */
  keyId?: string;
  /** Of the content, once it was closed anew; else the file's own id. */
  contentId?: string;
}

export const fileSchema = documentSchema<FileDoc>(
  'files',
  {
    _id: 'text',
    name: 'text',
    type: 'text',
    size: 'number',
    sha256: 'text',
    owner: 'text',
    uploadedBy: 'text',
    recordId: 'text',
    at: 'text',
    unused: 'number',
    keyId: 'text',
    contentId: 'text',
  },
  [[{ owner: 1 }], [{ uploadedBy: 1, unused: 1 }]],
);
