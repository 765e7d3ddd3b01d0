import { createHash, randomUUID } from 'node:crypto';
import { PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AgentScope } from '@xinxiu/domain';
import { type Connection, type Model, mongo } from 'mongoose';
import { findByIds } from '../database/by-id.js';
import { inGroups } from '../database/in-groups.js';
import { type Scope, isNamed } from '../database/scope.js';
import type { FieldKeys } from '../fields/field-cipher.js';
import { openingStream, sealingStream } from '../fields/sealed-stream.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { FileDoc } from './schema.js';

export type StoredFile = Omit<FileDoc, '_id' | 'keyId' | 'contentId' | 'unused'> & { readonly id: string };

export interface NewFile {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly owner: string;
  readonly uploadedBy: string;
  readonly recordId?: string;
  readonly at: string;
  /** See `FileDoc`. */
  readonly unused?: 1;
}

/** Files in GridFS, closed, with the SHA-256 of what they say. */
export class FileRepository {
  private readonly bucket: mongo.GridFSBucket;
  private readonly chunks: mongo.Collection;

  constructor(
    connection: Connection,
    private readonly files: Model<FileDoc>,
    private readonly sealed: SealedFields,
    private readonly keys: FieldKeys,
  ) {
    const db = connection.db as mongo.Db;
    this.bucket = new mongo.GridFSBucket(db, { bucketName: 'fileContents' });
    this.chunks = db.collection('fileContents.chunks');
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
    const keyId = this.keys.active;
    const upload = this.bucket.openUploadStreamWithId(file.id as never, file.id);
    try {
      await pipeline(content, counted, sealingStream(this.keys, keyId, file.id), upload);
    } catch (error) {
      await upload.abort().catch(() => undefined);
      throw error;
    }
    const { id, ...fields } = file;
    const doc = { _id: id, ...fields, size, sha256: hash.digest('hex'), keyId };
    await this.files.insertMany([{ ...doc, name: this.sealed.seal(id, 'name', file.name) }], { lean: true });
    return storedFile(doc);
  }

  async find(scope: Scope, id: string): Promise<StoredFile | undefined> {
    const doc = await this.files.findOne({ _id: id }).lean<FileDoc>();
    return doc && isFor(scope, doc) ? this.opened(doc) : undefined;
  }

  /** In the order of `ids`; what is missing or not visible is left out. */
  async findMany(scope: Scope, ids: readonly string[]): Promise<readonly StoredFile[]> {
    const found = await findByIds(this.files, ids);
    return ids.flatMap((id) => {
      const doc = found.get(id);
      return doc && isFor(scope, doc) ? [this.opened(doc)] : [];
    });
  }

  /** The content of a file that was found. */
  open({ id }: Pick<StoredFile, 'id'>): Readable {
    return Readable.from(this.content(id), { objectMode: false });
  }

  /** What a person uploaded since an instant (ISO) and nothing names. */
  async unusedOf(
    personId: string,
    since: string,
  ): Promise<{ readonly files: number; readonly bytes: number }> {
    const docs = await this.files
      .find({ uploadedBy: personId, unused: 1 })
      .select({ size: 1, at: 1 })
      .lean<Pick<FileDoc, 'size' | 'at'>[]>();
    const fresh = docs.filter(({ at }) => at >= since);
    return { files: fresh.length, bytes: fresh.reduce((sum, { size }) => sum + size, 0) };
  }

  /** Something names them now. */
  async use(ids: readonly string[]): Promise<void> {
    for (const _id of ids) await this.files.updateOne({ _id }, { $unset: { unused: 1 } });
  }

  /** What named them does no more: they count again for whoever uploaded them. */
  async release(ids: readonly string[]): Promise<void> {
    for (const _id of ids) await this.files.updateOne({ _id }, { $set: { unused: 1 } });
  }

