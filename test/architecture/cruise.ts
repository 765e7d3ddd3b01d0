import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { repositoryRoot } from '../harness/repository-root.js';

const TOOL = join(repositoryRoot(), 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
const CONFIG = join(repositoryRoot(), '.dependency-cruiser.cjs');

/** What the tool found: each module with what it imports, and where that breaks a wall. */
export interface Cruise {
  readonly modules: readonly { source: string; dependencies: readonly { resolved: string }[] }[];
  readonly summary: { totalCruised: number; violations: { rule: { name: string }; from: string }[] };
}

/** Reads the rooms below `folder`, held against the walls of this project. */
export async function cruise(folder: string, rooms: readonly string[]): Promise<Cruise> {
  const args = [TOOL, '--config', CONFIG, '--output-type', 'json', ...rooms];
  const options = { cwd: folder, maxBuffer: 256 * 1024 * 1024 };
  const { stdout } = await promisify(execFile)(process.execPath, args, options);
  return JSON.parse(stdout) as Cruise;
}

/** All of the project's own code. */
export function cruiseProject(): Promise<Cruise> {
  return cruise(repositoryRoot(), ['libs', 'apps', 'workflows', 'stack/src', 'test']);
}
