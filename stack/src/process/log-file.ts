import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Earlier starts whose log is kept. */
const kept = 5;

/** Makes room for the log of this start: `api.log` becomes `api.1.log` and so on. @returns the path to write to */
export async function rotateLog(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const present = new Set(await readdir(folder));
  const nameOf = (age: number) => (age === 0 ? `${name}.log` : `${name}.${age}.log`);
  if (present.has(nameOf(kept))) await rm(join(folder, nameOf(kept)));
  for (let age = kept - 1; age >= 0; age--) {
    if (present.has(nameOf(age))) await rename(join(folder, nameOf(age)), join(folder, nameOf(age + 1)));
  }
  return join(folder, nameOf(0));
}