  /** Ids of the files of an owner. */
  async idsOf(owner: string): Promise<readonly string[]> {
    const docs = await this.files.find({ owner }).select({ _id: 1 }).lean<Pick<FileDoc, '_id'>[]>();
    return docs.map(({ _id }) => _id);
  }

  /**
   * The content first, and of it the bytes: what a broken removal leaves is found again by the row, and no byte stays
   * without one. Repeated it removes nothing more.
   */
  async remove(id: string): Promise<void> {
    if (!(await this.files.exists({ _id: id }))) return;
    // The driver takes the head of a content away before its bytes: broken off in between they would stay for ever.
    const heads = await this.bucket.find({ filename: id }).toArray();
    for (const contentId of new Set([id, ...heads.map(({ _id }) => String(_id))])) {
      await this.chunks.deleteMany({ files_id: contentId as never });
      await this.bucket.delete(contentId as never).catch((error: unknown) => {
        if (!isContentGone(error)) throw error;
      });
    }
    await this.files.deleteOne({ _id: id });
  }

  /** Closes with the active key what is plain or closed with an older one. @returns whether there was anything to do */
  async closeContent(id: string): Promise<boolean> {
    const doc = await this.files.findOne({ _id: id }).lean<FileDoc>();
    const keyId = this.keys.active;
    if (!doc || doc.keyId === keyId) return false;
    const before = doc.contentId ?? id;
    const contentId = `${id}.${randomUUID().slice(0, 8)}`;
    const upload = this.bucket.openUploadStreamWithId(contentId as never, id);
    await pipeline(Readable.from(this.content(id)), sealingStream(this.keys, keyId, id), upload);
    await this.files.updateOne({ _id: id }, { $set: { contentId, keyId } });
    await this.bucket.delete(before as never);
    return true;
  }

  /** Ids of all, so many at a time, in the order in which they lie there. */
  async *allIds(atOnce: number): AsyncGenerator<readonly string[]> {
    const docs = this.files.find({}).select({ _id: 1 }).lean<Pick<FileDoc, '_id'>>();
    for await (const group of inGroups(docs.cursor({ batchSize: atOnce }), atOnce))
      yield group.map(({ _id }) => _id);
  }

  private async *content(id: string): AsyncGenerator<Buffer> {
    const doc = await this.files.findOne({ _id: id }).lean<FileDoc>();
    const stored = this.bucket.openDownloadStream((doc?.contentId ?? id) as never);
    if (doc?.keyId === undefined) yield* stored as AsyncIterable<Buffer>;
    else yield* stored.compose(openingStream(this.keys, doc.keyId, id)) as AsyncIterable<Buffer>;
  }

  private opened(doc: FileDoc): StoredFile {
    return storedFile({ ...doc, name: this.sealed.openText(doc._id, 'name', doc.name) });
  }
}

/** Owner of files that an organisation or a department brings. */
export function fileOwner(scope: Exclude<Scope, AgentScope>): string {
  if (scope.kind === 'applicant') return scope.uscc;
  return scope.kind === 'department' ? `department:${scope.code}` : 'county';
}

/** Owner of the proofs that a business brings before it has an account. */
export function registrationFileOwner(registrationId: string): string {
  return `registration:${registrationId}`;
}

/** What the driver says when it is asked to delete what is deleted already. */
function isContentGone(error: unknown): boolean {
  return error instanceof mongo.MongoRuntimeError && error.message.startsWith('File not found');
}

/** An agent finds what he uploaded for a record that he acts for; what a case or record names is found by way of it. */
function isFor(scope: Scope, { owner, uploadedBy, recordId = '' }: FileDoc): boolean {
  if (scope.kind === 'agent')
    return uploadedBy === scope.agentId && isNamed(scope, { recordId, uscc: owner });
  return scope.kind === 'county' || owner === fileOwner(scope);
}

function storedFile({ _id, keyId: _key, contentId: _content, unused: _unused, ...doc }: FileDoc): StoredFile {
  return { id: _id, ...doc };
}
