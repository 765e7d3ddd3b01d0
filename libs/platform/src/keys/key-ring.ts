import { randomBytes } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readOrCreate } from './key-file.js';

export const KEY_BYTES = 32;

const fileSchema = z
  .strictObject({
    active: z.string().min(1),
    /** AES-256 or HMAC keys, base64, by id. Old ones stay: what they closed is read for years. */
    keys: z.record(z.string().regex(/^[0-9A-Za-z_-]{1,40}$/), z.base64()),
  })
  .refine(({ active, keys }) => keys[active] !== undefined, { message: '"active" names no key of "keys"' });

/** Keys of one purpose: one for writing, all for reading. */
export interface Keys {
  /** Id of the key that writes. */
  readonly active: string;
  find(id: string): Buffer | undefined;
}

/** What a key file holds. */
export interface KeySet {
  readonly active: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** Files of keys that are rotated by adding one. `index` closes nothing and only tells equal from unequal. */
export type KeyPurpose = 'payload' | 'field' | 'index';

/** How soon a rotation is known to a running process, ms. */
const LOOK_MS = 2_000;

/**
 * The keys of a file, followed while it changes: a rotation needs no restart. Whoever meets the id of a key that he does
 * not know looks at once; a file that is not whole, or gone, changes nothing.
 */
export class KeyRing implements Keys {
  private lookedAt = Date.now();
  private version: string;

  private constructor(
    private readonly path: string,
    private set: KeySet,
  ) {
    this.version = versionOf(path);
  }

  /** @throws Error when the file is not whole: a case that cannot be read must not be started */
  static async load(keysDir: string, purpose: KeyPurpose): Promise<KeyRing> {
    const path = keyFile(keysDir, purpose);
    return new KeyRing(path, parseKeys(await readOrCreate(path, () => keyText(withNewKey())), path));
  }

  get active(): string {
    if (Date.now() - this.lookedAt > LOOK_MS) this.look();
    return this.set.active;
  }

  find(id: string): Buffer | undefined {
    const known = this.set.keys.get(id);
    if (known) return known;
    this.look();
    return this.set.keys.get(id);
  }

  private look(): void {
    this.lookedAt = Date.now();
    try {
      const version = versionOf(this.path);
      if (version === this.version) return;
      this.set = parseKeys(readFileSync(this.path, 'utf8'), this.path);
      this.version = version;
    } catch {
      // The keys that are known stay good; an operator who broke the file is told at the next start, and by the doctor.
    }
  }
}

export function keyFile(keysDir: string, purpose: KeyPurpose): string {
  return join(keysDir, `${purpose}-keys.json`);
}

/** @throws Error that names the file and what is wrong, never a key */
export function parseKeys(text: string, path: string): KeySet {
  const name = path.split('/').at(-1) ?? path;
  const parsed = fileSchema.safeParse(parseJson(text));
  if (!parsed.success)
    throw new Error(`${name}: ${parsed.error.issues.map((one) => one.message).join('; ')}`);
  const keys = new Map(Object.entries(parsed.data.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  for (const [id, key] of keys) {
    if (key.length !== KEY_BYTES)
      throw new Error(`${name}: key "${id}" has ${key.length} bytes, not ${KEY_BYTES}.`);
  }
  return { active: parsed.data.active, keys };
}

export function keyText({ active, keys }: KeySet): string {
  const entries = [...keys].map(([id, key]) => [id, key.toString('base64')] as const);
  return `${JSON.stringify({ active, keys: Object.fromEntries(entries) }, null, 2)}\n`;
}

/** The set with one more key, which writes from now on. */
export function withNewKey(before?: KeySet): KeySet {
  const id = randomBytes(4).toString('hex');
  return { active: id, keys: new Map([...(before?.keys ?? []), [id, randomBytes(KEY_BYTES)]]) };
}

function versionOf(path: string): string {
  const { mtimeMs, size, ino } = statSync(path);
  return `${ino}:${mtimeMs}:${size}`;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the histories of workflows are encrypted with. */
export function loadPayloadKeys(keysDir: string): Promise<Keys> {
  return KeyRing.load(keysDir, 'payload');
}

/** What the store's fields are encrypted with, and what personal numbers are looked up by. */
export interface FieldKeys extends Keys {
  /** HMAC key; never rotated, for what it once gave is looked up for as long as it is stored. */
  readonly index: Buffer;
}

export async function loadFieldKeys(keysDir: string): Promise<FieldKeys> {
  const [fields, indexes] = await Promise.all([
    KeyRing.load(keysDir, 'field'),
    KeyRing.load(keysDir, 'index'),
  ]);
  const index = indexes.find(indexes.active);
  if (!index) throw new Error('index-keys.json has no active key.');
  return {
    get active() {
      return fields.active;
    },
    find: (id) => fields.find(id),
    index,
  };
}
