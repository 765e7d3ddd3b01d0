import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import { canonicalJson } from '../database/canonical.js';
import type { FieldKeys } from '../fields/field-cipher.js';
import type { AuditInboxDoc } from './schema.js';

/** Why the writer of the chain does not take what lies in the inbox. */
export type Unmarked = 'no-mark' | 'key-unknown' | 'wrong-mark';

/** What waits, before it is marked. */
export type Waiting = Pick<AuditInboxDoc, '_id' | 'entry' | 'since'>;

const PURPOSE = 'xinxiu:audit-inbox';
const KEY_BYTES = 32;

/**
 * Marks an entry where it is made: HMAC-SHA-256 (hex) over id, entry and time of arrival. The key is derived by HKDF
 * (RFC 5869) from the field key, which api, worker and command line have and the store has not, and is rotated with it. So
 * whoever has only the store can put nothing into the trail by way of its inbox.
 */
export class EntryMarks {
  constructor(private readonly keys: Pick<FieldKeys, 'active' | 'find'>) {}

  /** @throws Error when the active field key is not there */
  marked(waiting: Waiting): AuditInboxDoc {
    const keyId = this.keys.active;
    const mac = this.macOf(keyId, waiting);
    if (mac === undefined) throw new Error(`field-keys.json has no key "${keyId}".`);
    return { ...waiting, keyId, mac };
  }

  /** @param doc as it lies in the store, of whatever types @returns nothing for what one of us has marked */
  faultOf(doc: AuditInboxDoc): Unmarked | undefined {
    const { keyId, mac }: { keyId: unknown; mac: unknown } = doc;
    if (typeof keyId !== 'string' || typeof mac !== 'string') return 'no-mark';
    const right = this.macOf(keyId, doc);
    if (right === undefined) return 'key-unknown';
    const given = Buffer.from(mac);
    const wanted = Buffer.from(right);
    return given.length === wanted.length && timingSafeEqual(given, wanted) ? undefined : 'wrong-mark';
  }

  private macOf(keyId: string, { _id, entry, since }: Waiting): string | undefined {
    const key = this.keys.find(keyId);
    if (!key) return undefined;
    const derived = Buffer.from(hkdfSync('sha256', key, '', PURPOSE, KEY_BYTES));
    return createHmac('sha256', derived)
      .update(canonicalJson([_id, since, entry]))
      .digest('hex');
  }
}
