import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout: the folder above us that has the seeds. */
export function projectDir(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'seeds', 'policies')) && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

export function seedsDir(): string {
  return process.env['XINXIU_SEEDS_DIR'] ?? join(projectDir(), 'seeds');
}
