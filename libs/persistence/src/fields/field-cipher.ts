import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { StoreError } from '../database/store-error.js';

/** AES-256 keys by id, and the HMAC key of the blind index. The platform's key files give them. */
export interface FieldKeys {
  /** Id of the key that writes. */
  readonly active: string;
  find(id: string): Buffer | undefined;
  readonly index: Buffer;
}

/** Where a value lies. It is authenticated: a value that somebody moves to another place does not open there. */
export interface FieldPlace {
  readonly collection: string;
  readonly id: string;
  /** Path inside the document, e.g. `content.contact.phone`. */
  readonly field: string;
}

const MARK = 'sealed:1:';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/** Whether a text of the store is closed. What a person types like it is closed too, so that this tells them apart. */
export function isSealed(text: string): boolean {
  return text.startsWith(MARK);
}

/** Id of the key that closed it. */
export function sealKeyId(sealed: string): string {
  return sealed.slice(MARK.length, sealed.indexOf(':', MARK.length));
}

/**
 * Closes single values of the store with AES-256-GCM: `sealed:1:<key id>:<IV, tag, ciphertext in base64url>`. Key id and
 * place are authenticated with it. Writes with the active key, reads with all.
 */
export class FieldCipher {
  constructor(private readonly keys: FieldKeys) {}

  get activeKey(): string {
    return this.keys.active;
  }

  encrypt(place: FieldPlace, text: string): string {
    const keyId = this.keys.active;
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.key(keyId, place), iv);
    cipher.setAAD(boundTo(place, keyId));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return `${MARK}${keyId}:${Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')}`;
  }

  /** @throws StoreError FIELD_UNREADABLE naming the place when the key is missing, or the value was changed or moved */
  decrypt(place: FieldPlace, sealed: string): string {
    const keyId = sealKeyId(sealed);
    const key = this.key(keyId, place);
    const bytes = Buffer.from(sealed.slice(MARK.length + keyId.length + 1), 'base64url');
    try {
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES));
      decipher.setAAD(boundTo(place, keyId));
      decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES));
      const text = [decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()];
      return Buffer.concat(text).toString('utf8');
    } catch {
      throw new StoreError(
        'FIELD_UNREADABLE',
        `${named(place)} does not open with the field key "${keyId}": it was changed or moved, or the key of that name is another.`,
      );
    }
  }

  /**
   * What stands for a value that is looked up and must not be read: HMAC-SHA-256 (hex). Equal values of one purpose give
   * equal texts, and nobody without the key can try out values.
   */
  blind(purpose: string, text: string): string {
    return createHmac('sha256', this.keys.index).update(`${purpose}\u001f${text}`).digest('hex');
  }

  private key(id: string, place: FieldPlace): Buffer {
    const key = this.keys.find(id);
    if (key) return key;
    throw new StoreError(
      'FIELD_UNREADABLE',
      `${named(place)} needs the field key "${id}", which is not in field-keys.json: restore it from the backup of the keys.`,
    );
  }
}

function boundTo({ collection, id, field }: FieldPlace, keyId: string): Buffer {
  return Buffer.from(JSON.stringify([keyId, collection, id, field]));
}

function named({ collection, id, field }: FieldPlace): string {
  return `${field} of ${collection}/${id}`;
}
