import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { z } from 'zod';
import { readOrCreate } from './key-file.js';

const fileSchema = z
  .strictObject({
    active: z.string().min(1),
    /** AES-256 keys, base64, by id. Old ones stay: histories are read for years. */
    keys: z.record(z.string(), z.base64()),
  })
  .refine(({ active, keys }) => keys[active] !== undefined, { message: '"active" names no key of "keys"' });

/** Keys that what a workflow holds is encrypted with: one for writing, all for reading. */
export interface PayloadKeys {
  readonly active: string;
  readonly keys: ReadonlyMap<string, Buffer>;
}

/** @throws Error when the file is not whole: a case that cannot be read must not be started */
export async function loadPayloadKeys(keysDir: string): Promise<PayloadKeys> {
  const path = join(keysDir, 'payload-keys.json');
  const parsed = fileSchema.safeParse(JSON.parse(await readOrCreate(path, newKeyFile)));
  if (!parsed.success)
    throw new Error(`payload-keys.json: ${parsed.error.issues.map((one) => one.message).join('; ')}`);
  const keys = new Map(Object.entries(parsed.data.keys).map(([id, key]) => [id, Buffer.from(key, 'base64')]));
  for (const [id, key] of keys) {
    if (key.length !== 32) throw new Error(`payload-keys.json: key "${id}" has ${key.length} bytes, not 32.`);
  }
  return { active: parsed.data.active, keys };
}

function newKeyFile(): string {
  const id = randomBytes(4).toString('hex');
  return `${JSON.stringify({ active: id, keys: { [id]: randomBytes(32).toString('base64') } }, null, 2)}\n`;
}
