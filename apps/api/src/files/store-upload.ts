import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@xinxiu/contracts';
import type { NewFile, Repositories, StoredFile } from '@xinxiu/persistence';
import type { ApiRequest } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type FileKind, MEDIA_TYPES } from './file-kind.js';
import { safeFileName } from './file-name.js';
import { withCheckedProof } from './proof-check.js';
import { UnusedUploads } from './unused-uploads.js';
import { withUploadedFile } from './upload-stream.js';

/** Why an upload may not be taken. */
export const UPLOAD_PROBLEMS = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_NAME',
  'FILE_TYPE',
  'FILE_DAMAGED',
  'TOO_MANY_UNUSED_UPLOADS',
] as const satisfies readonly ErrorCode[];

/** Whose an upload is, see `FileDoc`; with `unused` it counts among those that are used by nothing yet. */
export type Belonging = Pick<NewFile, 'owner' | 'uploadedBy' | 'recordId' | 'unused'>;

/** Takes the one file of a multipart request into the store, once it has been looked at. */
@Injectable()
export class StoreUpload {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(UnusedUploads) private readonly unused: UnusedUploads,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /**
   * @throws ProblemError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, FILE_TYPE, FILE_DAMAGED, MALFORMED_BODY,
   * TOO_MANY_UNUSED_UPLOADS
   */
  async store(request: ApiRequest, belonging: Belonging): Promise<StoredFile> {
    if (belonging.unused) await this.unused.assertRoom(belonging.uploadedBy);
    return withUploadedFile(request, async (incoming) => {
      const { name, ending } = safeFileName(incoming.name);
      return withCheckedProof(incoming.content, ending, ({ path, kind }) =>
        this.keep(createReadStream(path), name, kind, belonging),
      );
    });
  }

  /** @param content that was looked at and found to be of the kind @throws ProblemError TOO_MANY_UNUSED_UPLOADS */
  async keep(content: Readable, name: string, kind: FileKind, belonging: Belonging): Promise<StoredFile> {
    const stored = await this.repositories.files.put(content, {
      id: randomUUID(),
      name,
      type: MEDIA_TYPES[kind],
      ...belonging,
      at: new Date(this.now()).toISOString(),
    });
    if (belonging.unused) await this.unused.assertWithin(belonging.uploadedBy, stored.id);
    return stored;
  }
}
