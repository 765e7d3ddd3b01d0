import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { say } from './language.js';
import { Refused } from './output.js';

/** A file as the api sends it, under the name that it was uploaded by. */
export interface SentFile {
  readonly name: string;
  readonly content: AsyncIterable<Uint8Array>;
}

/**
 * Writes a file for its caller alone (0600), for it may be about persons. Nothing that is there is overwritten, and what
 * broke off does not stay: half a file would be taken for the whole one.
 * @param path where to; without it the name of the file in the present folder, never a folder that the name says
 * @returns the path @throws Refused when something is there
 */
export async function saveFile({ name, content }: SentFile, path = basename(name)): Promise<string> {
  const file = await open(path, 'wx', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw occupied(path);
    throw error;
  });
  try {
    for await (const chunk of content) await file.writeFile(chunk);
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return path;
}

function occupied(path: string): Refused {
  return new Refused(
    say(`${path} 已存在，未覆盖。`, `${path} is there already and stays as it is.`),
    say('用 --out 指定另一文件。', 'Name another file with --out.'),
    { code: 'FILE_EXISTS' },
  );
}
