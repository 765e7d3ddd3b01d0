import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** What every part of the stack under test has written, by name of the file: api, worker, engine, store, mail, exchange. */
export async function partLogs(): Promise<ReadonlyMap<string, string>> {
  const dataDir = process.env['XINXIU_DATA_DIR'];
  if (!dataDir) throw new Error('Run this by "npm test": it starts the servers that the test is about.');
  const folder = join(dataDir, 'logs');
  const names = await readdir(folder);
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return new Map(names.map((name, at) => [name, texts[at] ?? '']));
}
