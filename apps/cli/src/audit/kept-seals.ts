import { type KeyObject, createPublicKey } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DaySeal } from '@xinxiu/persistence';
import { say } from '../output/language.js';
import { Refused } from '../output/output.js';

/** The seals that somebody kept as files, by day. @throws Refused for a folder or file that is none */
export async function keptSeals(folder: string): Promise<Map<string, DaySeal>> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    throw new Refused(
      say(
        `无法读取目录 ${folder}（${error.code}）。`,
        `The folder ${folder} cannot be read (${error.code}).`,
      ),
    );
  });
  const seals = new Map<string, DaySeal>();
  for (const name of names.filter((one) => one.endsWith('.json'))) {
    const seal = sealOf(await readFile(join(folder, name), 'utf8'));
    if (!seal) {
      throw new Refused(
        say(`${name} 不是封存文件。`, `${name} is not a seal.`),
        say('请只放入封存文件。', 'Leave only seals in the folder.'),
      );
    }
    seals.set(seal.day, seal);
  }
  return seals;
}

/** @throws Refused */
export async function publicKey(file: string): Promise<KeyObject> {
  try {
    return createPublicKey(await readFile(file, 'utf8'));
  } catch (error) {
    const { message } = error as Error;
    throw new Refused(
      say(`无法读取公钥 ${file}。`, `The public key ${file} cannot be read.`),
      say('请给出 audit.pub.pem。', 'Give the file audit.pub.pem of the keys folder.'),
      { cause: message },
    );
  }
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
