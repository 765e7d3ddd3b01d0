import { readFile, stat } from 'node:fs/promises';
import { runTool } from './run-tool.js';

export interface Identity {
  uid: number;
  gid: number;
}

/**
 * Whom PostgreSQL runs as when we are root, which it refuses: the owner of its data, else the user `postgres`, else
 * `nobody`, who is on every system.
 * @returns undefined for an ordinary user: no change is needed
 */
export async function unprivilegedUser(dataFolder: string): Promise<Identity | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const owner = await stat(dataFolder).catch(() => undefined);
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return idOf('postgres', users) ?? idOf('nobody', users) ?? { uid: 65_534, gid: 65_534 };
}

/** Whether that user can enter the path: a project below /root is closed to everybody else. */
export async function isReachable(path: string, identity: Identity | undefined): Promise<boolean> {
  if (!identity) return true;
  return runTool('test', ['-x', path], { ...identity, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

function idOf(name: string, passwd: string): Identity | undefined {
  const found = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(passwd);
  return found ? { uid: Number(found[1]), gid: Number(found[2]) } : undefined;
}
