import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { Transform, type TransformCallback } from 'node:stream';
import { StoreError } from '../database/store-error.js';
import type { FieldKeys } from './field-cipher.js';

/** Plain bytes of a segment. A segment leaves only once it is known to be whole and in its place. */
const SEGMENT = 64 * 1024;
const TAG = 16;
/** Random beginning of every nonce; a number and the mark of the last segment follow (the STREAM construction). */
const PREFIX = 7;

/** Closes a stream: prefix, then per segment ciphertext and tag (AES-256-GCM). Bound to the id of its file. */
export function sealingStream(keys: Pick<FieldKeys, 'find'>, keyId: string, fileId: string): Transform {
  const key = keyOf(keys, keyId, fileId);
  const prefix = randomBytes(PREFIX);
  return new SegmentStream(SEGMENT, (plain, index, last) => {
    const cipher = createCipheriv('aes-256-gcm', key, nonce(prefix, index, last));
    cipher.setAAD(Buffer.from(fileId));
    const sealed = [cipher.update(plain), cipher.final()];
    return Buffer.concat([...(index === 0 ? [prefix] : []), ...sealed, cipher.getAuthTag()]);
  });
}

/** Opens what {@link sealingStream} closed. Fails with StoreError FIELD_UNREADABLE where it was changed or cut. */
export function openingStream(keys: Pick<FieldKeys, 'find'>, keyId: string, fileId: string): Transform {
  const key = keyOf(keys, keyId, fileId);
  let prefix = Buffer.alloc(0);
  const open = (sealed: Buffer, index: number, last: boolean): Buffer => {
    const from = index === 0 ? PREFIX : 0;
    if (index === 0) prefix = Buffer.from(sealed.subarray(0, PREFIX));
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, nonce(prefix, index, last));
      decipher.setAAD(Buffer.from(fileId));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      return Buffer.concat([decipher.update(sealed.subarray(from, sealed.length - TAG)), decipher.final()]);
    } catch {
      throw new StoreError('FIELD_UNREADABLE', `File ${fileId} was changed or cut: it does not open.`);
    }
  };
  return new SegmentStream(SEGMENT + TAG, open, PREFIX);
}

type OnSegment = (bytes: Buffer, index: number, last: boolean) => Buffer;

/** Cuts a stream into segments; of the last one it is known that nothing follows. */
class SegmentStream extends Transform {
  private waiting: Buffer[] = [];
  private size = 0;
  private index = 0;

  /** @param head bytes before the first segment */
  constructor(
    private readonly segment: number,
    private readonly onSegment: OnSegment,
    private readonly head = 0,
  ) {
    super();
  }

  override _transform(chunk: Buffer, _encoding: BufferEncoding, done: TransformCallback): void {
    this.waiting.push(chunk);
    this.size += chunk.length;
    // More than a segment: the one that leaves is not the last.
    if (this.size > this.next()) this.emitSegments(done);
    else done();
  }

  override _flush(done: TransformCallback): void {
    this.attempt(done, () => this.push(this.onSegment(Buffer.concat(this.waiting), this.index, true)));
  }

  private emitSegments(done: TransformCallback): void {
    this.attempt(done, () => {
      let bytes = Buffer.concat(this.waiting);
      while (bytes.length > this.next()) {
        const length = this.next();
        this.push(this.onSegment(bytes.subarray(0, length), this.index, false));
        bytes = bytes.subarray(length);
        this.index += 1;
      }
      this.waiting = [bytes];
      this.size = bytes.length;
    });
  }

  private next(): number {
    return this.segment + (this.index === 0 ? this.head : 0);
  }

  private attempt(done: TransformCallback, work: () => void): void {
    try {
      work();
      done();
    } catch (error) {
      done(error as Error);
    }
  }
}

function nonce(prefix: Buffer, index: number, last: boolean): Buffer {
  const counter = Buffer.alloc(5);
  counter.writeUInt32BE(index, 0);
  counter[4] = last ? 1 : 0;
  return Buffer.concat([prefix, counter]);
}

function keyOf(keys: Pick<FieldKeys, 'find'>, keyId: string, fileId: string): Buffer {
  const key = keys.find(keyId);
  if (key) return key;
  throw new StoreError(
    'FIELD_UNREADABLE',
    `File ${fileId} needs the field key "${keyId}", which is not in field-keys.json: restore it from the backup of the keys.`,
  );
}
