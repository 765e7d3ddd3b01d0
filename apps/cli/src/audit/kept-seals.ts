import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { DaySeal } from '@xinxiu/persistence';
import { PublicKeys } from '@xinxiu/platform';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

export interface KeptSeals {
  /** By day, of days that are over. */
  readonly seals: ReadonlyMap<string, DaySeal>;
  /** How far days had come while they were written. */
  readonly running: readonly DaySeal[];
}

/** The seals that somebody kept as files. @throws Refused for a folder or file that is none */
export async function keptSeals(folder: string): Promise<KeptSeals> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      say(
        `无法读取目录 ${folder}（${error.code}）。`,
        `The folder ${folder} cannot be read (${error.code}).`,
      ),
    );
  });
  const seals = new Map<string, DaySeal>();
  const running: DaySeal[] = [];
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const seal = sealOf(await readFile(join(folder, name), 'utf8'));
    if (!seal) {
      throw new Refused(
        say(`${name} 不是封存文件。`, `${name} is not a seal.`),
        say('请只放入封存文件。', 'Leave only seals in the folder.'),
      );
    }
    if (name.endsWith('.running.json')) running.push(seal);
    else seals.set(seal.day, seal);
  }
  return { seals, running };
}

/** @param places files, or folders with all audit keys that there were @throws Refused */
export async function publicKeys(places: readonly string[]): Promise<PublicKeys> {
  const files = await Promise.all(places.map(filesAt));
  try {
    return await PublicKeys.of(files.flat());
  } catch (error) {
    const { message } = error as Error;
    throw new Refused(
      say('无法读取公钥。', 'A public key cannot be read.'),
      say(
        '请给出密钥目录中的 audit.pub.pem 或该目录。',
        'Give audit.pub.pem of the keys folder, or that folder.',
      ),
      { cause: message },
    );
  }
}

/** @throws Refused */
async function filesAt(place: string): Promise<readonly string[]> {
  const found = await stat(place).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      say(
        `无法读取公钥 ${place}（${error.code}）。`,
        `The public key ${place} cannot be read (${error.code}).`,
      ),
      say('请给出 audit.pub.pem。', 'Give the file audit.pub.pem of the keys folder.'),
    );
  });
  if (!found.isDirectory()) return [place];
  const names = (await readdir(place)).filter((name) => /^audit\.(.+\.)?pub\.pem$/.test(name));
  if (names.length > 0) return names.map((name) => join(place, name));
  throw new Refused(
    say(`目录 ${place} 中没有审计公钥。`, `There is no public audit key in the folder ${place}.`),
    say('请给出 audit.pub.pem。', 'Give the file audit.pub.pem of the keys folder.'),
  );
}

function sealOf(text: string): DaySeal | undefined {
  try {
    const seal = JSON.parse(text) as Partial<DaySeal>;
    const whole =
      /^\d{4}-\d\d-\d\d$/.test(seal.day ?? '') &&
      Number.isInteger(seal.links) &&
      typeof seal.head === 'string';
    return whole && typeof seal.signature === 'string' ? (seal as DaySeal) : undefined;
  } catch {
    return undefined;
  }
}
