import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import { open, readFile, readdir, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newSecretText, readSecret, replaceFile, replaceSecretFile } from './key-file.js';
import { KeyRing, keyFile, keyText, parseKeys, withNewKey } from './key-ring.js';
import { SIGNING_PURPOSES, SigningKey, type SigningPurpose, keyIdOf, newPrivateKey } from './signing-key.js';

/** Rings take a new key and keep the old ones. The index key is not among them: what it gave is looked up. */
export const RING_PURPOSES = ['payload', 'field'] as const;
/** Secrets that codes are made by. Nothing is kept of the old one: what it made works no more, which is what it is replaced for. */
export const CODE_PURPOSES = ['one-time', 'public-codes'] as const;
export type CodePurpose = (typeof CODE_PURPOSES)[number];
export type RotatedPurpose = (typeof RING_PURPOSES)[number] | CodePurpose | SigningPurpose;
export const ROTATED_PURPOSES: readonly RotatedPurpose[] = [
  ...RING_PURPOSES,
  ...CODE_PURPOSES,
  ...SIGNING_PURPOSES,
];

export interface Rotation {
  readonly purpose: RotatedPurpose;
  readonly before: string;
  readonly active: string;
  /** Whether running processes have to be started again: signing keys change with what their readers know. */
  readonly restart: boolean;
}

/** Makes a new key that writes from now on; everything older stays readable, but codes. One rotation at a time. */
export function rotateKeys(keysDir: string, purpose: RotatedPurpose): Promise<Rotation> {
  return alone(keysDir, () => {
    if (isRing(purpose)) return rotateRing(keysDir, purpose);
    return isOfCodes(purpose) ? replaceCodeKey(keysDir, purpose) : rotateSigningKey(keysDir, purpose);
  });
}

function isRing(purpose: RotatedPurpose): purpose is (typeof RING_PURPOSES)[number] {
  return (RING_PURPOSES as readonly string[]).includes(purpose);
}

export function isOfCodes(purpose: RotatedPurpose): purpose is CodePurpose {
  return (CODE_PURPOSES as readonly string[]).includes(purpose);
}

async function replaceCodeKey(keysDir: string, purpose: CodePurpose): Promise<Rotation> {
  const file = `${purpose}.key`;
  const before = secretId(await readSecret(keysDir, file));
  await replaceSecretFile(join(keysDir, file), newSecretText());
  return { purpose, before, active: secretId(await readSecret(keysDir, file)), restart: true };
}

/** Tells a secret from another one, and nothing of it. */
function secretId(secret: Buffer): string {
  return createHash('sha256').update('id:').update(secret).digest('hex').slice(0, 16);
}

async function rotateRing(keysDir: string, purpose: (typeof RING_PURPOSES)[number]): Promise<Rotation> {
  const { active: before } = await KeyRing.load(keysDir, purpose);
  const path = keyFile(keysDir, purpose);
  const next = withNewKey(parseKeys(await readFile(path, 'utf8'), path));
  await replaceSecretFile(path, keyText(next));
  return { purpose, before, active: next.active, restart: false };
}

/** The old public half stays as `<purpose>.<key id>.pub.pem`: what it signed is verified for years. */
async function rotateSigningKey(keysDir: string, purpose: SigningPurpose): Promise<Rotation> {
  const old = await SigningKey.load(keysDir, purpose);
  await replaceFile(join(keysDir, `${purpose}.${old.keyId}.pub.pem`), old.publicKeyPem());
  const pem = newPrivateKey();
  await replaceSecretFile(join(keysDir, `${purpose}.key.pem`), pem);
  const fresh = createPublicKey(createPrivateKey(pem));
  await replaceFile(
    join(keysDir, `${purpose}.pub.pem`),
    fresh.export({ type: 'spki', format: 'pem' }).toString(),
  );
  return { purpose, before: old.keyId, active: keyIdOf(fresh), restart: true };
}

/** @throws Error when another rotation is under way, or was stopped and left its mark */
async function alone<T>(keysDir: string, work: () => Promise<T>): Promise<T> {
  const mark = join(keysDir, '.rotating');
  const file = await open(mark, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
    throw new Error(`${mark} is there: another rotation runs. If none does, delete the file and try again.`);
  });
  try {
    return await work();
  } finally {
    await file.close();
    await unlink(mark);
  }
}

export interface KeyFileReport {
  readonly file: string;
  readonly active?: string;
  /** Of a ring. */
  readonly keys?: number;
  /** Readable by its owner only, as it must be. */
  readonly closed: boolean;
}

/** The files of secrets in the folder, without a secret. */
export async function listKeys(keysDir: string): Promise<readonly KeyFileReport[]> {
  const names = (await readdir(keysDir))
    .filter((name) => /(-keys\.json|\.key\.pem|\.key)$/.test(name))
    .sort();
  return Promise.all(
    names.map(async (file) => {
      const path = join(keysDir, file);
      const closed = ((await stat(path)).mode & 0o077) === 0;
      const text = await readFile(path, 'utf8');
      if (file.endsWith('.pem'))
        return { file, active: keyIdOf(createPublicKey(createPrivateKey(text))), closed };
      if (file.endsWith('.key')) return { file, active: secretId(await readSecret(keysDir, file)), closed };
      const { active, keys } = parseKeys(text, path);
      return { file, active, keys: keys.size, closed };
    }),
  );
}
