import { createHash } from 'node:crypto';
import type { Readable } from 'node:stream';
import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Connection, type Model, mongo } from 'mongoose';
import { findByIds } from '../database/by-id.js';
import type { Scope } from '../database/scope.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { FileDoc } from './schema.js';

export type StoredFile = Omit<FileDoc, '_id'> & { readonly id: string };

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly owner: string;
  readonly uploadedBy: string;
  readonly at: string;
}

/** Files in GridFS, with their SHA-256. */
export class FileRepository {
  private readonly bucket: mongo.GridFSBucket;

  constructor(
    connection: Connection,
    private readonly files: Model<FileDoc>,
    private readonly sealed: SealedFields,
  ) {
    this.bucket = new mongo.GridFSBucket(connection.db as mongo.Db, { bucketName: 'fileContents' });
  }

  /** Stores a stream. When it fails nothing is left that anybody could find. */
  async put(content: Readable, file: NewFile): Promise<StoredFile> {
    const hash = createHash('sha256');
    let size = 0;
    const counted = new PassThrough();
    counted.on('data', (chunk: Buffer) => {
      hash.update(chunk);
      size += chunk.length;
    });
    const upload = this.bucket.openUploadStreamWithId(file.id as never, file.id);
    try {
      await pipeline(content, counted, upload);
    } catch (error) {
      await upload.abort().catch(() => undefined);
      throw error;
    }
    const { id, ...fields } = file;
    const doc = { _id: id, ...fields, size, sha256: hash.digest('hex') };
    await this.files.insertMany([{ ...doc, name: this.sealed.seal(id, 'name', file.name) }], { lean: true });
    return storedFile(doc);
  }

  async find(scope: Scope, id: string): Promise<StoredFile | undefined> {
    const doc = await this.files.findOne({ _id: id, ...visible(scope) } as never).lean<FileDoc>();
    return doc ? this.opened(doc) : undefined;
  }

  /** In the order of `ids`; what is missing or not visible is left out. */
  async findMany(scope: Scope, ids: readonly string[]): Promise<readonly StoredFile[]> {
    const owner = scope.kind === 'county' ? undefined : fileOwner(scope);
    const found = await findByIds(this.files, ids);
    return ids.flatMap((id) => {
      const doc = found.get(id);
      return doc && (owner === undefined || doc.owner === owner) ? [this.opened(doc)] : [];
    });
  }

  /** The content of a file that was found. */
  open(file: Pick<StoredFile, 'id'>): Readable {
    return this.bucket.openDownloadStream(file.id as never);
  }

  private opened(doc: FileDoc): StoredFile {
    return storedFile({ ...doc, name: this.sealed.openText(doc._id, 'name', doc.name) });
  }
}

/** Owner of files that an organisation or a department brings. */
export function fileOwner(scope: Scope): string {
  if (scope.kind === 'applicant') return scope.uscc;
  return scope.kind === 'department' ? `department:${scope.code}` : 'county';
}

function visible(scope: Scope): Record<string, unknown> {
  return scope.kind === 'county' ? {} : { owner: fileOwner(scope) };
}

function storedFile({ _id, ...doc }: FileDoc): StoredFile {
  return { id: _id, ...doc };
}
