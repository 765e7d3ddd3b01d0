import { documentSchema } from '../database/document.js';

/** A file that comes in parts and is not whole yet. */
export interface UploadDoc {
  /** Of who sends it and of what: begun again, it is the same one. */
  _id: string;
  name: string;
  /** Bytes of the whole file, and SHA-256 of them, as the sender says. */
  size: number;
  sha256: string;
  /** As of a file, see `FileDoc`. */
  owner: string;
  uploadedBy: string;
  recordId?: string;
  /** Real instant, ms. */
  expiresAt: number;
}

/** A part that came; its id is of its upload and its place, so that of two that race for a place one is kept. */
export interface UploadPartDoc {
  _id: string;
  upload: string;
  /** Bytes before it. */
  offset: number;
  size: number;
  /** Base64, closed. */
  content: string;
}

export const uploadSchema = documentSchema<UploadDoc>(
  'uploads',
  {
    _id: 'text',
    name: 'text',
    size: 'number',
    sha256: 'text',
    owner: 'text',
    uploadedBy: 'text',
    recordId: 'text',
    expiresAt: 'number',
  },
  [[{ uploadedBy: 1 }], [{ expiresAt: 1 }]],
);

export const uploadPartSchema = documentSchema<UploadPartDoc>(
  'uploadParts',
  { _id: 'text', upload: 'text', offset: 'number', size: 'number', content: 'text' },
  [[{ upload: 1 }]],
);
