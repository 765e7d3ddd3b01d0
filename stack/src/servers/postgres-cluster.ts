import { createHash, randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isReachable, unprivilegedUser, type Identity } from '../process/unprivileged-user.js';
import type { PostgresProgram } from '../provision/postgres-program.js';
import { runTool } from '../process/run-tool.js';
import { StackError } from '../stack-error.js';

export const postgresUser = 'xinxiu';

export interface PostgresHome {
  /** The cluster itself; its parent belongs to the server's user. */
  cluster: string;
  identity: Identity | undefined;
  /** True when it cannot lie in the data folder, because only root can enter that. */
  outside: boolean;
}

/** Where the cluster lies and whom it belongs to; makes the parent folder. */
export async function postgresHome(dataDir: string): Promise<PostgresHome> {
  const inside = join(resolve(dataDir), 'postgres');
  const elsewhere = `/var/lib/xinxiu/${createHash('sha256').update(inside).digest('hex').slice(0, 12)}`;
  for (const folder of [inside, elsewhere]) {
    const identity = await unprivilegedUser(folder);
    await mkdir(folder, { recursive: true });
    if (identity) await chown(folder, identity.uid, identity.gid);
    else await assertOurs(folder);
    if (await isReachable(folder, identity)) {
      return { cluster: join(folder, 'cluster'), identity, outside: folder === elsewhere };
    }
    await rm(folder, { recursive: true });
  }
  throw new StackError(
    'DATA_FOLDER_UNREADABLE',
    `Neither ${inside} nor ${elsewhere} can be entered by an unprivileged user, and PostgreSQL refuses to run as root.`,
    'Put the data folder where others may enter (XINXIU_DATA_DIR), or start as an ordinary user.',
  );
}

/** Makes the cluster once: complete or not at all, as a kill may come at any time. @returns the password */
export async function initialiseCluster(
  home: PostgresHome,
  program: PostgresProgram,
  dataDir: string,
): Promise<string> {
  const password = await passwordOf(join(dataDir, 'postgres.password'));
  if (await stat(home.cluster).catch(() => undefined)) return password;
  const draft = `${home.cluster}.draft`;
  const passwordFile = `${home.cluster}.password`;
  await rm(draft, { recursive: true, force: true });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (home.identity) await chown(passwordFile, home.identity.uid, home.identity.gid);
  try {
    await runTool(program.initdb, initdbArguments(draft, passwordFile), {
      ...home.identity,
      cwd: join(home.cluster, '..'),
      env: { ...process.env, LC_ALL: 'C' },
    });
    await rename(draft, home.cluster);
  } finally {
    await rm(passwordFile, { force: true });
  }
  return password;
}

/** FerretDB takes UTF-8 and only the locales C, POSIX and en_US; C is on every system. */
function initdbArguments(cluster: string, passwordFile: string): string[] {
  return [
    `--pgdata=${cluster}`,
    `--username=${postgresUser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
  ];
}

/** The password is saved before the cluster is made: after a kill in between, both still fit. */
async function passwordOf(file: string): Promise<string> {
  const known = await readFile(file, 'utf8').catch(() => undefined);
  if (known) return known;
  const fresh = randomBytes(24).toString('hex');
  await writeFile(file, fresh, { mode: 0o600 });
  return fresh;
}

async function assertOurs(folder: string): Promise<void> {
  const { uid } = await stat(folder);
  if (uid === process.getuid?.()) return;
  throw new StackError(
    'DATA_FOLDER_UNREADABLE',
    `${folder} belongs to another user (${uid}): an earlier start ran as somebody else.`,
    'Start as that user, use another data folder (XINXIU_DATA_DIR), or remove the folder as its owner.',
  );
}

/** Where the server's socket may lie. Paths of sockets end at 107 bytes; what its setting would split or quote is left out. */
const SOCKET_PATH = /^[\w./-]{1,107}$/;

/** The way to the server: by a socket in its own folder, which spares the kernel's network, else by TCP. */
export interface PostgresAddress {
  /** Value of `unix_socket_directories`; empty for none. */
  readonly socketFolder: string;
  readonly url: string;
}

export function postgresAddress(cluster: string, port: number, password: string): PostgresAddress {
  const bySocket = SOCKET_PATH.test(join(cluster, `.s.PGSQL.${port}`));
  const signIn = `postgres://${postgresUser}:${password}`;
  return bySocket
    ? { socketFolder: cluster, url: `${signIn}@/postgres?host=${cluster}&port=${port}&sslmode=disable` }
    : { socketFolder: '', url: `${signIn}@127.0.0.1:${port}/postgres?sslmode=disable` };
}
