import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A file in a folder of its own. @returns its path */
export async function writtenFile(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), 'xinxiu-cli-')), name);
  await writeFile(path, content);
  return path;
}
