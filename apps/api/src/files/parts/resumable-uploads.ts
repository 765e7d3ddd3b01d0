import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { BeginUpload } from '@xinxiu/contracts';
import type { PartialUpload, Repositories, StoredFile } from '@xinxiu/persistence';
import { ProblemError } from '../../http/problem.error.js';
import { NOW, type Now, REPOSITORIES } from '../../platform/tokens.js';
import { safeFileName } from '../file-name.js';
import { assertBeginsRightly, withCheckedProof } from '../proof-check.js';
import { type Belonging, StoreUpload } from '../store-upload.js';
import { UnusedUploads } from '../unused-uploads.js';

/** How long an upload waits for its next part, from its beginning. */
const LIFE_MS = 24 * 3_600_000;
/** Of one person; the oldest gives way. Twice what one application may bring. */
const MOST_AT_ONCE = 20;

/** Where an upload is. */
export interface UploadPlace {
  readonly id: string;
  /** Bytes that are here: the next part begins there. */
  readonly offset: number;
  readonly size: number;
}

/**
 * Files that come in parts, so that one whose line breaks goes on from where it was, also after the page was closed or the
 * server restarted: begun again with the same content, it is the same upload. What came is kept closed in the store; nothing
 * of it is a file before the whole was checked as any other upload is.
 */
@Injectable()
export class ResumableUploads {
  constructor(
    @Inject(REPOSITORIES) private readonly repositories: Repositories,
    @Inject(StoreUpload) private readonly files: StoreUpload,
    @Inject(UnusedUploads) private readonly unused: UnusedUploads,
    @Inject(NOW) private readonly now: Now,
  ) {}

  /** @throws ProblemError FILE_NAME, TOO_MANY_UNUSED_UPLOADS */
  async begin({ name: given, size, sha256 }: BeginUpload, belonging: Belonging): Promise<UploadPlace> {
    const { uploads } = this.repositories;
    const { name } = safeFileName(given);
    const { uploadedBy } = belonging;
    const id = idOf([belonging, name, size, sha256]);
    if (!(await uploads.find(id, uploadedBy, this.now()))) {
      await this.unused.assertRoom(uploadedBy);
      await uploads.remove(id);
      await uploads.makeRoom(uploadedBy, MOST_AT_ONCE);
      await uploads.begin({ id, name, size, sha256, ...belonging, expiresAt: this.now() + LIFE_MS });
    }
    return { id, size, offset: await uploads.arrived(id) };
  }

  /** @throws ProblemError UPLOAD_OFFSET, FILE_TOO_LARGE, FILE_TYPE, FILE_NAME, MALFORMED_BODY */
  async append({ id, size, name }: PartialUpload, offset: number, part: Buffer): Promise<UploadPlace> {
    const { uploads } = this.repositories;
    const arrived = await uploads.arrived(id);
    if (offset !== arrived) throw elsewhere(arrived);
    if (part.length === 0) throw new ProblemError('MALFORMED_BODY', 'The part has no content.');
    if (arrived + part.length > size)
      throw new ProblemError('FILE_TOO_LARGE', 'The parts are more than the file was said to have.');
    // A file of another kind is told of at its first part, not after its last.
    if (offset === 0) await this.orGone(id, () => assertBeginsRightly(part, safeFileName(name).ending));
    if (!(await uploads.append(id, offset, part))) throw elsewhere(await uploads.arrived(id));
    return { id, size, offset: offset + part.length };
  }

  /** Makes a file of it. What is refused has to be sent anew. @throws ProblemError as every upload, and UPLOAD_OFFSET */
  async complete(upload: PartialUpload): Promise<StoredFile> {
    const { id, name, size, sha256, owner, uploadedBy, recordId } = upload;
    const { uploads } = this.repositories;
    const arrived = await uploads.arrived(id);
    if (arrived !== size) throw elsewhere(arrived);
    const { ending } = safeFileName(name);
    const sum = createHash('sha256');
    const stored = await this.orGone(id, () =>
      withCheckedProof(hashed(uploads.open(id), sum), ending, ({ path, kind }) => {
        if (sum.digest('hex') !== sha256)
          throw new ProblemError('FILE_DAMAGED', 'What came is not what was said to be sent; send it again.');
        return this.files.keep(createReadStream(path), name, kind, {
          owner,
          uploadedBy,
          unused: 1,
          ...(recordId !== undefined && { recordId }),
        });
      }),
    );
    await uploads.remove(id);
    return stored;
  }

  /** @throws ProblemError NOT_FOUND also when it is somebody else's */
  async get(id: string, uploadedBy: string): Promise<PartialUpload> {
    const upload = await this.repositories.uploads.find(id, uploadedBy, this.now());
    if (!upload) throw new ProblemError('NOT_FOUND', 'You have no upload with this id; begin it again.');
    return upload;
  }

  /** What is refused for its content stays no longer; what fails for another reason can be tried again. */
  private async orGone<T>(id: string, work: () => T | Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof ProblemError) await this.repositories.uploads.remove(id);
      throw error;
    }
  }
}

function elsewhere(offset: number): ProblemError {
  return new ProblemError('UPLOAD_OFFSET', `The next part begins at byte ${offset}.`, { offset });
}

/** The same for the same content of the same person for the same record. */
function idOf(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}

function hashed(content: Readable, sum: ReturnType<typeof createHash>): Readable {
  return Readable.from(
    (async function* () {
      for await (const chunk of content) {
        sum.update(chunk as Buffer);
        yield chunk as Buffer;
      }
    })(),
    { objectMode: false },
  );
}
