import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { ValueError } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { Keys } from '../keys/key-ring.js';

// CommonJS: Node finds no named exports in it.
const { temporal } = proto;

const ENCODING = 'binary/encrypted';
const text = new TextEncoder();
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** A sixteenth of the engine's limit: whole files and tables never travel, only their ids. */
export const MAX_PAYLOAD_BYTES = 128 * 1024;

/**
 * Encrypts what workflows hold with AES-256-GCM; the key's id travels with each payload, so that histories written
 * before a rotation stay readable. `data` = IV (12 bytes), ciphertext, tag (16 bytes); the key id is authenticated too.
 */
export class EncryptionCodec implements PayloadCodec {
  constructor(private readonly keys: Keys) {}

  async encode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.encrypt(payload));
  }

  async decode(payloads: Payload[]): Promise<Payload[]> {
    return payloads.map((payload) => this.decrypt(payload));
  }

  private encrypt(payload: Payload): Payload {
    const size = payload.data?.length ?? 0;
    if (size > MAX_PAYLOAD_BYTES) {
      throw new ValueError(
        `A payload of ${size} bytes is over the limit of ${MAX_PAYLOAD_BYTES}: pass an id instead.`,
      );
    }
    const { active } = this.keys;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(active), iv);
    cipher.setAAD(Buffer.from(active));
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([iv, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
    return { metadata: { encoding: text.encode(ENCODING), 'encryption-key-id': text.encode(active) }, data };
  }

  private decrypt(payload: Payload): Payload {
    if (asText(payload.metadata?.['encoding']) !== ENCODING) return payload;
    const keyId = asText(payload.metadata?.['encryption-key-id']);
    const data = Buffer.from(payload.data ?? []);
    return temporal.api.common.v1.Payload.decode(opened(this.key(keyId), keyId, data));
  }

  private key(id: string): Buffer {
    const key = this.keys.find(id);
    if (key) return key;
    throw new ValueError(
      `The payload key "${id}" is not in payload-keys.json: restore it from the backup of the keys.`,
    );
  }
}

function opened(key: Buffer, keyId: string, data: Buffer): Buffer {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, data.subarray(0, IV_BYTES));
    decipher.setAAD(Buffer.from(keyId));
    decipher.setAuthTag(data.subarray(data.length - TAG_BYTES));
    const sealed = data.subarray(IV_BYTES, data.length - TAG_BYTES);
    return Buffer.concat([decipher.update(sealed), decipher.final()]);
  } catch (cause) {
    throw new ValueError(
      `A payload does not open with the key "${keyId}": it was changed, or the key of that name is another.`,
      cause,
    );
  }
}

function asText(bytes: Uint8Array | null | undefined): string {
  return bytes ? Buffer.from(bytes).toString() : '';
}
