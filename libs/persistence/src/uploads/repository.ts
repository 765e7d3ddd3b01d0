import { Readable } from 'node:stream';
import type { Model } from 'mongoose';
import { trusted } from 'mongoose';
import { isDuplicateKey } from '../database/store-error.js';
import type { SealedFields } from '../fields/sealed-fields.js';
import type { UploadDoc, UploadPartDoc } from './schema.js';

export type PartialUpload = Omit<UploadDoc, '_id'> & { readonly id: string };

/** Files on their way, part by part. What came stays until the file is whole, given up, or too old. */
export class UploadRepository {
  constructor(
    private readonly uploads: Model<UploadDoc>,
    private readonly parts: Model<UploadPartDoc>,
    private readonly sealed: { readonly uploads: SealedFields; readonly parts: SealedFields },
  ) {}

  /** Begins it, or does nothing when it is begun. */
  async begin({ id, ...fields }: PartialUpload): Promise<void> {
    const name = this.sealed.uploads.seal(id, 'name', fields.name);
    try {
      await this.uploads.insertMany([{ _id: id, ...fields, name }], { lean: true });
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
    }
  }

  /** @param uploadedBy nobody else finds it @param now real instant (ms) */
  async find(id: string, uploadedBy: string, now: number): Promise<PartialUpload | undefined> {
    const doc = await this.uploads.findOne({ _id: id, uploadedBy }).lean<UploadDoc>();
    if (!doc || doc.expiresAt <= now) return undefined;
    const { _id, ...fields } = doc;
    return { id: _id, ...fields, name: this.sealed.uploads.open(id, 'name', fields.name) };
  }

  /** Gives up the oldest uploads of a person, so that with one more there are no more than `most`. */
  async makeRoom(uploadedBy: string, most: number): Promise<void> {
    const begun = await this.uploads
      .find({ uploadedBy })
      .select({ expiresAt: 1 })
      .lean<Pick<UploadDoc, '_id' | 'expiresAt'>[]>();
    const newestFirst = begun.sort((one, other) => other.expiresAt - one.expiresAt);
    for (const { _id } of newestFirst.slice(most - 1)) await this.remove(_id);
  }

  /** Bytes that are here. Parts lie one after the other: none is taken that does not begin where the last ended. */
  async arrived(id: string): Promise<number> {
    return (await this.places(id)).reduce((sum, { size }) => sum + size, 0);
  }

  /** @param offset bytes that are here already @returns false when another part was first at this place */
  async append(id: string, offset: number, bytes: Buffer): Promise<boolean> {
    const _id = partId(id, offset);
    const content = this.sealed.parts.sealText(_id, 'content', bytes.toString('base64'));
    try {
      await this.parts.insertMany([{ _id, upload: id, offset, size: bytes.length, content }], {
        lean: true,
      });
      return true;
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      return false;
    }
  }

  /** All that came, in its order. */
  open(id: string): Readable {
    return Readable.from(this.content(id), { objectMode: false });
  }

  /** The parts first: what a broken removal leaves is found again by the upload. Repeated it removes nothing more. */
  async remove(id: string): Promise<void> {
    await this.parts.deleteMany({ upload: id });
    await this.uploads.deleteOne({ _id: id });
  }

  /** @param now real instant (ms) */
  async forgetExpired(now: number): Promise<void> {
    const old = await this.uploads
      .find({ expiresAt: trusted({ $lte: now }) } as never)
      .select({ _id: 1 })
      .lean<Pick<UploadDoc, '_id'>[]>();
    for (const { _id } of old) await this.remove(_id);
  }

  private async places(id: string): Promise<Pick<UploadPartDoc, 'offset' | 'size'>[]> {
    const places = await this.parts
      .find({ upload: id })
      .select({ offset: 1, size: 1 })
      .lean<Pick<UploadPartDoc, 'offset' | 'size'>[]>();
    return places.sort((one, other) => one.offset - other.offset);
  }

  private async *content(id: string): AsyncGenerator<Buffer> {
    for (const { offset } of await this.places(id)) {
      const _id = partId(id, offset);
      const part = await this.parts.findOne({ _id }).lean<UploadPartDoc>();
      if (!part) throw new Error(`Part ${_id} of an upload has gone while it was read.`);
      yield Buffer.from(this.sealed.parts.openText(_id, 'content', part.content), 'base64');
    }
  }
}

function partId(id: string, offset: number): string {
  return `${id}:${offset}`;
}
