import { chmod, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** Where `xinxiu login` keeps its token: in the person's own configuration, readable by him only. */
function tokenPath(): string {
  const base = process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config');
  return join(base, 'xinxiu', 'token.json');
}

interface SavedToken {
  readonly api: string;
  readonly token: string;
}

export async function savedToken(api: string): Promise<string | undefined> {
  if (process.env['XINXIU_TOKEN']) return process.env['XINXIU_TOKEN'];
  try {
    const saved = JSON.parse(await readFile(tokenPath(), 'utf8')) as SavedToken;
    return saved.api === api ? saved.token : undefined;
  } catch {
    return undefined;
  }
}

export async function saveToken(saved: SavedToken): Promise<void> {
  await mkdir(dirname(tokenPath()), { recursive: true, mode: 0o700 });
  await writeFile(tokenPath(), JSON.stringify(saved), { mode: 0o600 });
  await chmod(tokenPath(), 0o600);
}

export async function forgetToken(): Promise<void> {
  await rm(tokenPath(), { force: true });
}
