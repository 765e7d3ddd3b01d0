import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Reads a key file, making it first if there is none: readable by its owner only (0600), and made once even if several
 * processes start together (the first whole file wins; the others read it).
 */
export async function readOrCreate(path: string, make: () => string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, make(), { mode: 0o600, flag: 'wx' });
  try {
    await link(draft, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(draft);
  }
  return readFile(path, 'utf8');
}

const SECRET_BYTES = 32;

export function newSecretText(): string {
  return `${randomBytes(SECRET_BYTES).toString('base64')}\n`;
}

/** A secret of 256 bits in base64, made first if there is none. @throws Error when it is not 32 bytes */
export async function readSecret(keysDir: string, file: string): Promise<Buffer> {
  const key = Buffer.from((await readOrCreate(join(keysDir, file), newSecretText)).trim(), 'base64');
  if (key.length !== SECRET_BYTES) throw new Error(`${file} has ${key.length} bytes, not ${SECRET_BYTES}.`);
  return key;
}

/** Writes a file that anybody may read (0644) unless it says the same already. A reader never sees half of it. */
export async function replaceFile(path: string, text: string): Promise<void> {
  if ((await readFile(path, 'utf8').catch(() => undefined)) === text) return;
  await replaceWhole(path, text, 0o644);
}

/** Writes a key file anew (0600). A reader sees the old one or the new one. */
export function replaceSecretFile(path: string, text: string): Promise<void> {
  return replaceWhole(path, text, 0o600);
}

async function replaceWhole(path: string, text: string, mode: number): Promise<void> {
  const draft = `${path}.${randomBytes(6).toString('hex')}`;
  await writeFile(draft, text, { mode, flag: 'wx' });
  await rename(draft, path);
}
