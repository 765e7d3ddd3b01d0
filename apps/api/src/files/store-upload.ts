import { createReadStream } from 'node:fs';
import { randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { ErrorCode } from '@xinxiu/contracts';
import type { Repositories, StoredFile } from '@xinxiu/persistence';
import type { ApiRequest } from '../http/request-context.js';
import { NOW, type Now, REPOSITORIES } from '../platform/tokens.js';
import { type FileKind, MEDIA_TYPES } from './file-kind.js';
import { safeFileName } from './file-name.js';
import { withCheckedProof } from './proof-check.js';
import { withUploadedFile } from './upload-stream.js';

/** Why an upload may not be taken. */
export const UPLOAD_PROBLEMS = [
  'FILE_MISSING',
  'FILE_EMPTY',
  'FILE_TOO_LARGE',
  'FILE_NAME',
  'FILE_TYPE',
  'FILE_DAMAGED',
] as const satisfies readonly ErrorCode[];

/** Whose an upload is, see `FileDoc`. */
export type Belonging = Pick<StoredFile, 'owner' | 'uploadedBy' | 'recordId'>;

/** Takes the one file of a multipart request into the store, once it has been looked at. */
@Injectable()
export class StoreUpload {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError FILE_MISSING, FILE_EMPTY, FILE_TOO_LARGE, FILE_NAME, FILE_TYPE, FILE_DAMAGED, MALFORMED_BODY */
  store(request: ApiRequest, belonging: Belonging): Promise<StoredFile> {
    return withUploadedFile(request, async (incoming) => {
      const { name, ending } = safeFileName(incoming.name);
      return withCheckedProof(incoming.content, ending, ({ path, kind }) =>
        this.keep(createReadStream(path), name, kind, belonging),
      );
    });
  }

  /** @param content that was looked at and found to be of the kind */
  keep(content: Readable, name: string, kind: FileKind, belonging: Belonging): Promise<StoredFile> {
    return this.repositories.files.put(content, {
      id: randomUUID(),
      name,
      type: MEDIA_TYPES[kind],
      ...belonging,
      at: new Date(this.now()).toISOString(),
    });
  }
}
